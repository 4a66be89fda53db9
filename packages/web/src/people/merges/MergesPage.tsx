import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { MergeSummary } from '#domain/people/merge.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { FilterChips } from '../../design/data/FilterChips.tsx'
import { NextPage } from '../../design/data/NextPage.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { placeWords, shownName } from '../person.words.ts'
import { lastStep, mergeStateWords } from './merge.words.ts'
import { type MergeView, mergesQuery } from './merges.queries.ts'

const mergesRoute = getRouteApi('/office/data/penggabungan')

const viewWords: Readonly<Record<MergeView, () => string>> = {
  waiting: m.merges_view_waiting,
  decided: m.merges_view_decided,
}
const views: readonly MergeView[] = ['waiting', 'decided']

/** Merges that wait for a second officer, and those that were decided on. */
export function MergesPage() {
  const { tampak: view = 'waiting', setelah } = mergesRoute.useSearch()
  const navigate = useNavigate()
  const { data, error, refetch, isPlaceholderData } = useQuery(mergesQuery(view, setelah))
  const go = (to: MergeView, after: { setelah?: string } = {}) =>
    void navigate({ to: '/data/penggabungan', search: { ...(to === 'decided' && { tampak: to }), ...after } })

  return (
    <Page title={m.merges_title()} meaning={m.merges_meaning()} crumbs={[{ label: m.people_title(), to: '/warga' }]}>
      <FilterChips
        label={m.merges_views()}
        choices={views.map((value) => ({ value, label: viewWords[value]() }))}
        chosen={[view]}
        onChange={(chosen) => go(chosen.find((one) => one !== view) ?? view)}
      />
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={viewWords[view]()}
          columns={columns()}
          rows={data.rows}
          stale={isPlaceholderData}
          keyOf={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: '/data/penggabungan/$id', params: { id } })}
          empty={
            <EmptyState drawing="desk" title={view === 'waiting' ? m.merges_none_waiting() : m.merges_none_decided()}>
              {m.merges_none_meaning()}
            </EmptyState>
          }
          foot={
            setelah !== undefined || data.next !== null ? (
              <NextPage
                onFirst={setelah === undefined ? undefined : () => go(view)}
                onNext={data.next === null ? undefined : () => go(view, { setelah: data.next ?? '' })}
                busy={isPlaceholderData}
              />
            ) : undefined
          }
        />
      )}
    </Page>
  )
}

const columns = (): readonly Column<MergeSummary>[] => [
  { key: 'keep', title: m.merges_stays(), cell: ({ keep }) => shownName(keep.name) },
  { key: 'other', title: m.merges_goes(), cell: ({ other }) => shownName(other.name) },
  { key: 'place', title: m.people_village(), cell: ({ place }) => placeWords(place) },
  {
    key: 'state',
    title: m.merges_state(),
    cell: (merge) => (
      <StatusMark tone={mergeStateWords[merge.state].tone}>
        {merge.state === 'waiting' && merge.isMine ? m.merges_state_mine() : mergeStateWords[merge.state].words()}
      </StatusMark>
    ),
  },
  { key: 'by', title: m.merges_by(), cell: lastStep },
]
