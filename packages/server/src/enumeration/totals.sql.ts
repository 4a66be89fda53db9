import { type Insertable, sql } from 'kysely'
import type { Total, TotalEndReason, TotalId } from '#domain/enumeration/total.ts'
import { needCategories } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { Sex } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

export interface TotalRow {
  readonly id: TotalId
  readonly region: RegionCode
  readonly category: NeedCode
  readonly sex: Sex | null
  readonly ageFrom: number | null
  readonly ageBelow: number | null
  readonly amount: number
  readonly source: string
  readonly asOf: LocalDate
  readonly file: string | null
  readonly recordedBy: string
  readonly recordedAt: Date
  readonly endedBy: string | null
  readonly endedAt: Date | null
  readonly endReason: TotalEndReason | null
  readonly named: number
  readonly rounds: Total['rounds']
  readonly version: number
}

const restricted = needCategories.filter(({ sensitivity }) => sensitivity === 'restricted').map(({ code }) => code)

/** Law 27/2022: that there are three of them in a village is theirs alone, too. */
function maySee(regions: readonly RegionCode[]) {
  const begins = regions.map((region) => (region === 'ID' ? '' : region))
  return sql<boolean>`(t.category <> all (${restricted}::text[]) or t.region_code ^@ any (${begins}::text[]))`
}

const columns = sql`
  t.total_id as id, t.region_code as region, t.category, t.sex, t.age_from as "ageFrom", t.age_below as "ageBelow", t.amount, t.source,
  t.as_of as "asOf", t.file_id as file, maker.name as "recordedBy", t.recorded_at as "recordedAt", ender.name as "endedBy",
  t.ended_at as "endedAt", t.end_reason as "endReason", t.version,
  coalesce((select sum(y.amount) from people_tally y where y.region_code = t.region_code and y.measure = 'need:' || t.category), 0)::bigint as named,
  coalesce((
    select json_agg(json_build_object('id', r.round_id, 'name', r.name) order by r.round_id)
    from enumeration_village v join enumeration_round r on r.round_id = v.round_id
    where v.region_code = t.region_code and t.category = any (r.categories) and r.state <> 'planned' and r.last_day >= t.as_of
  ), '[]') as rounds`

const joined = sql`
  enumeration_total t
  join account maker on maker.account_id = t.recorded_by
  left join account ender on ender.account_id = t.ended_by`

export interface WhichTotals {
  readonly within: RegionCode | undefined
  readonly category: NeedCode | undefined
  readonly isOpen: boolean
  /** Where the reader may see what the law restricts. */
  readonly restrictedIn: readonly RegionCode[]
  readonly after: string | undefined
  readonly limit: number
}

/** Newest first. */
export async function listTotals(
  db: Db,
  { within, category, isOpen, restrictedIn, after, limit }: WhichTotals,
): Promise<TotalRow[]> {
  const { low, high } = rangeOf(within ?? ('ID' as RegionCode))
  const { rows } = await sql<TotalRow>`
    select ${columns} from ${joined}
    where (t.ended_at is null) = ${isOpen} and t.region_code >= ${low} and t.region_code < ${high} and ${maySee(restrictedIn)}
      ${category === undefined ? sql`` : sql`and t.category = ${category}`} ${after === undefined ? sql`` : sql`and t.total_id < ${after}::uuid`}
    order by t.total_id desc limit ${limit}`.execute(db)
  return rows
}

export async function findTotal(db: Db, id: TotalId, restrictedIn: readonly RegionCode[]): Promise<TotalRow | undefined> {
  const { rows } = await sql<TotalRow>`
    select ${columns} from ${joined} where t.total_id = ${id} and ${maySee(restrictedIn)}`.execute(db)
  return rows[0]
}

/** What stands open of a village and category. */
export async function listBands(
  db: Db,
  village: RegionCode,
  category: NeedCode,
): Promise<Pick<Total, 'sex' | 'ageFrom' | 'ageBelow'>[]> {
  const rows = await db
    .selectFrom('enumeration_total')
    .select(['sex', 'age_from as ageFrom', 'age_below as ageBelow'])
    .where('region_code', '=', village)
    .where('category', '=', category)
    .where('ended_at', 'is', null)
    .execute()
  return rows as Pick<Total, 'sex' | 'ageFrom' | 'ageBelow'>[]
}

export async function insertTotal(db: Tx, total: Insertable<Database['enumeration_total']>): Promise<void> {
  await db.insertInto('enumeration_total').values(total).execute()
}

/** False when the total is not at that version any more. */
export async function updateTotal(
  db: Tx,
  { id, region, version }: Pick<TotalRow, 'id' | 'region' | 'version'>,
  set: Partial<Insertable<Database['enumeration_total']>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('enumeration_total')
    .set({ ...set, version: version + 1 })
    .where('region_code', '=', region)
    .where('total_id', '=', id)
    .where('version', '=', version)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export function findDocument(db: Db, file: string) {
  return db.selectFrom('stored_file').select(['name', 'media_type as mediaType']).where('file_id', '=', file).executeTakeFirst()
}
