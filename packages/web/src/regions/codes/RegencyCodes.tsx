import { Button, TextInput } from '@mantine/core'
import { IconDownload, IconFileUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { CodedPlace } from '#domain/regions/bps-codes.api.ts'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { FilterChips } from '../../design/data/FilterChips.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatDate, formatNumber } from '../../platform/format.ts'
import { currentLocale } from '../../platform/i18n/locale.ts'
import { CodeForm } from './CodeForm.tsx'
import { CodesFile } from './CodesFile.tsx'
import { downloadCodes } from './codes.queries.ts'

const shownAtOnce = 50

interface Shown {
  regency: RegionCode
  /** The regency, then what is in it. */
  places: readonly CodedPlace[]
  onlyMissing: boolean
  onFilter: (missing: boolean) => void
}

/** Districts and villages of one regency with both codes: what is missing, one to change, many by a file. */
export function RegencyCodes({ regency, places, onlyMissing, onFilter }: Shown) {
  const mayKeep = usePermitted('regions.map-codes')
  const [sought, setSought] = useState('')
  const [from, setFrom] = useState(0)
  const [edited, setEdited] = useState<CodedPlace>()
  const [filing, setFiling] = useState(false)
  const saving = useMutation({ mutationFn: () => downloadCodes(regency, currentLocale()) })
  const names = new Map(places.map(({ code, name }) => [code, name]))
  const listed = places.filter((place) => fits(place, regency, sought, onlyMissing))
  const missing = places.filter(({ code, bpsCode }) => code !== regency && bpsCode === null).length

  return (
    <>
      {saving.error !== null && <ProblemNotice problem={saving.error} />}
      <DataTable
        caption={m.regions_below()}
        columns={columnsOf(names)}
        rows={listed.slice(from, from + shownAtOnce)}
        total={listed.length}
        keyOf={({ code }) => code}
        {...(mayKeep && { nameOf: ({ name }: CodedPlace) => m.regions_change_code({ name }), onOpen: setEdited })}
        empty={<EmptyState compact drawing="search" title={m.regions_none_listed()} />}
        foot={
          <NextPage
            onFirst={from === 0 ? undefined : () => setFrom(0)}
            onNext={from + shownAtOnce < listed.length ? () => setFrom(from + shownAtOnce) : undefined}
            busy={false}
          />
        }
        tools={
          <>
            <TextInput
              size="xs"
              aria-label={m.regions_seek()}
              placeholder={m.regions_seek()}
              value={sought}
              onChange={(event) => {
                setSought(event.currentTarget.value)
                setFrom(0)
              }}
            />
            <FilterChips
              label={m.regions_missing()}
              choices={[{ value: 'missing', label: m.regions_without_code(), count: formatNumber(missing) }]}
              chosen={onlyMissing ? ['missing'] : []}
              onChange={(chosen) => {
                onFilter(chosen.length > 0)
                setFrom(0)
              }}
            />
            {mayKeep && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconFileUpload size={16} aria-hidden="true" />}
                onClick={() => setFiling(true)}
              >
                {m.regions_codes_upload()}
              </Button>
            )}
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden="true" />}
              loading={saving.isPending}
              onClick={() => saving.mutate()}
            >
              {m.regions_codes_download()}
            </Button>
          </>
        }
      />
      {edited !== undefined && <CodeForm regency={regency} place={edited} onClose={() => setEdited(undefined)} />}
      {filing && <CodesFile regency={regency} onClose={() => setFiling(false)} />}
    </>
  )
}

function fits({ code, name, bpsCode }: CodedPlace, regency: RegionCode, sought: string, onlyMissing: boolean): boolean {
  if (code === regency || (onlyMissing && bpsCode !== null)) return false
  const letters = sought.trim().toLowerCase()
  return letters === '' || name.toLowerCase().includes(letters) || code.includes(letters) || (bpsCode ?? '').includes(letters)
}

function columnsOf(names: ReadonlyMap<string, string>): Column<CodedPlace>[] {
  return [
    { key: 'name', title: m.regions_name(), cell: ({ name }) => name },
    {
      key: 'district',
      title: m.regions_district(),
      cell: ({ level, parentCode }) => (level === 'village' ? (names.get(parentCode ?? '') ?? '–') : m.regions_is_district()),
    },
    { key: 'code', title: m.regions_code_kemendagri(), cell: ({ code }) => code },
    {
      key: 'bps',
      title: m.regions_code_bps(),
      cell: ({ bpsCode }) => bpsCode ?? <StatusMark tone="waiting">{m.regions_without_code()}</StatusMark>,
    },
    {
      key: 'since',
      title: m.regions_since(),
      cell: ({ bpsCode, since }) => (bpsCode === null ? '–' : since === null ? m.regions_always() : formatDate(since)),
    },
    { key: 'former', title: m.regions_former(), cell: ({ former }) => (former.length === 0 ? '–' : former.join(', ')) },
  ]
}
