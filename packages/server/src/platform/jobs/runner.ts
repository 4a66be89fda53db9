import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, type Runner, type RunnerOptions, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import { z } from 'zod'
import type { AccountId } from '#domain/access/account.ts'
import { Problem } from '#domain/platform/problem.ts'
import { TaskId } from '#domain/tasks/task.ts'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { isLostConnection } from '../db/lost-connection.ts'
import { reachOf } from '../db/reach.ts'
import type { Transactor } from '../db/transact.ts'
import type { Log } from '../log.ts'
import type { Actor } from '../actor.ts'
import type { Chore } from './chore.ts'
import type { Errand } from './errand.ts'
import { openRoll, releaseDeadWorkers } from './dead-workers.ts'
import { Cancelled, type Job, type Shift } from './job.ts'
import type { Watch } from '../watch/watch.ts'
import { patiently } from './patiently.ts'
import { keepRunning } from './steady-runner.ts'
import { tellOwner } from './tell-owner.ts'
import { endLostTasks, endTask, holdRun, noteProgress, startTask, Superseded } from './tasks.sql.ts'

export interface RunnerParts {
  /** A pool of the queue role. */
  readonly queue: pg.Pool
  readonly db: Db
  readonly transactor: Transactor
  readonly clock: Clock
  readonly log: Log
  /** The powers that the account holds now. */
  actorOf(account: AccountId): Promise<Actor>
  readonly watch: Watch
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
  const told = () => parts.log.error({ at: 'queue' }, 'the database is away; trying again')
  const roll = await patiently(() => openRoll(parts.queue), told)
  const events: WorkerEvents = new EventEmitter()
  // Jobs are locked in the name of the pool, not of the worker that does them.
  events.on('pool:create', ({ workerPool }) => roll.enter(workerPool.id))
  events.on('pool:release', ({ workerPool }) => roll.leave(workerPool.id))
  const taskList = { ...tasksOf(jobs, parts), ...tasksOfChores(chores, parts), ...tasksOfErrands(errands, parts) }
  const parsedCronItems = parseCronItems(chores.map(timesOf))
  const begin = async () => {
    // What a killed process left, or the runner before this one when it ended by itself.
    await takeFromDead(parts)
    return run({ ...options(parts), events, taskList, parsedCronItems })
  }
  const runner = await patiently(() => keepRunning(begin, parts.log), told)
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
  const [lost, now] = [await releaseDeadWorkers(queue), clock()]
  await db.transaction().execute(async (tx) => {
    for (const task of await endLostTasks(tx, lost, now)) await tellOwner(tx, { ...task, state: 'failed', ms: 0 }, now)
  })
}

function tasksOf(jobs: readonly Job<unknown>[], parts: RunnerParts): TaskList {
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (delivered, { job: { attempts: attempt } }) => {
        const { taskId, payload } = Delivered.parse(delivered)
        await patiently(() => perform(job, taskId, payload, attempt >= attempts, parts))
      },
    ]),
  )
}

function tasksOfChores(chores: readonly Chore[], { transactor, clock, log, watch }: RunnerParts): TaskList {
  return Object.fromEntries(
    chores.map((chore) => [
      chore.name,
      async () => {
        try {
          await timed(watch, chore.name, () => chore.run({ ...transactor, now: clock(), log }))
        } catch (thrown) {
          log.error({ error: thrown, chore: chore.name }, 'chore failed')
          throw new Error('unexpected')
        }
      },
    ]),
  )
}

function tasksOfErrands(errands: readonly Errand<unknown>[], { log, watch }: RunnerParts): TaskList {
  return Object.fromEntries(
    errands.map(({ name, payload, run }) => [
      name,
      async (delivered) => {
        try {
          await timed(watch, name, () => run(payload.parse(delivered)))
        } catch (thrown) {
          log.error({ error: thrown, errand: name }, 'errand failed')
          throw new Error('unexpected')
        }
      },
    ]),
  )
}

async function timed(watch: Watch, kind: string, step: () => Promise<void>): Promise<void> {
  const began = performance.now()
  let outcome = 'failed'
  try {
    await step()
    outcome = 'done'
  } finally {
    watch.worked(kind, outcome, performance.now() - began)
  }
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
    // Without, the library waits for nobody to note the end of a job, and a database that goes away then ends the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
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

  const requestId = task.requestId ?? `task-${taskId}`
  const began = performance.now()
  const end = async (state: 'done' | 'failed' | 'cancelled', problem: string | null) => {
    const now = clock()
    await db.transaction().execute(async (tx) => {
      await endTask(tx, task.run, state, problem, now)
      await tellOwner(tx, { id: taskId, askedBy: task.askedBy, state, ms: Math.round(performance.now() - began) }, now)
    })
    const ms = Math.round(performance.now() - began)
    parts.watch.worked(job.name, state, ms)
    log.info({ requestId, taskId, job: job.name, outcome: state, problem, ms }, 'job')
  }

  try {
    if (task.cancelRequested) throw new Cancelled()
    const powers = async () => {
      const actor = await parts.actorOf(task.askedBy)
      const reach = reachOf(actor, job.permission)
      if (reach.regions.length === 0) throw new Problem('not-allowed')
      return { actor, reach }
    }
    await powers()

    const terms = { mode: 'write', requestId, from: { address: null, client: 'queue' } } as const
    const shift: Shift = {
      step: async (part) =>
        parts.transactor.transact({ ...terms, ...(await powers()) }, async (work) => {
          await holdRun(work.db, task.run)
          return part(work)
        }),
      async progress(progress) {
        if (await noteProgress(db, task.run, progress)) throw new Cancelled()
      },
    }
    await job.run(shift, job.payload.parse(payload))
    await end('done', null)
  } catch (thrown) {
    if (thrown instanceof Cancelled) return end('cancelled', null)
    if (thrown instanceof Problem) return end('failed', thrown.code)
    // Told to the queue as a failure, which then leaves the job to the run that holds it.
    if (isLostConnection(thrown) || thrown instanceof Superseded) throw thrown
    log.error({ error: thrown, requestId, job: job.name, taskId }, 'job failed')
    if (last) return end('failed', 'unexpected')
    // The queue logs and keeps what it is told; the error itself may quote a row.
    throw new Error('unexpected')
  }
}
