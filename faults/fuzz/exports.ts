import type { Client } from '../../packages/server/src/platform/db/database.ts'
import type { Caller } from './callers.ts'
import { sendRaw } from './raw-request.ts'

const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/

/** Whether a spreadsheet would take a cell for a formula, on a machine that parts cells at commas or one that does so at semicolons. */
function runs(csv: string): boolean {
  const atCommas = csv.match(/"(?:[^"]|"")*"|[^,\r\n]+/g) ?? []
  const atSemicolons = csv.split(/[;\t\r\n]/)
  return [...atCommas.map((cell) => cell.replace(/^"/, '')), ...atSemicolons].some((cell) => formula.test(cell))
}

/** The files that we give out name nothing that a spreadsheet would run. */
export async function exportFaults(port: number, caller: Caller, client: Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    "select batch_id::text as id from import_batch where state = 'checked' order by 1",
  )
  const faults: string[] = []
  for (const { id } of rows) {
    const target = `/api/intake/batches/${id}/faults.csv`
    const headers = [
      ['Host', `localhost:${port}`],
      ['Cookie', caller.cookie],
      ['Connection', 'close'],
    ] as const
    const answer = await sendRaw(port, { method: 'GET', target, headers, body: Buffer.alloc(0) }, 30_000)
    if (answer.status !== 200) faults.push(`${target} answered ${answer.status}`)
    else if (runs(answer.body.toString('utf8'))) faults.push(`${target} holds a formula`)
  }
  return faults
}
