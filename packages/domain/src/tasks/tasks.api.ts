import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { Task, TaskId, taskViews } from './task.ts'

const slice = 'tasks'

export const listMyTasks = endpoint({
  method: 'GET',
  path: '/tasks',
  slice,
  summary: 'Long work that I asked for, the newest first',
  permission: 'signed-in',
  query: PageQuery.extend({ view: z.enum(taskViews).default('all') }),
  status: 200,
  response: pageOf(Task),
  problems: ['invalid-input'],
})

export const getTask = endpoint({
  method: 'GET',
  path: '/tasks/{id}',
  slice,
  summary: 'One piece of long work that I asked for',
  permission: 'signed-in',
  params: z.object({ id: TaskId }),
  status: 200,
  response: Task,
  problems: ['not-found'],
})

export const cancelTask = endpoint({
  method: 'POST',
  path: '/tasks/{id}/cancel',
  slice,
  summary: 'Ask for work to be stopped; it stops at its next safe point',
  permission: 'signed-in',
  params: z.object({ id: TaskId }),
  status: 200,
  response: Task,
  problems: ['not-found', 'task-not-cancellable'],
})

export const retryTask = endpoint({
  method: 'POST',
  path: '/tasks/{id}/retry',
  slice,
  summary: 'Try work that failed or was stopped once more, from its beginning',
  permission: 'signed-in',
  params: z.object({ id: TaskId }),
  status: 200,
  response: Task,
  problems: ['not-found', 'task-not-repeatable'],
})
