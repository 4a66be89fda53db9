import type { ClaimDetails } from '#domain/proposals/claim-details.ts'
import { Problem } from '#domain/platform/problem.ts'
import { openNotice } from '../notices/index.ts'
import { endNeed, lookAtEnd } from '../people/needs/index.ts'
import type { Work } from '../platform/work.ts'
import type { Carried } from './carried.ts'
import type { ClaimRow } from './claims.sql.ts'

/** Ends the category; where a programme chooses by it, the family is told first, and our lists wait for that (NEED-10, NOTE-1). */
export async function endCategory(
  work: Work,
  claim: ClaimRow,
  { need, reason }: Extract<ClaimDetails, { kind: 'category-ended' }>,
): Promise<Carried> {
  const { person, family, subject, observedOn: until, region } = claim
  if (person === null) throw new Problem('claim-unsound')
  const { version, carrier, costsAid } = await lookAtEnd(work, person, need, until)
  const ended = await endNeed(work, person, need, { version, until, reason })
  const carried = { did: 'ended' as const, person, need, version: ended.version }
  if (!costsAid) return { ...carried, notice: null }
  const subjectType = family === null ? 'person' : 'family'
  const notice = await openNotice(work, { subject, subjectType, claim: claim.id, region, loss: { need, carrier } })
  return { ...carried, notice }
}
