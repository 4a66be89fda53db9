import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { monthsBetween } from '#domain/programmes/month-span.ts'
import type { Programme } from '#domain/programmes/programme.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatRupiah } from '../platform/format.ts'
import { monthsWords } from '../approvals/approval.words.ts'
import { beneficiaryWords, countWords, pillarWords } from './programme.words.ts'
import { programmesQuery } from './programmes.queries.ts'

/** What is given to whom, with what the lists come to. */
export function ProgrammesPage() {
  const mayDefine = usePermitted('programmes.define')
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(programmesQuery)
  return (
    <Page
      title={m.programmes_title()}
      meaning={m.programmes_meaning()}
      actions={
        mayDefine && (
          <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => void navigate({ to: '/program/baru' })}>
            {m.programmes_new()}
          </Button>
        )
      }
    >
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={m.programmes_title()}
          columns={columns()}
          rows={data.rows}
          keyOf={({ id }) => id}
          nameOf={({ name }) => name}
          onOpen={({ id }) => void navigate({ to: '/program/$id', params: { id } })}
          empty={
            <EmptyState drawing="folder" title={m.programmes_none()}>
              {mayDefine ? m.programmes_none_define() : m.programmes_none_read()}
            </EmptyState>
          }
        />
      )}
    </Page>
  )
}

const columns = (): readonly Column<Programme>[] => [
  { key: 'name', title: m.programmes_name(), cell: ({ name }) => name },
  { key: 'owner', title: m.programmes_owner(), cell: ({ ownerPlace }) => ownerPlace.name },
  { key: 'pillar', title: m.programmes_pillar(), cell: ({ pillar }) => pillarWords[pillar]() },
  { key: 'for', title: m.programmes_for(), cell: ({ beneficiary }) => beneficiaryWords[beneficiary]() },
  {
    key: 'amount',
    title: m.programmes_per_month(),
    align: 'end',
    cell: ({ amount }) => (amount === null ? m.programmes_goods_short() : formatRupiah(amount)),
  },
  {
    key: 'months',
    title: m.programmes_runs(),
    cell: ({ firstMonth, lastMonth }) => monthsWords(monthsBetween(firstMonth, lastMonth)),
  },
  { key: 'reached', title: m.programmes_approved(), cell: (programme) => <Approved programme={programme} /> },
]

function Approved({ programme: { figures, beneficiary } }: { programme: Programme }) {
  if (figures.open > 0) return <StatusMark tone="waiting">{m.programmes_open_lists({ n: figures.open })}</StatusMark>
  if (figures.approved !== null) return <StatusMark tone="done">{countWords(figures.approved, beneficiary)}</StatusMark>
  return figures.lists > 0 ? m.programmes_lists_made({ n: figures.lists }) : '–'
}
