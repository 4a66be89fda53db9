import { useQuery } from '@tanstack/react-query'
import type { LinkageRun } from '#domain/linkage/likeness.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { Sheet, SheetNote } from '../design/frame/Sheet.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatInstant, formatNumber } from '../platform/format.ts'
import { stateWords } from '../tasks/task.words.ts'
import { isUnderWay, runsQuery } from './linkage.queries.ts'
import type { PairsPlace } from './pairs-place.ts'
import { RunningSearch } from './RunningSearch.tsx'
import { StartSearch } from './StartSearch.tsx'

/** Searches so far, and the way to begin one. */
export function RunsView({ place }: { place: PairsPlace }) {
  const { data: runs, error, refetch } = useQuery(runsQuery)
  if (runs === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  return (
    <Stacked>
      <Sheet title={m.linkage_search()}>
        <StartSearch batch={place.berkas} />
      </Sheet>
      {runs.filter(isUnderWay).map((run) => (
        <RunningSearch key={run.id} run={run} />
      ))}
      <DataTable
        caption={m.linkage_runs()}
        columns={columns()}
        rows={runs}
        keyOf={({ id }) => id}
        empty={<SheetNote title={m.linkage_runs_none()} />}
      />
    </Stacked>
  )
}

function columns(): readonly Column<LinkageRun>[] {
  return [
    { key: 'scope', title: m.linkage_run_scope(), cell: scopeWords },
    {
      key: 'state',
      title: m.linkage_run_state(),
      cell: ({ state }) => <StatusMark tone={stateWords[state].tone}>{stateWords[state].word()}</StatusMark>,
    },
    { key: 'people', title: m.linkage_run_people(), align: 'end', cell: ({ records }) => counted(records) },
    { key: 'pairs', title: m.linkage_run_pairs(), align: 'end', cell: ({ pairs }) => counted(pairs) },
    { key: 'left', title: m.linkage_run_left_out(), align: 'end', cell: ({ leftOut }) => counted(leftOut) },
    { key: 'asked', title: m.linkage_run_asked(), cell: ({ askedAt, askedBy }) => `${formatInstant(askedAt)} · ${askedBy}` },
  ]
}

function scopeWords({ region, batch }: LinkageRun): string {
  return batch === null
    ? m.linkage_run_all({ region: region.name })
    : m.linkage_run_batch({ file: batch.fileName, region: region.name })
}

const counted = (count: number | null) => (count === null ? '–' : formatNumber(count))
