import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Client } from '../db/database.ts'

const pageSize = 1_000

/** Reads every stored file that a row names and compares it with the hash in the row. */
export async function countBrokenFiles(
  client: Client,
  folder: string,
): Promise<{ named: number; missing: number; altered: number }> {
  const counts = { named: 0, missing: 0, altered: 0 }
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await client.query<{ id: string; sha256: string }>(
      `select file_id as id, sha256 from stored_file where file_id > $1 order by file_id limit ${pageSize}`,
      [after],
    )
    for (const { id, sha256 } of rows) {
      counts.named += 1
      const found = await hashOf(join(folder, id.slice(-12, -10), id))
      if (found === undefined) counts.missing += 1
      else if (found !== sha256) counts.altered += 1
    }
    const last = rows.at(-1)
    if (rows.length < pageSize || !last) return counts
    after = last.id
  }
}

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw thrown
  }
  return hash.digest('hex')
}
