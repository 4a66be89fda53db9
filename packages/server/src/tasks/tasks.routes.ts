import type { AccountId } from '#domain/access/account.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Task, TaskId } from '#domain/tasks/task.ts'
import * as api from '#domain/tasks/tasks.api.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import { answer, type Route } from '../platform/http/route.ts'
import { requeue } from '../platform/jobs/enqueue.sql.ts'
import { findTaskOf, listTasksOf, requestCancel } from '../platform/jobs/tasks.sql.ts'
import type { Work } from '../platform/work.ts'

export const taskRoutes: Route[] = [
  answer(api.listMyTasks, async (work, { query: { view, limit, after } }) => {
    const from = readCursor(after, ['id'])?.id
    const rows = await listTasksOf(work.db, ownerOf(work), { view, limit: limit + 1, after: from })
    return pageFrom(rows, limit, ({ id }) => ({ id }))
  }),

  answer(api.getTask, (work, { params }) => getTask(work, params.id)),

  answer(api.cancelTask, async (work, { params }) => {
    await getTask(work, params.id)
    if (!(await requestCancel(work.db, ownerOf(work), params.id))) throw new Problem('task-not-cancellable')
    return getTask(work, params.id)
  }),

  answer(api.retryTask, async (work, { params }) => {
    await getTask(work, params.id)
    if (!(await requeue(work.db, work.actor, params.id))) throw new Problem('task-not-repeatable')
    return getTask(work, params.id)
  }),
]

async function getTask(work: Work, id: TaskId): Promise<Task> {
  const task = await findTaskOf(work.db, ownerOf(work), id)
  if (!task) throw new Problem('not-found')
  return task
}

function ownerOf(work: Work): AccountId {
  if (work.actor.accountId === null) throw new Problem('not-signed-in')
  return work.actor.accountId
}
