import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { Task, TaskId } from '#domain/tasks/task.ts'
import * as api from '#domain/tasks/tasks.api.ts'
import { call } from '../platform/api.ts'
import { viewOf, type WorkPlace } from './work-place.ts'

/** My long work; asked often while something runs, seldom otherwise. */
export const myTasksQuery = queryOptions({
  queryKey: ['tasks', 'mine'],
  queryFn: ({ signal }) => call(api.listMyTasks, { query: {} }, signal),
  select: (answer) => answer.rows,
  refetchInterval: (query) => (query.state.data?.rows.some(isOpen) ? 1500 : 30_000),
})

/** A page of all my long work. */
export function workQuery(place: WorkPlace) {
  return queryOptions({
    queryKey: ['tasks', 'page', place],
    queryFn: ({ signal }) => call(api.listMyTasks, { query: { view: viewOf(place), after: place.setelah } }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.rows.some(isOpen) ? 1500 : 30_000),
  })
}

export function taskQuery(id: TaskId) {
  return queryOptions({
    queryKey: ['tasks', id],
    queryFn: ({ signal }) => call(api.getTask, { params: { id } }, signal),
    refetchInterval: ({ state: { data, error } }) => (data === undefined ? error === null : isOpen(data)) && 1000,
  })
}

export async function sendCancel(client: QueryClient, id: TaskId): Promise<Task> {
  const task = await call(api.cancelTask, { params: { id } })
  await client.invalidateQueries({ queryKey: ['tasks'] })
  return task
}

export async function sendRetry(client: QueryClient, id: TaskId): Promise<Task> {
  const task = await call(api.retryTask, { params: { id } })
  await client.invalidateQueries({ queryKey: ['tasks'] })
  return task
}

export function isOpen(task: Task): boolean {
  return task.state === 'queued' || task.state === 'running'
}

/** Seconds until the end at the pace so far; undefined while too little is done to tell. */
export function remainingSeconds(
  { startedAt, done, total }: Pick<Task, 'startedAt' | 'done' | 'total'>,
  now: number,
): number | undefined {
  if (startedAt === null || total === null || done === 0 || done / total < 0.02) return undefined
  return ((now - Date.parse(startedAt)) / 1000 / done) * (total - done)
}
