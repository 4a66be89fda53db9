import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, type Runner, type RunnerOptions, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import { z } from 'zod'
import type { AccountId } from '#domain/access/account.ts'
import { Problem } from '#domain/platform/problem.ts'
import { TaskId } from '#domain/tasks/task.ts'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { reachOf } from '../db/reach.ts'
import type { Transactor } from '../db/transact.ts'
import type { Log } from '../log.ts'
import type { Actor } from '../actor.ts'
import type { Chore } from './chore.ts'
import type { Errand } from './errand.ts'
import { openRoll, releaseDeadWorkers } from './dead-workers.ts'
import { Cancelled, type Job, type Shift } from './job.ts'
import { endLostTasks, endTask, noteProgress, startTask } from './tasks.sql.ts'

export interface RunnerParts {
  /** A pool of the queue role. */
  readonly queue: pg.Pool
  readonly db: Db
  readonly transactor: Transactor
  readonly clock: Clock
  readonly log: Log
  /** The powers that the account holds now. */
  actorOf(account: AccountId): Promise<Actor>
}

/** Everything that a queue may hold. */
export interface Kinds {
  readonly jobs: readonly Job<unknown>[]
  readonly chores: readonly Chore[]
  readonly errands: readonly Errand<unknown>[]
}

const Delivered = z.object({ taskId: TaskId, payload: z.unknown() })
const attempts = 3

/** Starts to work off the queue, what a killed process left in it first. `stop` waits for the jobs under way to end. */
export async function startRunner({ jobs, chores, errands }: Kinds, parts: RunnerParts): Promise<Pick<Runner, 'stop'>> {
  await takeFromDead(parts)
  const roll = await openRoll(parts.queue)
  const events: WorkerEvents = new EventEmitter()
  events.on('worker:create', ({ worker }) => void roll.enter(worker.workerId))
  const taskList = { ...tasksOf(jobs, parts), ...tasksOfChores(chores, parts), ...tasksOfErrands(errands, parts) }
  const runner = await run({ ...options(parts), events, taskList, parsedCronItems: parseCronItems(chores.map(timesOf)) })
  const watch = setInterval(
    () => void takeFromDead(parts).catch((error: unknown) => parts.log.error({ error }, 'watch failed')),
    watchEvery,
  )
  return {
    async stop() {
      clearInterval(watch)
      await runner.stop()
      roll.close()
    },
  }
}

/** Milliseconds between two looks at whether another worker has died. */
const watchEvery = 30_000

async function takeFromDead({ queue, db, clock }: RunnerParts): Promise<void> {
  await endLostTasks(db, await releaseDeadWorkers(queue), clock())
}

function tasksOf(jobs: readonly Job<unknown>[], parts: RunnerParts): TaskList {
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (delivered, { job: { attempts: attempt } }) => {
        const { taskId, payload } = Delivered.parse(delivered)
        await perform(job, taskId, payload, attempt >= attempts, parts)
      },
    ]),
  )
}

function tasksOfChores(chores: readonly Chore[], { transactor, clock, log }: RunnerParts): TaskList {
  return Object.fromEntries(
    chores.map((chore) => [
      chore.name,
      async () => {
        try {
          await chore.run({ ...transactor, now: clock(), log })
        } catch (thrown) {
          log.error({ error: thrown, chore: chore.name }, 'chore failed')
          throw new Error('unexpected')
        }
      },
    ]),
  )
}

function tasksOfErrands(errands: readonly Errand<unknown>[], { log }: RunnerParts): TaskList {
  return Object.fromEntries(
    errands.map(({ name, payload, run }) => [
      name,
      async (delivered) => {
        try {
          await run(payload.parse(delivered))
        } catch (thrown) {
          log.error({ error: thrown, errand: name }, 'errand failed')
          throw new Error('unexpected')
        }
      },
    ]),
  )
}

/** One at a time of each kind: what is due while it still waits or runs is the same work. */
function timesOf({ name, when }: Chore) {
  return { task: name, match: when, identifier: name, options: { jobKey: name, queueName: name, maxAttempts: attempts } }
}

function options(parts: RunnerParts): RunnerOptions {
  return {
    pgPool: parts.queue,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') parts.log.error({ at: 'queue' }, message.split('\n')[0])
    }),
  }
}

/** One run of one task. What the person may do is looked up now and before each step, not when it was asked for. */
async function perform(job: Job<unknown>, taskId: TaskId, payload: unknown, last: boolean, parts: RunnerParts): Promise<void> {
  const { db, clock, log } = parts
  const task = await startTask(db, taskId, clock())
  if (!task) return

  try {
    if (task.cancelRequested) throw new Cancelled()
    const powers = async () => {
      const actor = await parts.actorOf(task.askedBy)
      const reach = reachOf(actor, job.permission)
      if (reach.regions.length === 0) throw new Problem('not-allowed')
      return { actor, reach }
    }
    await powers()

    const terms = { mode: 'write', requestId: `task-${taskId}`, from: { address: null, client: 'queue' } } as const
    const shift: Shift = {
      step: async (part) => parts.transactor.transact({ ...terms, ...(await powers()) }, part),
      async progress(progress) {
        if (await noteProgress(db, taskId, progress)) throw new Cancelled()
      },
    }
    await job.run(shift, job.payload.parse(payload))
    await endTask(db, taskId, 'done', null, clock())
  } catch (thrown) {
    if (thrown instanceof Cancelled) return endTask(db, taskId, 'cancelled', null, clock())
    if (thrown instanceof Problem) return endTask(db, taskId, 'failed', thrown.code, clock())
    log.error({ error: thrown, job: job.name, taskId }, 'job failed')
    if (last) return endTask(db, taskId, 'failed', 'unexpected', clock())
    // The queue logs and keeps what it is told; the error itself may quote a row.
    throw new Error('unexpected')
  }
}
