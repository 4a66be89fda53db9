import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Permission } from '#domain/access/permissions.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import type { Clock } from '../clock.ts'
import { enqueue } from '../jobs/enqueue.sql.ts'
import { entryId } from '../journal/entry-id.ts'
import type { JournalEntry, Work } from '../work.ts'
import { inRequest } from '../watch/request-scope.ts'
import type { Db } from './database.ts'
import type { Terms } from './terms.ts'
import { isBrokenTogether, problemOf } from './constraint-problems.ts'
import { reaches, reachOf, settingsOf } from './reach.ts'

export interface Transactor {
  /** Runs `step` in one transaction: committed when it returns, rolled back when it throws. May run it again after a serialisation failure. */
  transact<T>(terms: Terms, step: (work: Work) => Promise<T>): Promise<T>
}

const attempts = 5

/** `secret`: of the data folder; without one nothing is keyed. */
export function transactor(db: Db, clock: Clock, secret?: string): Transactor {
  return {
    async transact(terms, step) {
      for (let attempt = 1; ; attempt++) {
        const witnessed: JournalEntry[] = []
        const now = clock()
        try {
          const result = await inRequest(terms.requestId, () => once(terms, witnessed, now, step))
          await record(db, terms, now, witnessed)
          return result
        } catch (thrown) {
          if (attempt < attempts && isPassing(thrown)) continue
          await record(db, terms, now, witnessed)
          throw problemOf(thrown) ?? thrown
        }
      }
    },
  }

  function once<T>(terms: Terms, witnessed: JournalEntry[], now: Date, step: (work: Work) => Promise<T>): Promise<T> {
    const transaction = db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode(terms.mode === 'read' ? 'read only' : 'read write')

    return transaction.execute(async (tx) => {
      await sql.raw(settingsOf(terms.reach)).execute(tx)
      return step({
        db: tx,
        actor: terms.actor,
        reach: terms.reach,
        now,
        today: localDateIn(now),
        requestId: terms.requestId,
        holds: (permission: Permission, region) => reaches(reachOf(terms.actor, permission), region),
        journal: (entry) => record(tx, terms, now, [entry]),
        keyed: (purpose, text) => keyed(secret, purpose, text),
        witness: (entry) => void witnessed.push(entry),
        enqueue: (job) => enqueue(tx, terms, now, job),
      })
    })
  }
}

function keyed(secret: string | undefined, purpose: string, text: string): string {
  if (secret === undefined) throw new Error('no secret was given to key by')
  return createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('hex')
}

/** Serialisation failure or deadlock, or two at the same moment: the same step may well succeed when it is tried again. */
function isPassing(thrown: unknown): boolean {
  const { code } = (thrown ?? {}) as { code?: unknown }
  return code === '40001' || code === '40P01' || isBrokenTogether(thrown)
}

async function record(db: Db, terms: Terms, now: Date, entries: readonly JournalEntry[]): Promise<void> {
  if (entries.length === 0) return
  await db
    .insertInto('journal')
    .values(
      entries.map((entry) => ({
        journal_id: entryId(now),
        happened_at: now,
        event: entry.event,
        actor_id: terms.actor.accountId,
        subject_type: entry.subjectType,
        subject_id: entry.subjectId,
        region_code: entry.region,
        facts: JSON.stringify(entry.facts),
        request_id: terms.requestId,
        client_address: terms.from?.address ?? null,
        client_kind: terms.from?.client ?? 'command-line',
      })),
    )
    .execute()
}
