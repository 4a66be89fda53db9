import { sql } from 'kysely'
import type { Waiting, WaitingKind } from '#domain/insight/waiting.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'
import { waitingOf } from './waiting.sql.ts'

/** As far as it is counted on a first page. */
const countedUpTo = 1_000

interface Sum {
  readonly count: number
  readonly since: Date | null
}

/** Claims that others proposed, and objections to what others decided. */
export async function listClaimsToDecide(db: Db, me: string): Promise<Waiting[]> {
  const sumOf = async (stands: 'waiting' | 'objections') => {
    const some = db
      .selectFrom('claim')
      .select('since')
      .where('stands', '=', stands)
      .where('proposed_by', 'is distinct from', me)
      .where((claim) => claim.or([claim('decided_by', 'is', null), claim('decided_by', '<>', me)]))
      .where((claim) => claim.or([claim('objected_by', 'is', null), claim('objected_by', '<>', me)]))
      .orderBy('claim_id')
      .limit(countedUpTo)
      .as('some')
    return db
      .selectFrom(some)
      .select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(since)`.as('since')])
      .executeTakeFirstOrThrow()
  }
  return [...told('claims-to-decide', await sumOf('waiting')), ...told('objections-to-answer', await sumOf('objections'))]
}

/** Claims about health in my villages that others proposed. */
export async function findClaimsToCheck(db: Db, me: string): Promise<Waiting[]> {
  const row = await db
    .selectFrom('claim')
    .select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(since)`.as('since')])
    .where('stands', '=', 'health')
    .where('proposed_by', 'is distinct from', me)
    .executeTakeFirstOrThrow()
  return told('claims-to-check', row)
}

/** Mine that wait for a paper, or came back to be mended. */
export async function findClaimsToComplete(db: Db, me: string): Promise<Waiting[]> {
  const row = await db
    .selectFrom('claim')
    .select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(since)`.as('since')])
    .where('proposed_by', '=', me)
    .where('stands', '=', 'village')
    .executeTakeFirstOrThrow()
  return told('claims-to-complete', row)
}

/** What families of my villages proposed themselves: somebody has to look, and bring it before the village's meeting. */
export async function findFamilyProposals(db: Db): Promise<Waiting[]> {
  const some = db
    .selectFrom('claim')
    .select('since')
    .where('proposed_by', 'is', null)
    .where('stands', '=', 'village')
    .orderBy('claim_id')
    .limit(countedUpTo)
    .as('some')
  const row = await db
    .selectFrom(some)
    .select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(since)`.as('since')])
    .executeTakeFirstOrThrow()
  return told('family-proposals', row)
}

/** Steps and calendars that somebody else set within these regions. */
export async function findPathsToConfirm(db: Db, me: string, regions: readonly RegionCode[]): Promise<Waiting[]> {
  const begins = regions.map((region) => (region === 'ID' ? '' : region))
  const sumOf = (table: 'claim_path' | 'claim_calendar') =>
    db
      .selectFrom(table)
      .select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(proposed_at)`.as('since')])
      .where('state', '=', 'waiting')
      .where('proposed_by', '<>', me)
      .where(sql<boolean>`region_code ^@ any (${begins}::text[])`)
      .executeTakeFirstOrThrow()
  return [
    ...told('claim-paths-to-confirm', await sumOf('claim_path')),
    ...told('claim-calendars-to-confirm', await sumOf('claim_calendar')),
  ]
}

function told(kind: WaitingKind, { count, since }: Sum): Waiting[] {
  return since === null ? [] : [waitingOf(kind, { id: null, about: null, count, since })]
}
