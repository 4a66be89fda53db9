import { sql } from 'kysely'
import { type ChainFault, type NotedHead, sealFaults, watchHeads } from '#domain/oversight/seal.rules.ts'
import type { Db, Tx } from '../db/database.ts'
import { sha256 } from './seal-journal.ts'
import { countWaiting } from './seals.sql.ts'
import {
  countSealedAbove,
  countUpTo,
  type EntryFault,
  listEntryFaults,
  listInserted,
  nextSeal,
  type SealAsFound,
  type Verified,
} from './verification.sql.ts'
import { overWholeJournal } from './whole-journal.ts'

/** What is wrong: with the chain itself, with an entry of a seal, or with an entry that no seal names and should. */
export type JournalFault =
  | ChainFault
  | (EntryFault & { readonly rule: 'entry'; readonly seal: number })
  | { readonly rule: 'entry'; readonly kind: 'inserted'; readonly id: string }

export interface Watching {
  /** Told each fault as it is found, so that none is kept. */
  onFault(fault: JournalFault): void
  /** Told how many entries are compared, now and then. */
  onProgress?(compared: number): Promise<void>
}

/** Of entries put in afterwards, how many are named; the rest is counted. */
const mostNamed = 1_000

/**
 * Computes the whole chain anew from what stands in the journal, seal by seal, in one snapshot: memory stays the same
 * however long the journal is.
 */
export async function verifyJournal(db: Db, noted: readonly NotedHead[], watching: Watching): Promise<Verified> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql.raw(overWholeJournal).execute(tx)
      return walk(tx, noted, watching)
    })
}

async function walk(tx: Tx, noted: readonly NotedHead[], { onFault, onProgress }: Watching): Promise<Verified> {
  let faults = 0
  const tell = (fault: JournalFault) => {
    faults++
    onFault(fault)
  }
  const heads = watchHeads(noted)
  let before: SealAsFound | undefined
  let entries = 0
  let found = 0

  for (let seal = await nextSeal(tx, 0); seal; seal = await nextSeal(tx, seal.number)) {
    heads.pass(seal)
    for (const fault of sealFaults(seal, before, sha256)) tell(fault)
    for (const fault of await entryFaults(tx, seal)) tell(fault)
    entries += seal.entries
    found += seal.found
    before = seal
    await onProgress?.(entries)
  }
  for (const fault of heads.faults()) tell(fault)

  const reached = before?.reached ?? { xact: 0, id: '00000000-0000-0000-0000-000000000000' }
  const inserted = (await countUpTo(tx, reached)) - (found - (await countSealedAbove(tx, reached)))
  if (inserted > 0) for (const id of await listInserted(tx, reached, mostNamed)) tell({ rule: 'entry', kind: 'inserted', id })
  if (inserted > mostNamed) faults += inserted - mostNamed

  const { count: waiting } = await countWaiting(tx, reached)
  return { head: before ? { number: before.number, hash: before.hash } : null, entries, waiting, faults }
}

async function entryFaults(tx: Tx, seal: SealAsFound): Promise<JournalFault[]> {
  const isWhole =
    seal.alike && seal.found === seal.entries && sealFaults(seal, undefined, sha256).every(({ rule }) => rule !== 'JRN-1')
  if (isWhole) return []
  const rows = await listEntryFaults(tx, seal.number)
  return rows.map((row) => ({ rule: 'entry', seal: seal.number, ...row }))
}
