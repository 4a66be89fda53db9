import { useQuery } from '@tanstack/react-query'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { Door } from '#domain/enumeration/visit.ts'
import { m } from '#messages'
import { reasonWord } from '../categories/candidate.words.ts'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { categoryName } from '../people/person.words.ts'
import { formatNumber } from '../platform/format.ts'
import { DoorPanel } from './DoorPanel.tsx'
import { doorsQuery } from './enumeration.queries.ts'
import { nameAndAge } from './enumeration.words.ts'
import type { RoundPlace } from './round-place.ts'

export interface InRound {
  id: RoundId
  place: RoundPlace
  /** Keeps the village and the part; the rest is what is given. */
  go: (to: RoundPlace) => void
}

/** Who waits for a visit; one tap opens the checklist. */
export function DoorList({ id, place: { desa: village, setelah: after, buka: open }, go }: InRound) {
  const { data, error, refetch, isPlaceholderData } = useQuery(doorsQuery({ id, village, after }))
  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  const kept = after === undefined ? {} : { setelah: after }
  const openOne = (key: string | undefined) => go(key === undefined ? kept : { ...kept, buka: key })
  const { rows } = data
  const opened = rows.find(({ candidate }) => candidate.id === open)

  return (
    <>
      <DataTable
        caption={m.enumeration_view_doors()}
        columns={columns()}
        rows={rows}
        stale={isPlaceholderData}
        keyOf={({ candidate }) => candidate.id}
        nameOf={({ candidate }) =>
          m.categories_row({ name: nameAndAge(candidate.person), category: categoryName(candidate.category) })
        }
        openKey={open}
        onOpen={({ candidate }) => openOne(candidate.id)}
        empty={
          <EmptyState drawing="road" title={m.enumeration_doors_none()}>
            {m.enumeration_doors_none_meaning()}
          </EmptyState>
        }
        foot={
          <NextPage
            onFirst={after === undefined ? undefined : () => go({})}
            onNext={data.next === null ? undefined : () => go({ setelah: data.next ?? '' })}
            busy={isPlaceholderData}
          />
        }
      />
      {opened !== undefined && (
        <DoorPanel
          key={opened.candidate.id}
          round={id}
          door={opened}
          onClose={() => openOne(undefined)}
          onDone={() => openOne(rows[rows.indexOf(opened) + 1]?.candidate.id)}
        />
      )}
    </>
  )
}

const columns = (): Column<Door>[] => [
  {
    key: 'who',
    title: m.enumeration_who(),
    cell: ({ candidate: { person } }) => nameAndAge(person),
  },
  {
    key: 'where',
    title: m.enumeration_address(),
    cell: ({ candidate: { person } }) => [person.address, person.place.name].filter(Boolean).join(' · '),
  },
  { key: 'category', title: m.enumeration_category(), cell: ({ candidate }) => categoryName(candidate.category) },
  { key: 'why', title: m.categories_reasons(), cell: ({ candidate }) => candidate.reasons.map(reasonWord).join(' · ') },
  {
    key: 'tried',
    title: m.enumeration_tries(),
    cell: ({ notMet }) =>
      notMet === 0 ? '–' : <StatusMark tone="waiting">{m.enumeration_tried_n({ n: formatNumber(notMet) })}</StatusMark>,
  },
]
