import { type Insertable, sql } from 'kysely'
import type { Sex } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ClaimId, PaperId } from '#domain/proposals/claim.ts'
import type { ClaimDetails } from '#domain/proposals/claim-details.ts'
import { type HealthAnswer, type HealthCase, type HealthResult, healthSubjectOf } from '#domain/proposals/health.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'
import type { ClaimRow } from './claims.sql.ts'

/** Columns of the one person whom a claim is about, and no more. */
const person = [
  sql<string>`coalesce(p.name, '')`.as('name'),
  'p.birth_date as birthDate',
  'p.sex',
  'c.claim_id as id',
  'c.region_code as region',
  'c.kind',
  'c.about',
  'c.since',
] as const

function cases(db: Db) {
  return db.selectFrom('claim as c').leftJoin('person as p', 'p.person_id', 'c.person_id').where('c.stands', '=', 'health')
}

interface Row {
  readonly id: string
  readonly region: string
  readonly kind: string
  readonly about: string
  readonly name: string
  readonly birthDate: string | null
  readonly sex: string | null
  readonly since: Date
}

function caseOf(row: Row) {
  const kind = row.kind as HealthCase['kind']
  return {
    id: row.id as ClaimId,
    region: row.region as RegionCode,
    kind,
    subject: healthSubjectOf({ kind, about: row.about }),
    name: row.name,
    birthDate: row.birthDate as LocalDate | null,
    sex: row.sex as Sex | null,
    since: row.since,
  }
}

/** The oldest first; ids grow with the time of proposing. */
export async function listCases(db: Db, { after, limit }: { after: string | undefined; limit: number }) {
  let query = cases(db).select(person).orderBy('c.claim_id').limit(limit)
  if (after !== undefined) query = query.where('c.claim_id', '>', after)
  return (await query.execute()).map(caseOf)
}

/** One that waits for the health centre; anything else is not there. */
export async function findCase(db: Db, id: ClaimId) {
  const row = await cases(db)
    .leftJoin('family as f', 'f.family_id', 'p.family_id')
    .select(person)
    .select([
      'c.version',
      'c.details',
      'c.observed_on as observedOn',
      'p.nik',
      sql<string | null>`coalesce(p.address, f.address)`.as('address'),
      'f.rt',
      'f.rw',
    ])
    .where('c.claim_id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const block = [row.rt && `RT ${row.rt}`, row.rw && `RW ${row.rw}`].filter(Boolean).join(' ')
  return {
    ...caseOf(row),
    version: row.version,
    details: row.details as unknown as ClaimDetails,
    observedOn: row.observedOn as LocalDate,
    nik: row.nik,
    address: [row.address, block].filter(Boolean).join(', ') || null,
  }
}

export async function insertAnswer(db: Tx, answer: Insertable<Database['claim_health']>): Promise<void> {
  await db.insertInto('claim_health').values(answer).execute()
}

/** The last answer, unless the claim says something else since. */
export async function findStandingAnswer(
  db: Db,
  { id, health }: Pick<ClaimRow, 'id' | 'health'>,
): Promise<(HealthAnswer & { at: string }) | undefined> {
  const row = await db
    .selectFrom('claim_health as h')
    .innerJoin('account', 'account.account_id', 'h.answered_by')
    .select([
      'h.result',
      'h.checklist',
      'h.met',
      'h.examined_on as examinedOn',
      'h.words',
      'h.needed',
      'h.paper_id as paper',
      'account.name as by',
      'h.answered_at',
    ])
    .where('h.claim_id', '=', id)
    .orderBy('h.answer_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row || (row.result !== 'cannot-say' && health === null)) return undefined
  const { answered_at, ...answer } = row
  return {
    ...answer,
    result: answer.result as HealthResult,
    examinedOn: answer.examinedOn as LocalDate,
    paper: answer.paper as PaperId | null,
    at: answered_at.toISOString(),
  }
}
