import { type ExpressionBuilder, sql } from 'kysely'
import type { BatchId } from '#domain/intake/batch.ts'
import type { LikenessState } from '#domain/linkage/verdict.ts'
import type { MergeId } from '#domain/people/merge.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'
import type { Learnt } from './runs.sql.ts'

/** Both ids of a pair, the lower first. */
export interface PairKey {
  readonly a: PersonId
  readonly b: PersonId
}

export interface WhichPairs {
  readonly least: number
  readonly within?: RegionCode | undefined
  readonly batch?: BatchId | undefined
}

type Likenesses = ExpressionBuilder<Database & { l: Database['likeness'] }, 'l'>

function meant({ least, within, batch }: WhichPairs) {
  return (eb: Likenesses) => {
    const { low, high } = rangeOf(within ?? ('ID' as RegionCode))
    const lives = (column: 'l.region_code' | 'l.other_region_code') => eb.and([eb(column, '>=', low), eb(column, '<', high)])
    return eb.and([
      eb('l.probability', '>=', String(least)),
      ...(within === undefined ? [] : [eb.or([lives('l.region_code'), lives('l.other_region_code')])]),
      ...(batch === undefined
        ? []
        : [
            sql<boolean>`exists (select from import_change c
              where c.batch_id = ${batch}::uuid and c.person_id in (l.person_a, l.person_b) and c.kind in ('new', 'changed'))`,
          ]),
    ])
  }
}

/** The likeliest first. A pair whose people are not both there any more is left out. */
export async function listLikenesses(
  db: Db,
  which: WhichPairs & { state: LikenessState },
  after: PairKey | undefined,
  limit: number,
) {
  let query = db
    .selectFrom('likeness as l')
    .innerJoin('person as a', 'a.person_id', 'l.person_a')
    .innerJoin('person as b', 'b.person_id', 'l.person_b')
    .leftJoin('account as judge', 'judge.account_id', 'l.judged_by')
    .where((eb) => meant(which)(eb as unknown as Likenesses))
    .where('l.state', '=', which.state)
    .select([
      'a.person_id as aId',
      'a.name as aName',
      'a.birth_date as aBorn',
      'a.region_code as aRegion',
      'b.person_id as bId',
      'b.name as bName',
      'b.birth_date as bBorn',
      'b.region_code as bRegion',
      'l.probability',
      'l.state',
      'judge.name as judgedBy',
      'l.judged_at as judgedAt',
    ])
    .orderBy('l.probability', 'desc')
    .orderBy('l.person_a')
    .orderBy('l.person_b')
    .limit(limit)
  if (after !== undefined) {
    // One that is gone meanwhile begins anew.
    const before = sql`coalesce((select s.probability from likeness s where s.person_a = ${after.a}::uuid and s.person_b = ${after.b}::uuid), 2)`
    query = query.where(
      sql<boolean>`(l.probability < ${before} or (l.probability = ${before} and (l.person_a, l.person_b) > (${after.a}::uuid, ${after.b}::uuid)))`,
    )
  }
  return query.execute()
}

export type LikenessRow = NonNullable<Awaited<ReturnType<typeof findLikeness>>>

export async function findLikeness(db: Db, { a, b }: PairKey) {
  return db
    .selectFrom('likeness as l')
    .innerJoin('linkage_run as run', 'run.run_id', 'l.run_id')
    .leftJoin('account as judge', 'judge.account_id', 'l.judged_by')
    .select([
      'l.person_a as a',
      'l.person_b as b',
      'l.region_code as regionA',
      'l.other_region_code as regionB',
      'l.probability',
      'l.levels',
      'l.weights',
      'l.found_at as foundAt',
      'l.state',
      'l.version',
      'l.reason',
      'l.judged_by as judgedBy',
      'l.judged_at as judgedAt',
      'l.merge_id as merge',
      'judge.name as judgeName',
      sql<Learnt | null>`run.learnt`.as('learnt'),
    ])
    .where('l.person_a', '=', a)
    .where('l.person_b', '=', b)
    .executeTakeFirst()
}

/** How many are open, and how many somebody has judged. */
export async function countLikenesses(db: Db, which: WhichPairs): Promise<{ open: number; judged: number }> {
  // A record that was merged into another waits for nobody.
  const merged = sql`exists (select from person_merge m where m.other_id in (l.person_a, l.person_b) and m.state = 'confirmed')`
  return db
    .selectFrom('likeness as l')
    .where((eb) => meant(which)(eb as unknown as Likenesses))
    .select([
      sql<number>`count(*) filter (where l.state = 'open' and not ${merged})`.as('open'),
      sql<number>`count(*) filter (where l.state <> 'open')`.as('judged'),
    ])
    .executeTakeFirstOrThrow()
}

export interface Judgement {
  readonly state: LikenessState
  readonly by: string | null
  readonly at: Date | null
  readonly reason: string | null
  readonly merge: MergeId | null
}

/** False when the pair is not at that version any more. */
export async function updateVerdict(db: Tx, { a, b }: PairKey, version: number, judgement: Judgement): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('likeness')
    .set({
      state: judgement.state,
      judged_by: judgement.by,
      judged_at: judgement.at,
      reason: judgement.reason,
      merge_id: judgement.merge,
      version: version + 1,
    })
    .where('person_a', '=', a)
    .where('person_b', '=', b)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Pairs that nobody has found to be two people, by the row ids of the files they last stood in; null where there is none. */
export async function listSourcePairs(db: Db, which: WhichPairs) {
  const idOf = (person: 'l.person_a' | 'l.person_b') => sql<string | null>`(
    select substr(s.source_key, 4) from source_record s
    where s.person_id = ${sql.ref(person)} and s.source_key like 'id:%' order by s.last_as_of desc, s.source, s.source_key limit 1)`
  return db
    .selectFrom('likeness as l')
    .where((eb) => meant(which)(eb as unknown as Likenesses))
    .where('l.state', '<>', 'different')
    .select([idOf('l.person_a').as('a'), idOf('l.person_b').as('b'), 'l.probability'])
    .orderBy('l.probability', 'desc')
    .orderBy('l.person_a')
    .orderBy('l.person_b')
    .execute()
}

/** Of both people: what decides who of them stays. */
export async function listMergeStandings(db: Db, { a, b }: PairKey) {
  return db
    .selectFrom('person')
    .select([
      'person_id as id',
      sql<boolean>`nik_standing = 'held'`.as('holdsNik'),
      sql<boolean>`exists (select from person_merge m where m.person_id = person.person_id and m.state = 'confirmed')`.as(
        'survived',
      ),
    ])
    .where('person_id', 'in', [a, b])
    .orderBy('person_id')
    .execute()
}

export async function findMergeState(db: Db, merge: MergeId): Promise<string | undefined> {
  const row = await db.selectFrom('person_merge').select('state').where('merge_id', '=', merge).executeTakeFirst()
  return row?.state
}
