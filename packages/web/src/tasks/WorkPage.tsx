import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { m } from '#messages'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Page } from '../design/frame/Page.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { EndedTask } from './EndedTask.tsx'
import { TaskProgress } from './TaskProgress.tsx'
import { isOpen, workQuery } from './tasks.queries.ts'
import type { WorkPlace, WorkView } from './work-place.ts'

const workRoute = getRouteApi('/office/pekerjaan')
const views: Readonly<Record<WorkView, () => string>> = { berjalan: m.tasks_view_open, berhenti: m.tasks_view_stopped }

/** All long work that I asked for. What became of the thing itself stands on its own page, one click away. */
export function WorkPage() {
  const place = workRoute.useSearch()
  const navigate = useNavigate()
  const go = (search: WorkPlace) => void navigate({ to: '/pekerjaan', search })
  const { data, error, refetch, isPlaceholderData, dataUpdatedAt } = useQuery(workQuery(place))
  const onlyStopped = place.tampak === 'berhenti'

  return (
    <Page title={m.tasks_page_title()} meaning={m.tasks_page_meaning()}>
      <FilterChips
        label={m.tasks_views()}
        choices={(['berjalan', 'berhenti'] as const).map((value) => ({ value, label: views[value]() }))}
        chosen={place.tampak === undefined ? [] : [place.tampak]}
        onChange={(chosen) => {
          const tampak = chosen.find((one) => one !== place.tampak)
          go(tampak === undefined ? {} : { tampak })
        }}
      />
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data?.rows.length === 0 && (
        <EmptyState drawing="folder" title={onlyStopped ? m.tasks_none_stopped() : m.tasks_none()}>
          {onlyStopped ? m.tasks_none_stopped_meaning() : m.tasks_none_meaning()}
        </EmptyState>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <>
          <Sheet title={place.tampak === undefined ? m.tasks_all() : views[place.tampak]()} flush>
            <TaskList label={m.tasks_page_title()} stale={isPlaceholderData}>
              {data.rows.map((task) =>
                isOpen(task) ? (
                  <TaskRow key={task.id} title={<TaskProgress task={task} asOf={dataUpdatedAt} />} />
                ) : (
                  <EndedTask key={task.id} task={task} />
                ),
              )}
            </TaskList>
          </Sheet>
          <NextPage
            onFirst={place.setelah === undefined ? undefined : () => go(place.tampak ? { tampak: place.tampak } : {})}
            onNext={data.next === null ? undefined : () => go({ ...place, setelah: data.next ?? '' })}
            busy={isPlaceholderData}
          />
        </>
      )}
    </Page>
  )
}
