import type { EntryId, JournalEntryDetails, JournalFilter } from '#domain/oversight/journal-entry.ts'
import type { JournalEntry, ChainState } from '#domain/oversight/journal-entry.ts'
import { type Page, type PageQuery } from '#domain/platform/page.ts'
import { Problem } from '#domain/platform/problem.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import { findHead } from '../platform/journal/seals.sql.ts'
import { findLastVerification } from '../platform/journal/verification.sql.ts'
import type { Work } from '../platform/work.ts'
import { entriesOf } from './entries-of.ts'
import { findEntry, findSealOf, listEntries } from './journal.sql.ts'
import { wantedOf } from './wanted.ts'

/** One page of the journal. Reading it is an entry, too: with what was looked for, as it names no person but by id. */
export async function readJournal(
  work: Work,
  { after, limit, ...filter }: JournalFilter & PageQuery,
): Promise<Page<JournalEntry>> {
  const rows = await listEntries(work.db, wantedOf(filter), readCursor(after, ['id'])?.id, limit + 1)
  const region = commonRegion(work.reach)
  const facts = { ...filter, rows: Math.min(rows.length, limit) }
  work.witness({ event: 'journal.read', subjectType: 'journal', subjectId: null, region, facts })
  return pageFrom(await entriesOf(work.db, rows), limit, ({ id }) => ({ id }))
}

export async function readEntry(work: Work, id: EntryId): Promise<JournalEntryDetails> {
  const row = await findEntry(work.db, id)
  const [entry] = await entriesOf(work.db, row ? [row] : [])
  if (!row || !entry) throw new Problem('not-found')
  const seal = await findSealOf(work.db, id)
  const region = entry.place.code
  work.witness({ event: 'journal.entry-read', subjectType: 'journal-entry', subjectId: id, region, facts: {} })
  return {
    ...entry,
    requestId: row.requestId,
    facts: row.facts as JournalEntryDetails['facts'],
    seal: seal ? { ...seal, sealedAt: seal.sealedAt.toISOString(), hash: groupsOf(seal.hash) } : null,
  }
}

export async function readChainState({ db }: Work): Promise<ChainState> {
  const [head, verified] = [await findHead(db), await findLastVerification(db)]
  return {
    head: head ? { number: head.number, hash: groupsOf(head.hash), sealedAt: head.sealedAt.toISOString() } : null,
    verified: verified
      ? {
          at: verified.verifiedAt.toISOString(),
          entries: verified.entries,
          waiting: verified.waiting,
          faults: verified.faults,
          seals: verified.head?.number ?? 0,
        }
      : null,
  }
}

/** So that people can compare it with what they noted. */
function groupsOf(hash: string): string {
  return hash.match(/.{8}/g)?.join('-') ?? hash
}
