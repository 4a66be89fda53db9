import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { Task, TaskId } from './task.ts'

const slice = 'tasks'

export const listMyTasks = endpoint({
  method: 'GET',
  path: '/tasks',
  slice,
  summary: 'The newest twenty pieces of long work that I asked for',
  permission: 'signed-in',
  status: 200,
  response: z.object({ rows: z.array(Task) }),
  problems: [],
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
