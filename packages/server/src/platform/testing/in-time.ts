import type { Client } from '../db/database.ts'

/** Milliseconds that no piece of work of a test takes. */
const longest = 200_000

/** Waits for a step, but not for ever: what hangs is told with what it hangs on. */
export async function inTime<T>(step: Promise<T>, otherwise: string, found: () => Promise<string>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      found().then((what) => reject(new Error(`${otherwise}: ${what}`)), reject)
    }, longest)
  })
  return Promise.race([step, late]).finally(() => clearTimeout(timer))
}

/** What waits in a database, and for whom, as a text. Tests hold nobody's data. */
export async function whatHangs(superuser: Client): Promise<string> {
  const { rows: tasks } = await superuser.query(
    "select job, state, stage, done, runs, problem from task where state in ('queued', 'running')",
  )
  const { rows: jobs } = await superuser.query(
    'select job_queue_id, attempts, run_at, locked_at, locked_by, last_error from graphile_worker._private_jobs',
  )
  const { rows: asks } = await superuser.query(
    `select usename, state, wait_event, now() - xact_start as since, left(query, 300) as query, pg_blocking_pids(pid) as behind
     from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  return JSON.stringify({ tasks, jobs, asks }, null, 1)
}
