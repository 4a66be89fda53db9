import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { ReaderOfPerson } from '#domain/oversight/journal-entry.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { placeWords } from '../people/person.words.ts'
import { formatInstant, formatNumber } from '../platform/format.ts'
import { EntryTable } from './EntryTable.tsx'
import { eventWords } from './event.words.ts'
import { fetchReadings, readersQuery, readingsQuery } from './oversight.queries.ts'

const looksRoute = getRouteApi('/office/pelindungan/$id')

/** Who looked at one person, account by account and look by look. The person stays an id: their name is not needed here. */
export function LooksPage() {
  const id = looksRoute.useParams().id as PersonId
  const { data, error, refetch } = useQuery(readersQuery(id))
  const fetching = useMutation({ mutationFn: () => fetchReadings(id) })
  return (
    <Page
      title={m.oversight_looks()}
      meaning={
        data &&
        m.oversight_looks_meaning({
          readings: formatNumber(data.readings),
          readers: formatNumber(data.rows.length),
          place: placeWords(data.person.place),
        })
      }
      crumbs={[{ label: m.oversight_protection(), to: '/pelindungan' }]}
      actions={
        data && (
          <Button
            variant="default"
            leftSection={<IconFileExport size={18} aria-hidden="true" />}
            loading={fetching.isPending}
            onClick={() => fetching.mutate()}
          >
            {m.oversight_looks_file()}
          </Button>
        )
      }
    >
      {fetching.error !== null && <ProblemNotice problem={fetching.error} />}
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <>
          <DataTable
            caption={m.oversight_readers()}
            columns={columns()}
            rows={data.rows}
            keyOf={({ actor }) => actor.id}
            empty={<None />}
          />
          <EachLook id={id} />
        </>
      )}
    </Page>
  )
}

function EachLook({ id }: { id: PersonId }) {
  const navigate = useNavigate()
  const { setelah: after } = looksRoute.useSearch()
  const { data, error, refetch, isPlaceholderData } = useQuery(readingsQuery(id, after))
  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  const go = (setelah?: string) =>
    void navigate({
      to: '/pelindungan/$id',
      params: { id },
      search: setelah === undefined ? {} : { setelah },
      resetScroll: false,
    })
  return (
    <EntryTable
      caption={m.oversight_each_look()}
      rows={data.rows}
      stale={isPlaceholderData}
      ofOne
      empty={<None />}
      foot={
        <NextPage
          onFirst={after === undefined ? undefined : () => go()}
          onNext={data.next === null ? undefined : () => go(data.next ?? undefined)}
          busy={isPlaceholderData}
        />
      }
    />
  )
}

function None() {
  return (
    <EmptyState drawing="folder" title={m.oversight_no_looks()} compact>
      {m.oversight_no_looks_meaning()}
    </EmptyState>
  )
}

const columns = (): readonly Column<ReaderOfPerson>[] => [
  { key: 'who', title: m.oversight_who(), cell: ({ actor }) => actor.name },
  {
    key: 'office',
    title: m.oversight_office(),
    cell: ({ actor }) => [actor.title, actor.office].filter(Boolean).join(' · ') || '–',
  },
  { key: 'readings', title: m.oversight_readings(), align: 'end', cell: ({ readings }) => formatNumber(readings) },
  { key: 'what', title: m.oversight_what(), cell: ({ events }) => events.map(eventWords).join(', ') },
  { key: 'first', title: m.oversight_first(), cell: ({ first }) => formatInstant(first) },
  { key: 'last', title: m.oversight_last(), cell: ({ last }) => formatInstant(last) },
]
