import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Candidate, CandidateId } from '#domain/categories/candidate.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { Tag, Tags } from '../design/data/Tag.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { ageWords, categoryName, placeWords, shownName } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import { outcomeOf, reasonWord } from './candidate.words.ts'
import type { View } from './candidates-place.ts'

interface Table {
  view: View
  rows: readonly Candidate[]
  stale: boolean
  open: CandidateId | undefined
  onOpen: (id: CandidateId) => void
  /** Those whom a step over many leaves out; absent where there is none. */
  except: { ids: readonly CandidateId[]; onChange: (ids: CandidateId[]) => void } | undefined
  empty: ReactNode
  foot: ReactNode
}

const captions: Readonly<Record<View, () => string>> = {
  periksa: m.categories_candidates,
  kunjungi: m.categories_visits,
  usia: m.categories_outgrown,
  putusan: m.categories_decided,
}

export function CandidateTable({ view, rows, stale, open, onOpen, except, empty, foot }: Table) {
  return (
    <DataTable
      caption={captions[view]()}
      columns={[
        ...whoColumns(),
        ...(view === 'putusan' ? decidedColumns() : openColumns()),
        ...(except ? [exceptColumn(except)] : []),
      ]}
      rows={rows}
      stale={stale}
      keyOf={({ id }) => id}
      nameOf={(one) => m.categories_row({ name: nameAndAge(one.person), category: categoryName(one.category) })}
      openKey={open}
      {...(view !== 'putusan' && { onOpen: ({ id }: Candidate) => onOpen(id) })}
      empty={empty}
      foot={foot}
    />
  )
}

const whoColumns = (): Column<Candidate>[] => [
  { key: 'who', title: m.categories_who(), cell: ({ person }) => nameAndAge(person) },
  { key: 'where', title: m.categories_where(), cell: ({ person }) => placeWords(person.place) },
  { key: 'category', title: m.categories_category(), cell: ({ category }) => categoryName(category) },
]

const openColumns = (): Column<Candidate>[] => [
  { key: 'why', title: m.categories_reasons(), cell: (one) => <Reasons of={one} /> },
  {
    key: 'since',
    title: m.categories_since(),
    cell: ({ foundAt }) => formatDate(localDateIn(new Date(foundAt))).replaceAll(' ', '\u00a0'),
  },
]

const decidedColumns = (): Column<Candidate>[] => [
  { key: 'outcome', title: m.categories_outcome(), cell: (one) => <Outcome of={one} /> },
  {
    key: 'by',
    title: m.categories_by(),
    cell: ({ decided }) => (decided ? `${decided.by} · ${formatDate(localDateIn(new Date(decided.at)))}` : ''),
  },
]

function exceptColumn({ ids, onChange }: NonNullable<Table['except']>): Column<Candidate> {
  return {
    key: 'except',
    title: m.categories_except(),
    cell: ({ id, person }) => (
      <Checkbox
        aria-label={m.categories_except_of({ name: shownName(person.name) })}
        checked={ids.includes(id)}
        // The row itself opens on a click.
        onClick={(event) => event.stopPropagation()}
        onChange={(event) => onChange(event.currentTarget.checked ? [...ids, id] : ids.filter((one) => one !== id))}
      />
    ),
  }
}

function nameAndAge({ name, birthDate }: Candidate['person']): string {
  return birthDate === null ? shownName(name) : `${shownName(name)} · ${ageWords(birthDate)}`
}

function Reasons({ of: { reasons } }: { of: Candidate }) {
  return (
    <Tags label={m.categories_reasons()}>
      {reasons.map((reason) => (
        <Tag key={reason}>{reasonWord(reason)}</Tag>
      ))}
    </Tags>
  )
}

function Outcome({ of }: { of: Candidate }) {
  const { tone, word, why } = outcomeOf(of)
  return (
    <>
      <StatusMark tone={tone}>{word}</StatusMark>
      {why !== undefined && ` ${why}`}
    </>
  )
}
