import { useQuery } from '@tanstack/react-query'
import { m } from '#messages'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { isUnderWay, runsQuery } from './linkage.queries.ts'
import type { PairsPlace } from './pairs-place.ts'
import { RunningSearch } from './RunningSearch.tsx'
import { StartSearch } from './StartSearch.tsx'

/** Why no pair waits: a search runs, none was ever made, or all are judged. */
export function NothingOpen({ place: { berkas } }: { place: PairsPlace }) {
  const { data: runs, error, refetch } = useQuery(runsQuery)
  if (runs === undefined)
    return error === null ? <TableSkeleton rows={4} /> : <LoadFailed problem={error} retry={() => void refetch()} />
  const under = runs.find(isUnderWay)
  if (under) return <RunningSearch run={under} />
  const isSearched = runs.some(
    ({ state, batch }) => state === 'done' && (berkas === undefined || batch === null || batch.id === berkas),
  )
  if (isSearched) {
    return (
      <EmptyState drawing="desk" title={m.linkage_all_done()} action={<StartSearch batch={berkas} />}>
        {m.linkage_all_done_meaning()}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      drawing="search"
      title={berkas === undefined ? m.linkage_never() : m.linkage_never_batch()}
      action={<StartSearch batch={berkas} />}
    >
      {berkas === undefined ? m.linkage_never_meaning() : m.linkage_never_batch_meaning()}
    </EmptyState>
  )
}
