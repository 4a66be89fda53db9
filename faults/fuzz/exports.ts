import type { Client } from '../../packages/server/src/platform/db/database.ts'
import type { Caller } from './callers.ts'
import { sendRaw } from './raw-request.ts'

/** What a spreadsheet would take for a formula at the start of a cell, whatever separates the cells on that machine. */
const formula = /(?:^|[,;\t])"?\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/m

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
    else if (formula.test(answer.body.toString('utf8'))) faults.push(`${target} holds a formula`)
  }
  return faults
}
