import type { ClaimId, ClaimState } from '#domain/proposals/claim.ts'
import type { ClaimKind } from '#domain/proposals/claim-kind.ts'
import type { ClaimStep } from '#domain/proposals/claim-step.ts'
import type { FamilyId, PersonId } from '#domain/people/person.ts'
import type { Db } from '../platform/db/database.ts'

/** Claims about a person or their family, newest first; those about another member are not among them. */
export async function listClaimsOf(db: Db, person: PersonId | null, family: FamilyId | null) {
  const rows = await db
    .selectFrom('claim as c')
    .leftJoin('account', 'account.account_id', 'c.proposed_by')
    .select([
      'c.claim_id as id',
      'c.kind',
      'c.state',
      'c.waits_at as waitsAt',
      'c.since',
      'c.about',
      'account.name as proposedBy',
      'c.proposed_at as proposedAt',
      'c.objection',
    ])
    .where((c) =>
      c.or([
        ...(person === null ? [] : [c('c.person_id', '=', person)]),
        ...(family === null ? [] : [c.and([c('c.family_id', '=', family), c('c.person_id', 'is', null)])]),
      ]),
    )
    .orderBy('c.claim_id', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    ...row,
    id: row.id as ClaimId,
    kind: row.kind as ClaimKind,
    state: row.state as ClaimState,
    waitsAt: row.waitsAt as ClaimStep | null,
  }))
}
