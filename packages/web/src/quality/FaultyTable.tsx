import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { localDateIn } from '#domain/platform/local-date.ts'
import type { FaultySubject } from '#domain/quality/quality.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { placeWords, shownName, sourceName } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import type { FaultyPlace } from './quality-place.ts'
import { faultyQuery } from './quality.queries.ts'
import { faultName, severityOf } from './quality.words.ts'

/** One line for each person or family; opening it leads to the page where it is cured. */
export function FaultyTable({ place, go }: { place: FaultyPlace; go: (place: FaultyPlace) => void }) {
  const navigate = useNavigate()
  const { data, error, refetch, isPlaceholderData } = useQuery(faultyQuery(place))
  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  const { setelah, ...filters } = place
  const isNarrowed = Object.values(filters).some((value) => value !== undefined)
  return (
    <DataTable
      caption={m.quality_list()}
      columns={columns()}
      rows={data.rows}
      stale={isPlaceholderData}
      keyOf={({ id }) => id}
      nameOf={(row) => m.quality_open({ name: whoWords(row) })}
      onOpen={({ person }) => {
        if (person !== null) void navigate({ to: '/warga/$id', params: { id: person.id } })
      }}
      empty={
        <EmptyState compact drawing="desk" title={isNarrowed ? m.quality_none_so() : m.quality_none()}>
          {isNarrowed ? m.quality_none_so_meaning() : m.quality_none_meaning()}
        </EmptyState>
      }
      foot={
        <NextPage
          onFirst={setelah === undefined ? undefined : () => go(filters)}
          onNext={data.next === null ? undefined : () => go({ ...filters, setelah: data.next ?? '' })}
          busy={isPlaceholderData}
        />
      }
    />
  )
}

function columns(): readonly Column<FaultySubject>[] {
  return [
    { key: 'name', title: m.quality_who(), cell: whoWords },
    {
      key: 'faults',
      title: m.quality_faults(),
      cell: ({ kinds }) => kinds.map(faultName).join(' · '),
    },
    {
      key: 'severity',
      title: m.quality_severity(),
      cell: ({ kinds: [first] }) =>
        first === undefined ? null : <StatusMark tone={severityOf(first).tone}>{severityOf(first).word()}</StatusMark>,
    },
    { key: 'place', title: m.quality_region(), cell: ({ place }) => placeWords(place) },
    { key: 'source', title: m.quality_source(), cell: ({ source }) => sourceName(source) },
    { key: 'since', title: m.quality_since(), width: '7.5rem', cell: ({ since }) => formatDate(localDateIn(new Date(since))) },
  ]
}

function whoWords({ subject, person }: FaultySubject): string {
  const name = person === null ? m.quality_somebody() : shownName(person.name)
  return subject === 'family' ? m.quality_family_of({ name }) : name
}
