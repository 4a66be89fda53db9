import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { FoundPerson, Visit } from '#domain/enumeration/visit.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { categoryName, placeWords, shownName } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import type { InRound } from './DoorList.tsx'
import { foundQuery, visitsQuery } from './enumeration.queries.ts'
import { resultWords } from './enumeration.words.ts'

/** What was found at the doors, newest first. */
export function VisitList({ id, place: { desa: village, setelah: after }, go }: InRound) {
  const { data, error, refetch, isPlaceholderData } = useQuery(visitsQuery({ id, village, after }))
  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  return (
    <DataTable
      caption={m.enumeration_view_visits()}
      columns={visitColumns(id)}
      rows={data.rows}
      stale={isPlaceholderData}
      keyOf={({ id: key }) => key}
      empty={<EmptyState drawing="desk" title={m.enumeration_visits_none()} />}
      foot={
        <NextPage
          onFirst={after === undefined ? undefined : () => go({})}
          onNext={data.next === null ? undefined : () => go({ setelah: data.next ?? '' })}
          busy={isPlaceholderData}
        />
      }
    />
  )
}

const personLink = ({ id, name }: { id: string; name: string }) => (
  <Link to="/warga/$id" params={{ id }}>
    {shownName(name)}
  </Link>
)

const visitColumns = (round: RoundId): Column<Visit>[] => [
  { key: 'who', title: m.enumeration_who(), cell: ({ person }) => personLink(person) },
  { key: 'where', title: m.enumeration_village(), cell: ({ person }) => placeWords(person.place) },
  { key: 'category', title: m.enumeration_category(), cell: ({ category }) => categoryName(category) },
  {
    key: 'result',
    title: m.enumeration_result(),
    cell: ({ result, note }) => (
      <>
        <StatusMark tone={resultWords[result].tone}>{resultWords[result].words()}</StatusMark>
        {note !== null && ` ${note}`}
      </>
    ),
  },
  {
    key: 'by',
    title: m.enumeration_by(),
    cell: ({ by, visitedOn, scan }) => (
      <>
        {`${by} · ${formatDate(visitedOn)}`}
        {scan !== null && (
          <>
            {` · ${m.enumeration_scan_keyed_by({ who: scan.keyedBy })} · `}
            <Link to="/pendataan/$id/masukkan" params={{ id: round }} search={{ pindai: scan.id }}>
              {m.enumeration_scan_see()}
            </Link>
          </>
        )}
      </>
    ),
  },
  {
    key: 'told',
    title: m.enumeration_event(),
    cell: ({ result, told, person }) =>
      result !== 'moved' && result !== 'died' ? (
        ''
      ) : told ? (
        <StatusMark tone="done">{m.enumeration_event_told()}</StatusMark>
      ) : (
        <Link to="/warga/$id/peristiwa" params={{ id: person.id }}>
          {m.enumeration_event_tell()}
        </Link>
      ),
  },
]

/** Whom no list knew, newest first; each still to be given their category. */
export function FoundList({ id, place: { desa: village, setelah: after }, go }: InRound) {
  const { data, error, refetch, isPlaceholderData } = useQuery(foundQuery({ id, village, after }))
  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  return (
    <DataTable
      caption={m.enumeration_view_found()}
      columns={foundColumns()}
      rows={data.rows}
      stale={isPlaceholderData}
      keyOf={({ id: key }) => key}
      empty={<EmptyState drawing="desk" title={m.enumeration_found_none()} />}
      foot={
        <NextPage
          onFirst={after === undefined ? undefined : () => go({})}
          onNext={data.next === null ? undefined : () => go({ setelah: data.next ?? '' })}
          busy={isPlaceholderData}
        />
      }
    />
  )
}

const foundColumns = (): Column<FoundPerson>[] => [
  { key: 'who', title: m.enumeration_who(), cell: personLink },
  { key: 'where', title: m.enumeration_village(), cell: ({ place }) => placeWords(place) },
  {
    key: 'category',
    title: m.enumeration_category(),
    cell: ({ categories }) =>
      categories.length > 0 ? (
        categories.map(categoryName).join(' · ')
      ) : (
        <StatusMark tone="waiting">{m.enumeration_without_category()}</StatusMark>
      ),
  },
  {
    key: 'by',
    title: m.enumeration_by(),
    cell: ({ by, foundAt }) => `${by} · ${formatDate(localDateIn(new Date(foundAt)))}`,
  },
]
