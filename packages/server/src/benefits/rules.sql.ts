import { type Insertable, sql } from 'kysely'
import type { BenefitCode } from '#domain/settings/benefit-code.ts'
import type { BenefitRule, MatrixKind } from '#domain/benefits/matrix.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'
import type { Reach } from '../platform/db/reach.ts'

/** Regions that the reader reaches, and those above them. */
const concerns = ({ regions }: Reach, column: string) => sql<boolean>`exists (
  select from unnest(${[...regions]}::text[]) own
  where own = 'ID' or ${sql.ref(column)} = 'ID' or starts_with(own, ${sql.ref(column)}) or starts_with(${sql.ref(column)}, own))`

/** Every cell that was ever written and concerns the reader, the newest first. */
export async function listRules(db: Db, reach: Reach): Promise<Omit<BenefitRule, 'mayChange'>[]> {
  const rows = await db
    .selectFrom('benefit_rule as r')
    .leftJoin('region', 'region.code', 'r.region_code')
    .leftJoin('account', 'account.account_id', 'r.recorded_by')
    .select([
      'r.rule_id as id',
      'r.one',
      'r.other',
      'r.level',
      'r.verdict',
      'r.region_code as region',
      'region.name as regionName',
      'r.ground',
      'r.verified',
      'r.since',
      'r.until',
      'account.name as recordedBy',
      'r.recorded_at as recordedAt',
    ])
    .where(concerns(reach, 'r.region_code'))
    .orderBy('r.since', 'desc')
    .orderBy('r.recorded_at', 'desc')
    .orderBy('r.rule_id')
    .limit(2_000)
    .execute()
  return rows.map(({ recordedAt, regionName, ...row }) => ({
    ...row,
    regionName: regionName ?? '',
    recordedAt: recordedAt.toISOString(),
  })) as Omit<BenefitRule, 'mayChange'>[]
}

/** Cells that may count on a day, for the pure rules. */
export async function listRulesOn(db: Db, day: LocalDate) {
  const rows = await db
    .selectFrom('benefit_rule')
    .select([
      'rule_id as id',
      'one',
      'other',
      'level',
      'verdict',
      'region_code as region',
      'ground',
      'verified',
      'since',
      'until',
    ])
    .where('since', '<=', day)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', day)]))
    .execute()
  return rows as Pick<
    BenefitRule,
    'id' | 'one' | 'other' | 'level' | 'verdict' | 'region' | 'ground' | 'verified' | 'since' | 'until'
  >[]
}

/** Programmes of the regions that concern the reader. */
export async function listProgrammeKinds(db: Db, reach: Reach): Promise<MatrixKind[]> {
  const programmes = await db
    .selectFrom('programme')
    .select(['programme_id as id', 'name', 'beneficiary'])
    .where('beneficiary', 'in', ['person', 'family'])
    .where(concerns(reach, 'programme.region_code'))
    .orderBy('name')
    .orderBy('programme_id')
    .limit(200)
    .execute()
  return programmes.map(({ id, name, beneficiary }) => ({
    code: id as BenefitCode,
    programme: name,
    unit: beneficiary as MatrixKind['unit'],
    until: null,
  }))
}

/** The last one that was written into a cell and has not ended, or ends later than today. */
export function findLastRule(
  db: Db,
  { one, other, level, region }: Pick<BenefitRule, 'one' | 'other' | 'level' | 'region'>,
  today: LocalDate,
) {
  return db
    .selectFrom('benefit_rule')
    .select(['rule_id as id', 'since', 'until'])
    .where('one', '=', one)
    .where('other', '=', other)
    .where('level', '=', level)
    .where('region_code', '=', region)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', today)]))
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function closeRule(db: Tx, id: string, until: LocalDate, by: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('benefit_rule')
    .set({ until, closed_by: by, closed_at: now })
    .where('rule_id', '=', id)
    .where('until', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function insertRule(db: Tx, row: Insertable<Database['benefit_rule']>): Promise<void> {
  await db.insertInto('benefit_rule').values(row).execute()
}

export async function namesOfProgrammes(db: Db, codes: readonly string[]): Promise<Map<string, string>> {
  const ids = codes.filter((code) => code.length === 36)
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('programme')
    .select(['programme_id as id', 'name'])
    .where('programme_id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
