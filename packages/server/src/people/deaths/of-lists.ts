import type { BatchId } from '#domain/people/batch-id.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Work } from '../../platform/work.ts'
import { type ConfirmedDeath, listConfirmed, recordRefusal } from './deaths.sql.ts'

/** Deaths of a list that an officer has confirmed there. */
export function confirmedDeaths(work: Work, batch: BatchId): Promise<ConfirmedDeath[]> {
  return listConfirmed(work.db, batch)
}

/** The confirmation of a list's death was wrong: the report counts as refused, by whoever took it back. */
export function refuseDeath(work: Work, person: PersonId, batch: BatchId): Promise<void> {
  return recordRefusal(work.db, person, batch, { account: work.actor.accountId ?? '', now: work.now })
}
