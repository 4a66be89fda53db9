import { sql } from 'kysely'
import type { BatchId } from '#domain/people/batch-id.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../../platform/db/database.ts'

/** The regency that a list is for, where the caller's mandate reaches it. */
export async function findRegionOfBatch(db: Db, batch: BatchId): Promise<RegionCode | undefined> {
  const row = await db.selectFrom('import_batch').select('region_code as region').where('batch_id', '=', batch).executeTakeFirst()
  return row?.region as RegionCode | undefined
}

interface DeathReportRow {
  readonly personId: PersonId
  readonly row: number
  readonly listedName: string
  readonly name: string
  readonly village: string | null
  readonly birthDate: LocalDate | null
  readonly diedOn: LocalDate
  readonly sure: boolean
  readonly outcome: 'confirmed' | 'refused' | null
  readonly decidedBy: string | null
}

/** Whom a batch reports, from the person after `after` on. */
export async function listDeathReports(
  db: Db,
  batch: BatchId,
  after: string | undefined,
  limit: number,
): Promise<DeathReportRow[]> {
  let query = db
    .selectFrom('death_report as report')
    .innerJoin('person', 'person.person_id', 'report.person_id')
    .innerJoin('region', 'region.code', 'person.region_code')
    .leftJoin('account', 'account.account_id', 'report.decided_by')
    .where('report.batch_id', '=', batch)
    .select([
      'report.person_id as personId',
      'report.row_number as row',
      'report.name as listedName',
      'person.name',
      'region.name as village',
      'person.birth_date as birthDate',
      'report.died_on as diedOn',
      'report.sure',
      'report.outcome',
      'account.name as decidedBy',
    ])
    .orderBy('report.person_id')
    .limit(limit)
  if (after !== undefined) query = query.where('report.person_id', '>', after)
  return (await query.execute()) as DeathReportRow[]
}

export interface Decision {
  readonly batch: BatchId
  /** Named ones, or all that are sure. */
  readonly people: 'sure' | readonly PersonId[]
  readonly outcome: 'confirmed' | 'refused'
}

interface Decided {
  readonly personId: PersonId
  readonly region: RegionCode
  readonly diedOn: LocalDate
}

/** Reports that are still open are decided; answers which. */
export async function decideReports(
  db: Tx,
  { batch, people, outcome }: Decision,
  by: { account: string; now: Date },
): Promise<Decided[]> {
  let query = db
    .updateTable('death_report')
    .set({ outcome, decided_by: by.account, decided_at: by.now })
    .where('batch_id', '=', batch)
    .where('outcome', 'is', null)
  query = people === 'sure' ? query.where('sure', '=', true) : query.where('person_id', 'in', people)
  return (await query.returning(['person_id as personId', 'region_code as region', 'died_on as diedOn']).execute()) as Decided[]
}

/** Who lived until the day of the report did; who is dead already stays so. */
export async function recordDeaths(db: Tx, { batch }: Decision, decided: readonly Decided[]): Promise<void> {
  if (decided.length === 0) return
  await sql`
    update person p set status = 'deceased', deceased_on = d.died_on, version = p.version + 1
    from death_report d
    where d.batch_id = ${batch} and d.person_id = any (${decided.map(({ personId }) => personId)}::uuid[])
      and p.person_id = d.person_id and p.status <> 'deceased'`.execute(db)
}

export interface ConfirmedDeath {
  readonly personId: PersonId
  readonly familyId: string | null
  readonly region: RegionCode
  readonly diedOn: LocalDate
}

/** Confirmed reports of a list whose people are dead since the day it names; who died otherwise is another story. */
export async function listConfirmed(db: Db, batch: BatchId): Promise<ConfirmedDeath[]> {
  const rows = await db
    .selectFrom('death_report as report')
    .innerJoin('person', 'person.person_id', 'report.person_id')
    .where('report.batch_id', '=', batch)
    .where('report.outcome', '=', 'confirmed')
    .whereRef('person.deceased_on', '=', 'report.died_on')
    .select([
      'report.person_id as personId',
      'person.family_id as familyId',
      'person.region_code as region',
      'report.died_on as diedOn',
    ])
    .orderBy('report.person_id')
    .execute()
  return rows as ConfirmedDeath[]
}

export async function recordRefusal(db: Tx, person: PersonId, batch: BatchId, by: { account: string; now: Date }): Promise<void> {
  await db
    .updateTable('death_report')
    .set({ outcome: 'refused', decided_by: by.account, decided_at: by.now })
    .where('person_id', '=', person)
    .where('batch_id', '=', batch)
    .where('outcome', '=', 'confirmed')
    .execute()
}
