import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { localDateIn } from '#domain/platform/local-date.ts'
import type { ProposalSummary } from '#domain/upkeep/proposal.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { Tag } from '../design/data/Tag.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { placeWords, shownName } from '../people/person.words.ts'
import { today } from '../platform/today.ts'
import { formatDate, formatNumber } from '../platform/format.ts'
import { claimWords, stateWords } from './upkeep.words.ts'

interface Table {
  caption: string
  proposals: readonly ProposalSummary[]
  total: number
  empty: ReactNode
  foot: ReactNode
}

export function ProposalTable({ caption, proposals, total, empty, foot }: Table) {
  const navigate = useNavigate()
  return (
    <DataTable
      caption={caption}
      columns={columns()}
      rows={proposals}
      total={total}
      keyOf={(proposal) => proposal.id}
      nameOf={(proposal) => m.upkeep_of_family({ name: headOf(proposal), place: proposal.place.name })}
      onOpen={({ id }) => void navigate({ to: '/pemutakhiran/$id', params: { id } })}
      empty={empty}
      foot={foot}
    />
  )
}

const columns = (): readonly Column<ProposalSummary>[] => [
  { key: 'head', title: m.upkeep_family_of(), cell: headOf },
  { key: 'place', title: m.upkeep_place(), cell: ({ place }) => placeWords(place) },
  { key: 'claim', title: m.upkeep_claim(), cell: ({ reasons }) => claimWords(reasons) },
  {
    key: 'decile',
    title: m.upkeep_decile_short(),
    cell: ({ decile }) => (decile === null ? '–' : <Tag tone={decile <= 4 ? 'brand' : 'plain'}>{decile}</Tag>),
  },
  { key: 'photos', title: m.upkeep_photos(), align: 'end', cell: ({ photos }) => formatNumber(photos) },
  { key: 'by', title: m.upkeep_proposed_by(), cell: ({ proposedBy, sentAt }) => `${proposedBy} · ${dayOf(sentAt)}` },
  { key: 'state', title: m.upkeep_state(), cell: (proposal) => <ProposalMark proposal={proposal} /> },
]

/** Where it stands; what waits at the regency says by when, and that it is late. */
export function ProposalMark({ proposal: { state, dueOn } }: { proposal: Pick<ProposalSummary, 'state' | 'dueOn'> }) {
  const { tone, word } = stateWords[state]
  if (state !== 'sent') return <StatusMark tone={tone}>{word()}</StatusMark>
  return dueOn < today() ? (
    <StatusMark tone="harm">{m.upkeep_late({ date: formatDate(dueOn) })}</StatusMark>
  ) : (
    <StatusMark tone={tone}>{m.upkeep_due({ date: formatDate(dueOn) })}</StatusMark>
  )
}

export function headOf({ headName }: Pick<ProposalSummary, 'headName'>): string {
  return headName === null ? m.upkeep_nameless() : shownName(headName)
}

function dayOf(instant: string): string {
  return formatDate(localDateIn(new Date(instant)))
}
