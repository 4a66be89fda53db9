import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Limit } from '#domain/settings/limit.ts'
import { limitCatalogue, limitGroups, type LimitName, limitNames } from '#domain/settings/limit-catalogue.ts'
import { inForceOn } from '#domain/settings/setting.rules.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { Page } from '../design/frame/Page.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { formatDate } from '../platform/format.ts'
import { today } from '../platform/today.ts'
import { groupWords, limitWords, valueWords } from './limit.words.ts'
import { LimitDialog } from './LimitDialog.tsx'
import { limitsQuery } from './settings.queries.ts'
import { groundWords, setByWords } from './setting.words.ts'
import { WaitingSettings } from './WaitingSettings.tsx'

/** Every number that decides what is a fault or an alarm, as it is today; one opens with its history, to propose another. */
export function LimitsPage() {
  const { data, error, refetch } = useQuery(limitsQuery)
  const [open, setOpen] = useState<LimitName>()
  if (data === undefined) return error === null ? <PageSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  const present = limitNames.flatMap(
    (name) =>
      inForceOn(
        data.rows.filter(({ limit }) => limit === name),
        today(),
      ) ?? [],
  )
  return (
    <Page
      title={m.settings_limits()}
      meaning={m.settings_limits_meaning()}
      actions={
        <>
          <Button variant="default" component={Link} to="/pengaturan/berkas">
            {m.settings_layouts()}
          </Button>
          <Button variant="default" component={Link} to="/pengaturan/bantuan">
            {m.settings_kinds()}
          </Button>
        </>
      }
    >
      <WaitingSettings />
      {limitGroups.map((group) => (
        <DataTable
          key={group}
          caption={groupWords[group]()}
          columns={columns()}
          rows={present.filter(({ limit }) => limitCatalogue[limit].group === group)}
          keyOf={({ id }) => id}
          nameOf={({ limit }) => m.settings_open_limit({ name: limitWords[limit]() })}
          onOpen={({ limit }) => setOpen(limit)}
        />
      ))}
      {open !== undefined && (
        <LimitDialog
          name={open}
          all={data.rows.filter(({ limit }) => limit === open)}
          mayPropose={data.mayPropose}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Page>
  )
}

const columns = (): readonly Column<Limit>[] => [
  { key: 'limit', title: m.settings_limit(), width: '24rem', cell: ({ limit }) => limitWords[limit]() },
  { key: 'value', title: m.settings_value(), width: '9rem', cell: ({ limit, value }) => valueWords(limit, value) },
  { key: 'since', title: m.settings_since(), width: '9rem', cell: ({ since }) => formatDate(since) },
  { key: 'ground', title: m.settings_ground(), cell: groundWords },
  { key: 'by', title: m.settings_set_by(), cell: setByWords },
]
