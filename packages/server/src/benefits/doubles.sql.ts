import { sql } from 'kysely'
import type { BenefitCode } from '#domain/settings/benefit-code.ts'
import type { DoubleId, DoubleState } from '#domain/benefits/double.ts'
import type { PairLevel } from '#domain/benefits/matrix.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'

export interface WhichDoubles {
  readonly within?: RegionCode | undefined
  readonly kind?: BenefitCode | undefined
  readonly verdict?: 'forbidden' | 'look' | undefined
  readonly state: DoubleState
}

export interface DoubleRow {
  readonly id: DoubleId
  readonly version: number
  readonly subject: 'person' | 'family'
  readonly person: string | null
  readonly name: string | null
  readonly regionCode: string
  readonly level: PairLevel
  readonly verdict: 'forbidden' | 'look'
  readonly one: BenefitCode
  readonly other: BenefitCode
  readonly ground: string
  readonly verified: boolean
  readonly foundAt: Date
  readonly state: DoubleState
  readonly answeredBy: string | null
  readonly answeredById: string | null
  readonly answeredAt: Date | null
  readonly reason: string | null
  readonly ending: BenefitCode | null
}

/**
 * Whom a line names: the person, or the living head of the family, with the lowest id where a file gives several. Looked up line by
 * line: a page has few, and joined as a set the planner reads everybody.
 */
export const namedBy = (id: string, type: string) => sql`
  left join lateral (
    (select one.person_id, one.name from person one where ${sql.ref(type)} = 'person' and one.person_id = ${sql.ref(id)})
    union all
    (select h.person_id, h.name from person h
      where ${sql.ref(type)} = 'family' and h.family_id = ${sql.ref(id)} and h.relation = 'head' and h.status = 'active'
      order by h.person_id limit 1)
    limit 1) p on true`

/** The forbidden first, then by region; from after the double `after` on. One that is gone meanwhile begins anew. */
export async function listDoubles(
  db: Db,
  { within, kind, verdict, state }: WhichDoubles,
  limit: number,
  after: string | undefined,
): Promise<DoubleRow[]> {
  const { low, high } = rangeOf(within ?? ('ID' as RegionCode))
  const from = after === undefined ? undefined : await placeOf(db, after)
  const { rows } = await sql<DoubleRow>`
    select d.double_id as id, d.version, d.subject_type as subject, p.person_id as person, p.name, d.region_code as "regionCode",
      d.level, d.verdict, d.one, d.other, r.ground, r.verified, d.found_at as "foundAt", d.state, d.reason, d.ending,
      by.name as "answeredBy", d.answered_by as "answeredById", d.answered_at as "answeredAt"
    from (
      select d.* from benefit_double d
      where d.state = ${state} and d.region_code >= ${low} and d.region_code < ${high}
        ${verdict === undefined ? sql`` : sql`and d.verdict = ${verdict}`}
        ${kind === undefined ? sql`` : sql`and ${kind}::text in (d.one, d.other)`}
        ${
          from === undefined
            ? sql``
            : sql`and (d.verdict, d.region_code, d.double_id) > (${from.verdict}, ${from.region_code}, ${after}::uuid)`
        }
      order by d.verdict, d.region_code, d.double_id limit ${limit}
    ) d
    join benefit_rule r on r.rule_id = d.rule_id
    left join account by on by.account_id = d.answered_by
    ${namedBy('d.subject_id', 'd.subject_type')}
    order by d.verdict, d.region_code, d.double_id`.execute(db)
  return rows
}

function placeOf(db: Db, double: string) {
  return db.selectFrom('benefit_double').select(['verdict', 'region_code']).where('double_id', '=', double).executeTakeFirst()
}

export interface AnsweredRow {
  readonly subject_id: string
  readonly double_id: string
  readonly region_code: string
  readonly one: BenefitCode
  readonly other: BenefitCode
  readonly verdict: string
  readonly state: DoubleState
  readonly answered_by: string | null
  readonly version: number
}

export async function findDouble(db: Db, id: DoubleId): Promise<AnsweredRow | undefined> {
  const row = await db
    .selectFrom('benefit_double')
    .select(['subject_id', 'double_id', 'region_code', 'one', 'other', 'verdict', 'state', 'answered_by', 'version'])
    .where('double_id', '=', id)
    .executeTakeFirst()
  return row as AnsweredRow | undefined
}

export interface Answer {
  readonly state: DoubleState
  readonly ending: BenefitCode | null
  readonly reason: string | null
  readonly answered_by: string | null
  readonly answered_at: Date | null
}

/** False when the double is not at that version any more. */
export async function updateAnswer(db: Tx, { subject_id, double_id, version }: AnsweredRow, answer: Answer): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('benefit_double')
    .set({ ...answer, version: version + 1 })
    .where('subject_id', '=', subject_id)
    .where('double_id', '=', double_id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What the last search found of a person or their family. */
export async function listDoublesOf(db: Db, subjects: readonly string[]) {
  return db
    .selectFrom('benefit_double')
    .select(['double_id as id', 'level', 'one', 'other', 'state'])
    .where('subject_id', 'in', [...subjects])
    .execute()
}
