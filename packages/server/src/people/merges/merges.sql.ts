import { type SqlBool, sql } from 'kysely'
import type { MergeChoices, MergeId, MergeState } from '#domain/people/merge.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Reach } from '../../platform/db/reach.ts'
import type { Carried } from './carried.ts'

/** Merges both of whose records lie within the reach; of the one that stays the policy sees to it. */
function merges(db: Db, { regions }: Reach) {
  const begins = regions.map((region) => (region === 'ID' ? '' : region))
  return db
    .selectFrom('person_merge as m')
    .innerJoin('account as proposer', 'proposer.account_id', 'm.proposed_by')
    .leftJoin('account as decider', 'decider.account_id', 'm.decided_by')
    .leftJoin('account as undoer', 'undoer.account_id', 'm.undone_by')
    .leftJoin('person as keep', 'keep.person_id', 'm.person_id')
    .leftJoin('person as other', 'other.person_id', 'm.other_id')
    .select([
      'm.merge_id as id',
      'm.person_id as keepId',
      // As the two were when they were merged, so that one sees which was which.
      sql<string>`coalesce(m.carried -> 'keep' ->> 'name', keep.name, '')`.as('keepName'),
      'm.other_id as otherId',
      sql<string>`coalesce(m.carried -> 'other' ->> 'name', other.name, '')`.as('otherName'),
      'm.region_code as region',
      'm.other_region as otherRegion',
      'm.grounds',
      'm.choices',
      'm.state',
      'm.proposed_by as proposedById',
      'proposer.name as proposedBy',
      'm.proposed_at as proposedAt',
      'decider.name as decidedBy',
      'm.decided_at as decidedAt',
      'undoer.name as undoneBy',
      'm.undone_at as undoneAt',
      'm.reason',
      'm.carried',
    ])
    .where(sql<SqlBool>`m.other_region ^@ any (${begins}::text[])`)
}

type Row = Awaited<ReturnType<ReturnType<typeof merges>['executeTakeFirstOrThrow']>>

export type MergeRow = ReturnType<typeof mergeOf>

function mergeOf(row: Row) {
  return {
    ...row,
    id: row.id as MergeId,
    keepId: row.keepId as PersonId,
    otherId: row.otherId as PersonId,
    state: row.state as MergeState,
    choices: row.choices as MergeChoices,
    carried: row.carried as unknown as Carried | null,
  }
}

export async function findMerge(db: Db, id: MergeId, reach: Reach): Promise<MergeRow | undefined> {
  const row = await merges(db, reach).where('m.merge_id', '=', id).executeTakeFirst()
  return row && mergeOf(row)
}

/** What waits, oldest first; or what was decided, newest first. */
export async function listMerges(
  db: Db,
  { reach, waiting, after }: { reach: Reach; waiting: boolean; after: string | undefined },
  limit: number,
): Promise<MergeRow[]> {
  let query = merges(db, reach)
    .where('m.state', waiting ? '=' : '<>', 'waiting')
    .orderBy('m.merge_id', waiting ? 'asc' : 'desc')
    .limit(limit)
  if (after !== undefined) query = query.where('m.merge_id', waiting ? '>' : '<', after)
  return (await query.execute()).map(mergeOf)
}

/** Whether a merge waits by which one of the two would go, or into which the one that goes would take in a third. */
export async function isProposed(db: Db, keep: PersonId, other: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('person_merge')
    .select('merge_id')
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('other_id', 'in', [keep, other]), eb('person_id', '=', other)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The records that were merged into this one. */
export async function listMergedInto(db: Db, person: PersonId) {
  return db
    .selectFrom('person_merge')
    .select([
      'merge_id as id',
      'other_id as otherId',
      'decided_at as decidedAt',
      sql<string>`carried -> 'other' ->> 'name'`.as('name'),
    ])
    .where('person_id', '=', person)
    .where('state', '=', 'confirmed')
    .orderBy('merge_id')
    .execute()
}

/** Into whom a record was merged. */
export async function findSurvivor(db: Db, other: PersonId): Promise<PersonId | undefined> {
  const row = await db
    .selectFrom('person_merge')
    .select('person_id as id')
    .where('other_id', '=', other)
    .where('state', '=', 'confirmed')
    .executeTakeFirst()
  return row?.id as PersonId | undefined
}

export interface NewMerge {
  readonly id: MergeId
  readonly keep: { readonly id: PersonId; readonly region: string }
  readonly other: { readonly id: PersonId; readonly region: string }
  readonly grounds: string
  readonly choices: MergeChoices
  readonly by: string
}

export async function insertMerge(db: Tx, { id, keep, other, grounds, choices, by }: NewMerge, now: Date): Promise<void> {
  await db
    .insertInto('person_merge')
    .values({
      person_id: keep.id,
      merge_id: id,
      other_id: other.id,
      region_code: keep.region,
      other_region: other.region,
      grounds,
      choices: JSON.stringify(choices),
      state: 'waiting',
      proposed_by: by,
      proposed_at: now,
    })
    .execute()
}

/** False when it is not in the state any more in which it was read. */
async function move(db: Tx, { keepId, id }: Pick<MergeRow, 'keepId' | 'id'>, from: MergeState, set: object): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('person_merge')
    .set(set)
    .where('person_id', '=', keepId)
    .where('merge_id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

type Key = Pick<MergeRow, 'keepId' | 'id'>

export function recordDrop(db: Tx, merge: Key, state: 'refused' | 'withdrawn', by: string, reason: string, now: Date) {
  return move(db, merge, 'waiting', { state, reason, decided_by: by, decided_at: now })
}

export function recordConfirmation(db: Tx, merge: Key, by: string, carried: Carried, now: Date) {
  return move(db, merge, 'waiting', {
    state: 'confirmed',
    decided_by: by,
    decided_at: now,
    carried: JSON.stringify(carried),
  })
}

export function recordUndo(db: Tx, merge: Key, by: string, reason: string, now: Date) {
  return move(db, merge, 'confirmed', { state: 'undone', reason, undone_by: by, undone_at: now })
}
