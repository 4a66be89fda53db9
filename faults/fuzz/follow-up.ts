import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../../packages/server/src/platform/db/database.ts'
import type { Case } from './cases.ts'
import { type RawAnswer, sendRaw } from './raw-request.ts'
import { bytesOf } from './shape.ts'

interface Taken {
  readonly id: string
  readonly version: number
  readonly columns: readonly { choice: string }[]
}

/** Milliseconds in which a file of this size is read by a job, or something hangs. */
const patience = 60_000

/** A file that was taken in is also read to its end, by the job that a person would start next. */
export async function readWhole(port: number, one: Case, answer: RawAnswer, client: Client): Promise<string[]> {
  if (one.operation.path !== '/intake/batches' || answer.status !== 201 || !one.caller) return []
  const { id, version, columns } = JSON.parse(answer.body.toString('utf8')) as Taken
  const choices = columns.map(({ choice }) => choice)
  const chosen = choices.map((choice, at) => (choices.indexOf(choice) === at ? choice : 'ignore'))
  const headers: [string, string][] = [
    ['Host', `localhost:${port}`],
    ['Cookie', one.caller.cookie],
    ['Content-Type', 'application/json'],
  ]
  const shape = { method: 'POST', query: [], headers, bytes: undefined, done: [] }
  const path = `/intake/batches/${id}/check`
  const checked = await sendRaw(port, bytesOf({ ...shape, path, json: { version, columns: chosen } }), 20_000)
  if (checked.status !== 202)
    return checked.status >= 500 || checked.status === 0 ? [`the check of the file answered ${checked.status}`] : []

  for (const until = Date.now() + patience; Date.now() < until; await sleep(100)) {
    const { rows } = await client.query<{ state: string; problem: string | null }>(
      'select state, problem from task where subject = $1 order by created_at desc limit 1',
      [id],
    )
    if (rows[0] && !['queued', 'running'].includes(rows[0].state))
      return rows[0].problem === 'unexpected' ? ['a job failed over the file as over a bug'] : []
  }
  return ['a job hangs over the file']
}
