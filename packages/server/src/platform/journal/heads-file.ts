import { createReadStream } from 'node:fs'
import { appendFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { NotedHead } from '#domain/oversight/seal.rules.ts'
import type { Head } from './seals.sql.ts'

/** Where this machine notes heads of the chain, outside the database: who can change the one need not reach the other. */
export function headsFileIn(dataDir: string): string {
  return join(dataDir, 'journal-heads.txt')
}

/** A line: number, hash, time. */
export async function noteHead(
  file: string,
  { number, hash, sealedAt }: Pick<Head, 'number' | 'hash' | 'sealedAt'>,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await appendFile(file, `${number} ${hash} ${sealedAt.toISOString()}\n`, { mode: 0o600 })
}

/** What this machine has noted; nothing where the file is not there. */
export async function readHeads(file: string): Promise<NotedHead[]> {
  const heads: NotedHead[] = []
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      const [, number, hash] = /^(\d+) ([0-9a-f]{64})\b/.exec(line) ?? []
      if (hash !== undefined) heads.push({ number: Number(number), hash })
    }
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown
  }
  return heads
}
