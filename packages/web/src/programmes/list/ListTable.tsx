import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import type { ProgrammeList } from '#domain/programmes/list.ts'
import type { Programme } from '#domain/programmes/programme.ts'
import { m } from '#messages'
import { monthsWords } from '../../approvals/approval.words.ts'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatInstant, formatRupiah } from '../../platform/format.ts'
import { countWords, listStateWords } from '../programme.words.ts'
import { listsQuery } from '../programmes.queries.ts'

/** The lists of a programme, the newest first. */
export function ListTable({ programme }: { programme: Programme }) {
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(listsQuery(programme.id))
  if (data === undefined)
    return error === null ? <TableSkeleton rows={3} /> : <LoadFailed problem={error} retry={() => void refetch()} />
  return (
    <DataTable
      caption={m.programmes_lists()}
      columns={columns()}
      rows={data.rows}
      keyOf={({ id }) => id}
      nameOf={(list) => `${list.place.name}, ${monthsWords(list.months)}`}
      onOpen={({ id }) => void navigate({ to: '/program/daftar/$id', params: { id } })}
      empty={
        <EmptyState drawing="folder" title={m.programmes_no_lists()}>
          {programme.may.list ? m.programmes_no_lists_make() : m.programmes_no_lists_read()}
        </EmptyState>
      }
    />
  )
}

const columns = (): readonly Column<ProgrammeList>[] => [
  { key: 'months', title: m.programmes_months(), cell: ({ months }) => monthsWords(months) },
  { key: 'place', title: m.programmes_region(), cell: ({ place }) => place.name },
  {
    key: 'listed',
    title: m.programmes_standing_listed(),
    align: 'end',
    cell: ({ counts, programme }) => (counts === null ? m.programmes_being_made() : countWords(counts.listed, programme.subject)),
  },
  {
    key: 'amount',
    title: m.programmes_sum(),
    align: 'end',
    cell: ({ counts }) => (counts?.amount == null ? '–' : formatRupiah(counts.amount as Rupiah)),
  },
  { key: 'made', title: m.programmes_made(), cell: ({ madeBy, madeAt }) => `${madeBy} · ${formatInstant(madeAt)}` },
  { key: 'state', title: m.programmes_state(), cell: (list) => <ListMark list={list} /> },
]

export function ListMark({ list: { state } }: { list: Pick<ProgrammeList, 'state'> }) {
  const { tone, word } = listStateWords[state]
  return <StatusMark tone={tone}>{word()}</StatusMark>
}
