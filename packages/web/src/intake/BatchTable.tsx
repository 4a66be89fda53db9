import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Batch } from '#domain/intake/batch.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate, formatNumber } from '../platform/format.ts'
import { isOpen, myTasksQuery } from '../tasks/tasks.queries.ts'
import { quarterWords, stateWords } from './batch.words.ts'
import { useListName } from './use-list-name.ts'

export type ListedBatch = Omit<Batch, 'columns'>

interface Table {
  batches: readonly ListedBatch[]
  stale: boolean
  onFirst: (() => void) | undefined
  onNext: (() => void) | undefined
}

export function BatchTable({ batches, stale, onFirst, onNext }: Table) {
  const navigate = useNavigate()
  const running = useRunning()
  const listName = useListName()
  const columns: readonly Column<ListedBatch>[] = [
    { key: 'regency', title: m.intake_regency(), cell: (batch) => batch.regency.name },
    { key: 'list', title: m.intake_list(), cell: (batch) => listName(batch) },
    { key: 'period', title: m.intake_period(), cell: (batch) => quarterWords(batch.period) },
    { key: 'state', title: m.intake_state(), cell: (batch) => <BatchState batch={batch} running={running.has(batch.id)} /> },
    { key: 'file', title: m.intake_file(), cell: (batch) => batch.fileName },
    { key: 'persons', title: m.intake_persons(), align: 'end', cell: ({ counts }) => numberOf(counts?.persons) },
    { key: 'faults', title: m.intake_faults(), align: 'end', cell: (batch) => numberOf(faultsOf(batch)) },
    { key: 'new', title: m.intake_kind_new(), align: 'end', cell: ({ counts }) => numberOf(counts?.changes.new) },
    { key: 'changed', title: m.intake_kind_changed(), align: 'end', cell: ({ counts }) => numberOf(counts?.changes.changed) },
    { key: 'gone', title: m.intake_gone_short(), align: 'end', cell: ({ counts }) => numberOf(counts?.changes.gone) },
    {
      key: 'by',
      title: m.intake_uploaded(),
      cell: (batch) => `${formatDate(localDateIn(new Date(batch.uploadedAt)))} · ${batch.uploadedBy}`,
    },
  ]
  return (
    <DataTable
      caption={m.intake_files()}
      columns={columns}
      rows={batches}
      stale={stale}
      keyOf={(batch) => batch.id}
      nameOf={(batch) => `${batch.regency.name}, ${quarterWords(batch.period)}, ${batch.fileName}`}
      onOpen={(batch) => void navigate({ to: '/impor/$id', params: { id: batch.id } })}
      foot={<NextPage onFirst={onFirst} onNext={onNext} busy={stale} />}
    />
  )
}

export function BatchState({ batch, running }: { batch: Pick<Batch, 'state'>; running: boolean }) {
  const { tone, word } = stateWords[batch.state]
  return running ? (
    <StatusMark tone="running">{m.intake_state_running()}</StatusMark>
  ) : (
    <StatusMark tone={tone}>{word()}</StatusMark>
  )
}

/** The batches that work of mine goes on for. */
function useRunning(): ReadonlySet<string | null> {
  const { data: tasks = [] } = useQuery(myTasksQuery)
  return new Set(tasks.filter(isOpen).map((task) => task.subject))
}

function faultsOf({ counts }: ListedBatch): number | undefined {
  return counts === null ? undefined : Object.values(counts.faults).reduce((sum, count) => sum + count, 0)
}

function numberOf(count: number | undefined): string {
  return count === undefined ? '–' : formatNumber(count)
}
