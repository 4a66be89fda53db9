import type { CorrectedField, CorrectionId } from '#domain/people/papers.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Work } from '../../platform/work.ts'
import type { FullRow } from '../merges/records.sql.ts'
import type { Corrected } from './corrected.ts'

/** What an undo puts back. */
export interface CarriedPapers extends Omit<Corrected, 'told'> {
  readonly people: readonly PersonId[]
  readonly families: readonly string[]
}

interface NewCorrection {
  readonly id: CorrectionId
  readonly person: PersonId
  readonly region: RegionCode
  readonly source: string
  readonly asOf: LocalDate
  readonly evidence: string
  readonly told: readonly CorrectedField[]
  readonly carried: CarriedPapers
}

export async function insertCorrection({ db, actor, now }: Work, made: NewCorrection): Promise<void> {
  const { id, person, region, source, asOf, evidence, told, carried } = made
  await db
    .insertInto('papers_correction')
    .values({
      person_id: person,
      correction_id: id,
      region_code: region,
      source,
      as_of: asOf,
      evidence,
      told: JSON.stringify(told),
      carried: JSON.stringify(carried),
      made_by: actor.accountId ?? '',
      made_at: now,
    })
    .execute()
}

/** Everybody on the card of a person, who among them, that stands in the same village. */
export async function listMembers(db: Db, { person_id, family_id, region_code }: FullRow): Promise<{ id: PersonId }[]> {
  if (family_id === null) return [{ id: person_id as PersonId }]
  const rows = await db
    .selectFrom('person')
    .select('person_id as id')
    .where('family_id', '=', family_id)
    .where('region_code', '=', region_code)
    .orderBy('person_id')
    .execute()
  return rows as { id: PersonId }[]
}

export async function listPeopleOf(db: Db, family: string): Promise<FullRow[]> {
  return db.selectFrom('person').selectAll().where('family_id', '=', family).orderBy('person_id').execute()
}

export async function listCorrections(db: Db, person: PersonId, most: number) {
  const rows = await db
    .selectFrom('papers_correction as c')
    .innerJoin('account as maker', 'maker.account_id', 'c.made_by')
    .leftJoin('account as undoer', 'undoer.account_id', 'c.undone_by')
    .select([
      'c.correction_id as id',
      'c.told',
      'c.source',
      'c.as_of as asOf',
      'c.evidence',
      'maker.name as by',
      'c.made_at as at',
      'undoer.name as undoneBy',
      'c.undone_at as undoneAt',
      'c.reason',
    ])
    .where('c.person_id', '=', person)
    .orderBy('c.made_at', 'desc')
    .orderBy('c.correction_id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, told: row.told as unknown as CorrectedField[] }))
}

export async function findCorrection(db: Db, person: PersonId, id: CorrectionId) {
  const row = await db
    .selectFrom('papers_correction')
    .select(['carried', 'undone_at as undoneAt', 'region_code as region'])
    .where('person_id', '=', person)
    .where('correction_id', '=', id)
    .executeTakeFirst()
  return row && { ...row, region: row.region as RegionCode, carried: row.carried as unknown as CarriedPapers }
}

interface Undone {
  readonly person: PersonId
  readonly id: CorrectionId
  readonly reason: string
  readonly by: string
  readonly now: Date
}

/** False where somebody was quicker. */
export async function recordUndo(db: Tx, { person, id, reason, by, now }: Undone): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('papers_correction')
    .set({ undone_by: by, undone_at: now, reason })
    .where('person_id', '=', person)
    .where('correction_id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
