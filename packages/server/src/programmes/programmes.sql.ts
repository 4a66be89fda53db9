import { sql } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import {
  type ProgrammeDraft,
  ProgrammeDraft as Draft,
  type ProgrammeId,
  type ProgrammeVersion,
} from '#domain/programmes/programme.ts'
import type { Db, Tx } from '../platform/db/database.ts'
import type { Reach } from '../platform/db/reach.ts'

/** The figures of a programme's lists, as far as the reader's mandate reaches them. */
const figures = sql<{ lists: number; open: number; approved: number | null; approvedAmount: number | null }>`(
  select jsonb_build_object(
    'lists', count(*), 'open', count(*) filter (where l.state in ('submitted', 'returned')),
    'approved', (array_agg((l.counts->>'listed')::bigint order by l.decided_at desc) filter (where l.state = 'approved'))[1],
    'approvedAmount', (array_agg((l.counts->>'amount')::bigint order by l.decided_at desc) filter (where l.state = 'approved'))[1])
  from programme_list l where l.programme_id = programme.programme_id)`

function programmes(db: Db) {
  return db
    .selectFrom('programme')
    .innerJoin('account', 'account.account_id', 'programme.updated_by')
    .select([
      'programme.programme_id as id',
      'programme.version',
      'programme.region_code as owner',
      'programme.name',
      'programme.pillar',
      'programme.budget_source as budgetSource',
      'programme.account_kind as accountKind',
      'programme.beneficiary',
      'programme.rule',
      'programme.amount',
      'programme.first_month as firstMonth',
      'programme.last_month as lastMonth',
      'programme.quota',
      'programme.updated_at as updatedAt',
      'account.name as updatedBy',
    ])
    .select(figures.as('figures'))
}

export type ProgrammeRow = Awaited<ReturnType<ReturnType<typeof programmes>['executeTakeFirstOrThrow']>>

export function findProgramme(db: Db, id: ProgrammeId): Promise<ProgrammeRow | undefined> {
  return programmes(db).where('programme.programme_id', '=', id).executeTakeFirst()
}

/** Programmes of the regions that the reader reaches and of those above them; the newest first. */
export function listProgrammes(db: Db, reach: Reach, limit: number, after: string | undefined): Promise<ProgrammeRow[]> {
  const { regions } = reach
  let query = programmes(db)
    .where((eb) =>
      eb.or(
        regions.flatMap((region) => [
          sql<boolean>`starts_with(${region}, programme.region_code)`,
          sql<boolean>`(${region} = 'ID' or starts_with(programme.region_code, ${region}))`,
        ]),
      ),
    )
    .orderBy('programme.programme_id', 'desc')
    .limit(limit)
  if (after !== undefined) query = query.where('programme.programme_id', '<', after)
  return query.execute()
}

export async function insertProgramme(db: Tx, id: ProgrammeId, draft: ProgrammeDraft, by: AccountId, now: Date): Promise<void> {
  await db
    .insertInto('programme')
    .values({ programme_id: id, version: 1, ...columnsOf(draft), updated_at: now, updated_by: by })
    .execute()
  await insertVersion(db, id, 1, draft, by, now)
}

/** False when the programme is not at that version any more. */
export async function updateProgramme(
  db: Tx,
  id: ProgrammeId,
  version: number,
  draft: ProgrammeDraft,
  by: AccountId,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('programme')
    .set({ version: version + 1, ...columnsOf(draft), updated_at: now, updated_by: by })
    .where('programme_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await insertVersion(db, id, version + 1, draft, by, now)
  return true
}

async function insertVersion(db: Tx, id: ProgrammeId, version: number, draft: ProgrammeDraft, by: AccountId, now: Date) {
  await db
    .insertInto('programme_version')
    .values({ programme_id: id, version, definition: JSON.stringify(draft), recorded_at: now, recorded_by: by })
    .execute()
}

function columnsOf({
  owner,
  name,
  pillar,
  budgetSource,
  accountKind,
  beneficiary,
  rule,
  amount,
  firstMonth,
  lastMonth,
  quota,
}: ProgrammeDraft) {
  return {
    region_code: owner,
    name,
    pillar,
    budget_source: budgetSource,
    account_kind: accountKind,
    beneficiary,
    rule: rule && JSON.stringify(rule),
    amount,
    first_month: firstMonth,
    last_month: lastMonth,
    quota,
  }
}

/** Every version, the newest first. */
export async function listVersions(db: Db, id: ProgrammeId): Promise<ProgrammeVersion[]> {
  const rows = await db
    .selectFrom('programme_version')
    .innerJoin('account', 'account.account_id', 'programme_version.recorded_by')
    .select(['programme_version.version', 'programme_version.definition', 'programme_version.recorded_at', 'account.name'])
    .where('programme_version.programme_id', '=', id)
    .orderBy('programme_version.version', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    version: row.version,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.name,
    definition: row.definition as unknown as ProgrammeDraft,
  }))
}

/** The programme as it was in that version. */
export async function getDefinition(db: Db, id: ProgrammeId, version: number): Promise<ProgrammeDraft> {
  const row = await db
    .selectFrom('programme_version')
    .select('definition')
    .where('programme_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return Draft.parse(row.definition)
}
