import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { localDateIn } from '#domain/platform/local-date.ts'
import type { ClaimId, ClaimSummary } from '#domain/proposals/claim.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { Tag } from '../design/data/Tag.tsx'
import { placeWords, shownName } from '../people/person.words.ts'
import { formatDate, formatNumber } from '../platform/format.ts'
import { claimWords } from './claim.words.ts'
import { ClaimMark } from './ClaimMark.tsx'

interface Table {
  caption: string
  rows: readonly ClaimSummary[]
  stale: boolean
  open: ClaimId | undefined
  onOpen: (id: ClaimId) => void
  /** Those that a decision over many leaves out; absent where there is none. */
  left: { ids: ReadonlySet<ClaimId>; onChange: (id: ClaimId, leave: boolean) => void } | undefined
  empty: ReactNode
  foot: ReactNode
}

export function ClaimTable({ caption, rows, stale, open, onOpen, left, empty, foot }: Table) {
  return (
    <DataTable
      caption={caption}
      columns={[...columns(), ...(left === undefined ? [] : [leaveColumn(left)])]}
      rows={rows}
      stale={stale}
      keyOf={({ id }) => id}
      nameOf={(claim) => m.proposals_row({ claim: claimWords(claim), name: nameOf(claim) })}
      openKey={open}
      onOpen={({ id }) => onOpen(id)}
      empty={empty}
      foot={foot}
    />
  )
}

const columns = (): readonly Column<ClaimSummary>[] => [
  { key: 'who', title: m.proposals_who(), cell: nameOf },
  { key: 'claim', title: m.proposals_claim(), cell: claimWords },
  { key: 'place', title: m.proposals_place(), cell: ({ place }) => placeWords(place) },
  {
    key: 'decile',
    title: m.proposals_decile(),
    cell: ({ decile }) => (decile === null ? '–' : <Tag tone={decile <= 4 ? 'brand' : 'plain'}>{decile}</Tag>),
  },
  { key: 'papers', title: m.proposals_papers(), align: 'end', cell: ({ papers }) => formatNumber(papers) },
  {
    key: 'by',
    title: m.proposals_by(),
    cell: ({ proposedBy, proposedAt }) => (
      <>
        {proposedBy ?? <Tag tone="brand">{m.proposals_of_family()}</Tag>}
        {` · ${formatDate(localDateIn(new Date(proposedAt)))}`}
      </>
    ),
  },
  { key: 'state', title: m.proposals_state(), cell: (claim) => <ClaimMark claim={claim} /> },
]

function leaveColumn({ ids, onChange }: NonNullable<Table['left']>): Column<ClaimSummary> {
  return {
    key: 'leave',
    title: m.proposals_leave(),
    cell: (claim) =>
      claim.decidable && (
        <Checkbox
          aria-label={m.proposals_leave_of({ name: nameOf(claim) })}
          checked={ids.has(claim.id)}
          // The row itself opens on a click.
          onClick={(event) => event.stopPropagation()}
          onChange={(event) => onChange(claim.id, event.currentTarget.checked)}
        />
      ),
  }
}

export function nameOf({ name }: Pick<ClaimSummary, 'name'>): string {
  return name === '' ? m.proposals_nameless() : shownName(name)
}
