import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type EntryPlace, textOfSeal } from '#domain/oversight/seal.rules.ts'
import type { Clock } from '../clock.ts'
import type { Db, Tx } from '../db/database.ts'
import { findHead, type Head, holdSealing, insertSeal, listWaiting, oldestRunning, type Waiting } from './seals.sql.ts'
import { overWholeJournal } from './whole-journal.ts'

/** Entries of one seal at most: so many ids and hashes are read and written as one row. */
const most = 5_000
const lowestId = '00000000-0000-0000-0000-000000000000'

/** Seals everything that is committed and waits; answers how many entries. */
export async function sealJournal(db: Db, clock: Clock): Promise<number> {
  let sealed = 0
  for (;;) {
    const entries = await sealOnce(db, clock)
    sealed += entries
    if (entries < most) return sealed
  }
}

/**
 * One seal. What one snapshot shows and no seal holds goes into it, so seals follow each other in the order of commits. Of
 * two workers one is told to leave it; were the lock of no use, the keys of the table would refuse the second.
 */
async function sealOnce(db: Db, clock: Clock): Promise<number> {
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        await sql.raw(overWholeJournal).execute(tx)
        return (await holdSealing(tx)) ? sealWaiting(tx, clock()) : 0
      })
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code === '23505') return 0
    throw thrown
  }
}

async function sealWaiting(tx: Tx, now: Date): Promise<number> {
  const head = await findHead(tx)
  const running = await oldestRunning(tx)
  const waiting = await listWaiting(tx, floorOf(head, running), most)
  const last = waiting.at(-1)
  if (!last) return 0

  const hashes = Buffer.concat(waiting.map(({ hash }) => hash))
  const seal = {
    number: (head?.number ?? 0) + 1,
    sealedAt: now.toISOString(),
    previous: head?.hash ?? null,
    entries: waiting.length,
    last: { xact: last.xact, id: last.id },
    reached: reachedBy(waiting, running),
    content: sha256(hashes),
  }
  await insertSeal(tx, { ...seal, hash: sha256(textOfSeal(seal)), ids: waiting.map(({ id }) => id), hashes })
  return waiting.length
}

/**
 * Above what the last seal reached. A database that was restored from a copy counts its transactions anew: then everything
 * is looked at once more.
 */
function floorOf(head: Head | undefined, running: number): EntryPlace {
  return head === undefined || head.reached.xact > running ? { xact: 0, id: lowestId } : head.reached
}

/** Transactions below the oldest running one can add nothing; a seal that is full may have left some of theirs. */
function reachedBy(waiting: readonly Waiting[], running: number): EntryPlace {
  const last = waiting.at(-1)
  const left = waiting.length === most && last !== undefined && last.xact < running
  return left ? { xact: last.xact, id: last.id } : { xact: running, id: lowestId }
}

export function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex')
}
