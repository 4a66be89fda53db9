import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { PersonId, PersonSummary } from '#domain/people/person.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { Tag } from '../design/data/Tag.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate } from '../platform/format.ts'
import { searchQuery, type WhatToFind } from './people.queries.ts'
import { ageWords, placeWords, relationWord, sexWord, shownName } from './person.words.ts'

interface Results {
  ask: WhatToFind
  open: PersonId | undefined
  onOpen: (id: PersonId) => void
}

export function SearchResults({ ask, open, onOpen }: Results) {
  const { data: found, error, refetch } = useQuery(searchQuery(ask))
  useFocusOnLeft(
    open,
    found?.rows.map((row) => row.id),
  )
  useFocusOnFound(ask, found?.rows.length ?? 0)
  if (found === undefined)
    return error === null ? <TableSkeleton rows={6} /> : <LoadFailed problem={error} retry={() => void refetch()} />

  return (
    <>
      {found.elsewhere === null && found.rows.length === 0 && <Nobody number={found.matched === 'nik'} />}
      {found.elsewhere !== null && <Notice>{m.people_elsewhere({ office: found.elsewhere.office })}</Notice>}
      {found.more && <Notice tone="waiting">{m.people_more({ n: found.rows.length })}</Notice>}
      {found.rows.length > 0 && (
        <DataTable
          caption={captions[found.matched]()}
          columns={columns()}
          rows={found.rows}
          keyOf={(row) => row.id}
          openKey={open}
          onOpen={(row) => onOpen(row.id)}
        />
      )}
    </>
  )
}

function Nobody({ number }: { number: boolean }) {
  return (
    <div role="status">
      <EmptyState drawing="search" title={m.people_nobody_found()}>
        {number ? m.people_nobody_by_number() : m.people_nobody_by_name()}
      </EmptyState>
    </div>
  )
}

const captions = {
  nik: m.people_matched_nik,
  'family-card': m.people_matched_card,
  name: m.people_matched_name,
  'birth-date': m.people_matched_birth_date,
} as const

const columns = (): readonly Column<PersonSummary>[] => [
  { key: 'name', title: m.people_name(), cell: (row) => <NameCell row={row} /> },
  {
    key: 'age',
    title: m.people_age(),
    cell: (row) =>
      row.birthDate === null ? '–' : `${ageWords(row.birthDate)} · ${formatDate(row.birthDate)}`.replaceAll(' ', '\u00a0'),
  },
  { key: 'sex', title: m.people_sex_short(), cell: (row) => (row.sex === null ? '–' : sexWord(row.sex)) },
  { key: 'family', title: m.people_in_family(), cell: familyWords },
  { key: 'place', title: m.people_village(), cell: (row) => placeWords(row.place) },
  { key: 'nik', title: 'NIK', cell: (row) => row.maskedNik ?? m.people_no_nik() },
  {
    key: 'decile',
    title: m.people_decile(),
    cell: (row) => (row.decile === null ? '–' : <Tag tone={row.decile <= 4 ? 'brand' : 'plain'}>{row.decile}</Tag>),
  },
]

function NameCell({ row }: { row: PersonSummary }) {
  return (
    <>
      {shownName(row.name)} {row.deceased && <StatusMark tone="idle">{m.people_deceased()}</StatusMark>}
      {row.away && <StatusMark tone="idle">{m.people_away()}</StatusMark>}
    </>
  )
}

function familyWords({ relation, headName }: PersonSummary): string {
  if (relation === 'head') return relationWord('head')
  return (
    [
      relation === null ? undefined : relationWord(relation),
      headName === null ? undefined : m.people_of_head({ name: shownName(headName) }),
    ]
      .filter(Boolean)
      .join(' ') || '–'
  )
}

/** From the box to the first row, once for each search: so j, k and Enter work at once. Nobody is taken from elsewhere. */
function useFocusOnFound(ask: WhatToFind, rows: number): void {
  const last = useRef<WhatToFind>(undefined)
  useEffect(() => {
    if (rows === 0 || last.current === ask) return
    last.current = ask
    if (document.activeElement?.closest('main [role="search"]')) document.querySelector<HTMLElement>('[data-row-key]')?.focus()
  }, [ask, rows])
}

/** When the panel closes after coming back from the full page, the focus goes to the row it was opened from. */
function useFocusOnLeft(open: PersonId | undefined, rows: readonly PersonId[] | undefined): void {
  const last = useRef(open)
  useEffect(() => {
    const at = last.current === undefined || open !== undefined ? -1 : (rows?.indexOf(last.current) ?? -1)
    last.current = open
    if (at >= 0) document.querySelectorAll<HTMLElement>('[data-row-key]')[at]?.focus()
  }, [open, rows])
}
