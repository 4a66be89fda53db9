import { type Insertable, sql } from 'kysely'
import type { RuleSubject } from '#domain/programmes/rule.ts'
import type { Month } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ProgrammeId } from '#domain/programmes/programme-id.ts'
import type { BeneficiaryKind } from '#domain/programmes/programme.ts'
import type { Precision } from '#domain/targeting/sample-size.rules.ts'
import type { SampleId } from '#domain/targeting/sample.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

export async function findSampled(
  db: Db,
  id: ProgrammeId,
): Promise<{ name: string; owner: RegionCode; beneficiary: BeneficiaryKind } | undefined> {
  const row = await db
    .selectFrom('programme')
    .select(['name', 'region_code as owner', 'beneficiary'])
    .where('programme_id', '=', id)
    .executeTakeFirst()
  return row as { name: string; owner: RegionCode; beneficiary: RuleSubject } | undefined
}

/** The regencies within reach in which somebody lives. */
export async function listPeopled(db: Db): Promise<RegionCode[]> {
  const { rows } = await sql<{ code: RegionCode }>`
    select distinct left(region_code, 5) as code from people_tally
    where length(region_code) >= 5 and amount > 0
    order by 1`.execute(db)
  return rows.map(({ code }) => code)
}

export async function listSampledRegencies(db: Db, programme: ProgrammeId, month: Month): Promise<RegionCode[]> {
  const rows = await db
    .selectFrom('targeting_sample')
    .select('region_code as code')
    .where('programme_id', '=', programme)
    .where('month', '=', month)
    .execute()
  return rows.map(({ code }) => code as RegionCode)
}

/** Those that were not there: of two who ask at the same moment one does nothing. */
export async function insertSamples(db: Tx, samples: readonly Insertable<Database['targeting_sample']>[]): Promise<SampleId[]> {
  const rows = await db
    .insertInto('targeting_sample')
    .values([...samples])
    .onConflict((conflict) => conflict.constraint('targeting_sample_once').doNothing())
    .returning('sample_id as id')
    .execute()
  return rows.map(({ id }) => id as SampleId)
}

export interface SampleRow {
  readonly id: SampleId
  readonly programme: ProgrammeId
  readonly region: RegionCode
  readonly month: Month
  readonly seed: string
  readonly halfWidth: number
  readonly expected: number
  readonly precision: Precision
  readonly drawnAt: Date | null
}

const columns = sql`
  s.sample_id as id, s.programme_id as programme, s.region_code as region, s.month, s.seed, s.half_width as "halfWidth", s.expected,
  s.precision, s.drawn_at as "drawnAt"`

export async function findSample(db: Db, id: SampleId): Promise<SampleRow | undefined> {
  const { rows } = await sql<SampleRow>`select ${columns} from targeting_sample s where s.sample_id = ${id}`.execute(db)
  return rows[0]
}

/** Of a programme within a region, up to a month; the newest first. */
export async function listDrawings(
  db: Db,
  programme: ProgrammeId,
  { regencies, until, limit }: { regencies: readonly RegionCode[]; until: Month; limit: number },
): Promise<(SampleRow & { drawnBy: string; askedAt: Date })[]> {
  const { rows } = await sql<SampleRow & { drawnBy: string; askedAt: Date }>`
    select ${columns}, a.name as "drawnBy", s.asked_at as "askedAt"
    from targeting_sample s join account a on a.account_id = s.asked_by
    where s.programme_id = ${programme} and s.region_code = any (${regencies}::text[]) and s.month <= ${until}
    order by s.month desc, s.region_code limit ${limit}`.execute(db)
  return rows
}

export async function markDrawn(db: Tx, id: SampleId, at: Date): Promise<void> {
  await db.updateTable('targeting_sample').set({ drawn_at: at }).where('sample_id', '=', id).execute()
}
