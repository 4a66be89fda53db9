import { Button, NativeSelect } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Batch } from '#domain/intake/batch.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import { type VillageAlarm, villageAlarms } from '#domain/intake/region-alarms.rules.ts'
import { regencyAlarms, regencyChanges } from '#domain/intake/region-alarms.rules.ts'
import type { RegionChanges } from '#domain/intake/region-changes.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatNumber, formatShare } from '../../platform/format.ts'
import { currentLocale } from '../../platform/i18n/locale.ts'
import { downloadRegions, regionsQuery } from '../intake.queries.ts'

const shownAtOnce = 25

type Measure = Exclude<keyof RegionChanges, 'code' | 'name' | 'district' | 'regency'>

const titles: Readonly<Record<Measure, () => string>> = {
  known: m.intake_village_known,
  new: m.intake_kind_new,
  changed: m.intake_kind_changed,
  gone: m.intake_gone_short,
  moved: m.intake_village_moved,
  decileUp: m.intake_village_decile_up,
  decileDown: m.intake_village_decile_down,
  aidBegan: m.intake_mark_aid_began,
  aidEnded: m.intake_mark_aid_ended,
}

/** What lists of each kind can do to a village. */
const measuresOf = {
  register: ['known', 'new', 'changed', 'gone', 'moved', 'decileUp', 'decileDown', 'aidBegan', 'aidEnded'],
  aid: ['known', 'aidBegan', 'aidEnded'],
  deciles: ['known', 'decileUp', 'decileDown'],
  deaths: ['known', 'changed'],
  match: ['known', 'new'],
} as const satisfies Record<string, readonly Measure[]>

/**
 * Village by village what the file does, of a province's file first regency by regency; those out of line with the past come
 * first until another order is chosen.
 */
export function VillageChanges({ batch, tools }: { batch: Batch; tools: ReactNode }) {
  const [order, setOrder] = useState<Measure | 'odd' | 'code'>('odd')
  const [from, setFrom] = useState(0)
  const { data, error, refetch } = useQuery(regionsQuery(batch))
  const saving = useMutation({ mutationFn: () => downloadRegions(batch, currentLocale()) })
  const measures: readonly Measure[] = measuresOf[listKinds[batch.source].effect]
  const [within, setWithin] = useState('')
  const ofProvince = batch.regency.code.length === 2

  if (data === undefined)
    return error === null ? <TableSkeleton /> : <LoadFailed compact problem={error} retry={() => void refetch()} />
  const regencies = ofProvince ? regencyChanges(data.rows) : []
  const byRegency = ofProvince && within === ''
  const rows = byRegency ? regencies : data.rows.filter(({ code }) => code.startsWith(within))
  const alarms: Alarms = (region) => (byRegency ? regencyAlarms : villageAlarms)(region, batch.limits)
  const open = (code: string) => {
    setWithin(code)
    setFrom(0)
  }
  return (
    <>
      {saving.error !== null && <ProblemNotice problem={saving.error} />}
      <DataTable
        caption={byRegency ? m.intake_regencies() : m.intake_villages()}
        columns={columnsOf(measures, alarms, byRegency)}
        rows={sorted(rows, order, alarms).slice(from, from + shownAtOnce)}
        keyOf={(region) => region.code}
        total={rows.length}
        {...(byRegency && { nameOf: ({ name }: RegionChanges) => name, onOpen: ({ code }: RegionChanges) => open(code) })}
        foot={
          <NextPage
            onFirst={from === 0 ? undefined : () => setFrom(0)}
            onNext={from + shownAtOnce < rows.length ? () => setFrom(from + shownAtOnce) : undefined}
            busy={false}
          />
        }
        empty={<EmptyState compact drawing="search" title={m.intake_village_none()} />}
        tools={
          <>
            {tools}
            {ofProvince && (
              <NativeSelect
                size="xs"
                aria-label={m.intake_regency()}
                value={within}
                onChange={(event) => open(event.currentTarget.value)}
                data={[
                  { value: '', label: m.intake_all_regencies() },
                  ...regencies.map(({ code, name }) => ({ value: code, label: name })),
                ]}
              />
            )}
            <NativeSelect
              size="xs"
              aria-label={m.intake_village_sort()}
              value={order}
              onChange={(event) => {
                setOrder(event.currentTarget.value as typeof order)
                setFrom(0)
              }}
              data={[
                { value: 'odd', label: m.intake_village_most({ measure: m.intake_village_out_of_line() }) },
                { value: 'code', label: m.intake_village_sort_code() },
                ...measures.map((measure) => ({
                  value: measure,
                  label: m.intake_village_most({ measure: titles[measure]() }),
                })),
              ]}
            />
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden="true" />}
              loading={saving.isPending}
              onClick={() => saving.mutate()}
            >
              {m.intake_village_download()}
            </Button>
          </>
        }
      />
    </>
  )
}

type Alarms = (region: RegionChanges) => readonly VillageAlarm[]

function sorted(villages: readonly RegionChanges[], order: Measure | 'odd' | 'code', alarms: Alarms): RegionChanges[] {
  if (order === 'code') return [...villages]
  const weight = (village: RegionChanges) =>
    order === 'odd' ? Math.max(0, ...alarms(village).map(({ count, of }) => count / of)) : village[order]
  return villages.toSorted((one, other) => weight(other) - weight(one))
}

function columnsOf(measures: readonly Measure[], alarms: Alarms, byRegency: boolean): Column<RegionChanges>[] {
  return [
    {
      key: 'name',
      title: byRegency ? m.intake_regency() : m.intake_village(),
      width: '15rem',
      cell: (region) => nameWords(region, byRegency),
    },
    ...measures.map(
      (measure): Column<RegionChanges> => ({
        key: measure,
        title: titles[measure](),
        align: 'end',
        cell: (village) => (village[measure] === 0 ? '–' : formatNumber(village[measure])),
      }),
    ),
    { key: 'odd', title: m.intake_village_out_of_line(), cell: (region) => <Oddness alarms={alarms(region)} /> },
  ]
}

function nameWords({ code, name, district }: RegionChanges, isRegency: boolean): string {
  if (isRegency) return name
  return code.length < 13 ? `${name} ${m.intake_village_unknown()}` : `${name} · ${district}`
}

function Oddness({ alarms }: { alarms: readonly VillageAlarm[] }) {
  if (alarms.length === 0) return '–'
  return <StatusMark tone="harm">{alarms.map(alarmWords).join(' · ')}</StatusMark>
}

function alarmWords({ kind, count, of }: VillageAlarm): string {
  const share = formatShare(count / of, 0)
  if (kind === 'gone') return m.intake_village_alarm_gone({ share })
  return kind === 'new' ? m.intake_village_alarm_new({ share }) : m.intake_village_alarm_decile({ share })
}
