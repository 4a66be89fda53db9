import type { Input } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import { mayDecide, mayReopen, stateAfter } from '#domain/proposals/decide.rules.ts'
import type { decideClaim as contract } from '#domain/proposals/proposals.api.ts'
import type { Work } from '../platform/work.ts'
import { carryOut } from './carry-out.ts'
import type { ClaimRow } from './claims.sql.ts'
import { takeBack } from './take-back.ts'
import { getClaimAt, refuseUnworded, takeTurn, type Turned } from './take-turn.ts'

type Decision = Input<typeof contract>['body']

/** Accepts a claim and carries it out, refuses it, or sends it back; either way the village learns why. */
export async function decideClaim(work: Work, id: ClaimId, { version, decision, reason }: Decision): Promise<Turned> {
  const claim = await getClaimAt(work, id, version)
  const state = stateAfter(claim.state, decision)
  if (!state || claim.waitsAt !== 'regency') throw new Problem('claim-not-ready')
  if (!mayDecide(claim, work.actor.accountId)) throw new Problem('own-proposal')
  if (decision === 'accepted') return takeTurn(work, claim, { move: 'accepted', reason, changes: await accepting(work, claim) })

  refuseUnworded(reason)
  const decided = decision === 'refused' ? decidedBy(work) : {}
  return takeTurn(work, claim, { move: decision, reason, changes: { state, ...decided } })
}

/** Opens again what was decided on; what it did is put back. */
export async function reopenClaim(
  work: Work,
  id: ClaimId,
  { version, reason }: { version: number; reason: string },
): Promise<Turned> {
  const claim = await getClaimAt(work, id, version)
  refuseUnworded(reason)
  if (!mayReopen(factsOf(claim))) throw new Problem(claim.decidedAt === null ? 'claim-not-ready' : 'claim-built-upon')
  if (claim.carried !== null) await takeBack(work, claim.carried, reason)
  const changes = { state: 'open', decided_by: null, decided_at: null, carried: null }
  return takeTurn(work, claim, { move: 'reopened', reason, changes })
}

/** What the rules of reopening ask of a claim. */
export function factsOf({ state, objection, centreFiledOn, refusedByMeeting }: ClaimRow) {
  const byMeeting = state === 'refused' && refusedByMeeting !== null
  return { state, objected: objection !== null, overturned: objection === 'overturned', filed: centreFiledOn !== null, byMeeting }
}

/** Carries a claim out; answers what is to be written with it. */
export async function accepting(work: Work, claim: ClaimRow) {
  const carried = await carryOut(work, claim)
  const registered = carried.did === 'registered' ? { person_id: carried.person } : {}
  return { state: 'accepted', carried: JSON.stringify(carried), ...registered, ...decidedBy(work) }
}

export function decidedBy(work: Work) {
  return { decided_by: work.actor.accountId, decided_at: work.now }
}
