import type { Insertable, Updateable } from 'kysely'
import type { ClaimId, ClaimState, ClaimTurn } from '#domain/proposals/claim.ts'
import type { ClaimDetails } from '#domain/proposals/claim-details.ts'
import type { ClaimKind } from '#domain/proposals/claim-kind.ts'
import type { ClaimPathId } from '#domain/proposals/claim-path.ts'
import type { ClaimStep } from '#domain/proposals/claim-step.ts'
import type { FamilyId, PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'
import type { Carried } from './carried.ts'

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
export type ClaimRow = ReturnType<typeof claimOf>

function findRow(db: Db, id: ClaimId) {
  return db.selectFrom('claim').selectAll().where('claim_id', '=', id).executeTakeFirst()
}

function claimOf(row: Row) {
  return {
    subject: row.subject_id,
    id: row.claim_id as ClaimId,
    region: row.region_code as RegionCode,
    kind: row.kind as ClaimKind,
    person: row.person_id as PersonId | null,
    family: row.family_id as FamilyId | null,
    about: row.about,
    details: row.details as unknown as ClaimDetails,
    observedOn: row.observed_on as LocalDate,
    note: row.note,
    path: row.path_id as ClaimPathId,
    steps: row.steps as ClaimStep[],
    state: row.state as ClaimState,
    waitsAt: row.waits_at as ClaimStep | null,
    stands: row.stands,
    since: row.since,
    proposedBy: row.proposed_by,
    proposalTicket: row.proposal_ticket,
    proposedAt: row.proposed_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    refusedByMeeting: row.refused_by_meeting,
    carried: row.carried as unknown as Carried | null,
    objection: row.objection as 'open' | 'upheld' | 'overturned' | null,
    objectionWords: row.objection_words,
    objectedBy: row.objected_by,
    ticket: row.objection_ticket,
    objectedAt: row.objected_at,
    centreLetter: row.centre_letter,
    centreFiledOn: row.centre_filed_on as LocalDate | null,
    centreAnswer: row.centre_answer as 'confirmed' | 'refused' | null,
    centreReason: row.centre_reason,
    health: row.health as 'confirmed' | 'not-confirmed' | null,
    checkedBy: row.checked_by,
    version: row.version,
  }
}

export async function findClaim(db: Db, id: ClaimId): Promise<ClaimRow | undefined> {
  const row = await findRow(db, id)
  return row && claimOf(row)
}

export async function insertClaim(db: Tx, claim: Insertable<Database['claim']>): Promise<void> {
  await db.insertInto('claim').values(claim).execute()
}

/** False when the claim is not at that version any more. */
export async function updateClaim(
  db: Tx,
  { subject, id, version }: Pick<ClaimRow, 'subject' | 'id' | 'version'>,
  changes: Updateable<Database['claim']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('claim')
    .set({ ...changes, version: version + 1 })
    .where('subject_id', '=', subject)
    .where('claim_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function insertTurn(db: Tx, turn: Insertable<Database['claim_turn']>): Promise<void> {
  await db.insertInto('claim_turn').values(turn).execute()
}

/** Oldest first. */
export async function listTurns(db: Db, id: ClaimId): Promise<ClaimTurn[]> {
  const rows = await db
    .selectFrom('claim_turn')
    .leftJoin('account', 'account.account_id', 'claim_turn.taken_by')
    .select(['move', 'step', 'account.name as by', 'taken_at', 'reason'])
    .where('claim_id', '=', id)
    .orderBy('turn_id')
    .limit(200)
    .execute()
  return rows.map(({ taken_at, ...turn }) => ({ ...turn, at: taken_at.toISOString() }) as ClaimTurn)
}

export async function findAccountName(db: Db, id: string): Promise<string> {
  const row = await db.selectFrom('account').select('name').where('account_id', '=', id).executeTakeFirst()
  return row?.name ?? ''
}

/** The need that a claim would end, also where it has ended. */
export function findNeed(db: Db, subjects: readonly string[], need: string) {
  return db
    .selectFrom('need_assignment')
    .select(['category', 'until'])
    .where('subject_id', 'in', subjects)
    .where('need_id', '=', need)
    .executeTakeFirst()
}

/** Anybody of a family, to judge by what is said of it. */
export async function findMember(db: Db, family: string): Promise<PersonId | null> {
  const row = await db
    .selectFrom('person')
    .select('person_id')
    .where('family_id', '=', family)
    .orderBy('person_id')
    .executeTakeFirst()
  return (row?.person_id ?? null) as PersonId | null
}
