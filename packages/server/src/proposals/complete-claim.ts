import type { Input } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import { type ClaimStep, isPaperStep } from '#domain/proposals/claim-step.ts'
import { isAskedAnew } from '#domain/proposals/health.rules.ts'
import { maySendAgain, stateAfter } from '#domain/proposals/decide.rules.ts'
import type { completeClaim as contract } from '#domain/proposals/proposals.api.ts'
import { isOfHealth, stepsOf } from '#domain/proposals/path.rules.ts'
import { getPerson } from '../people/index.ts'
import type { Work } from '../platform/work.ts'
import { type ClaimRow, findMember } from './claims.sql.ts'
import { findPath } from './paths.sql.ts'
import { judgeClaim, takePapers } from './propose-claim.ts'
import { getClaimAt, takeTurn, type Turned } from './take-turn.ts'

/** Adds papers that a claim waits for, or sends one that came back again: then the regency's clock begins anew. */
export async function completeClaim(
  work: Work,
  id: ClaimId,
  { version, papers, mended }: Input<typeof contract>['body'],
): Promise<Turned> {
  const claim = await getClaimAt(work, id, version)
  const isReturned = claim.state === 'returned'
  const waitsForPaper = claim.state === 'open' && claim.waitsAt !== null && isPaperStep(claim.waitsAt)
  if (!isReturned && !waitsForPaper) throw new Problem('claim-not-ready')
  const again = { by: work.actor.accountId, mends: mended !== null }
  if ((isReturned || again.mends) && !maySendAgain(claim, again)) throw new Problem('not-allowed')
  if (!isReturned && papers.length === 0) throw new Problem('claim-not-ready')
  if (mended !== null && (!isReturned || mended.details.kind !== claim.kind)) throw new Problem('claim-not-ready')

  await takePapers(work, claim, papers)
  if (mended === null) return takeTurn(work, claim, isReturned ? sentAgain({}) : { move: 'completed' })

  const member = claim.person ?? (mended.details.kind === 'new-person' ? null : await findMember(work.db, claim.subject))
  const person = member === null ? undefined : await getPerson(work, member)
  const about = await judgeClaim(work, mended, { person, region: claim.region })
  const { observedOn, note, details } = mended
  const anew = isAskedAnew(claim.details, details) ? { health: null } : {}
  const steps = await stepsOfMended(work, claim, about)
  const said = { about, observed_on: observedOn, note, details: JSON.stringify(details), steps }
  return takeTurn(work, { ...claim, steps }, sentAgain({ ...said, ...anew }))
}

/** By the steps with which it set out; of health is asked where it says so now. */
async function stepsOfMended(work: Work, { path, kind, steps }: ClaimRow, about: string): Promise<ClaimStep[]> {
  const set = await findPath(work.db, path)
  return set === undefined ? steps : stepsOf(set.steps as ClaimStep[], { isOfHealth: isOfHealth(kind, about) })
}

/** Takes a claim back on which nobody has decided. */
export async function withdrawClaim(work: Work, id: ClaimId, version: number): Promise<Turned> {
  const claim = await getClaimAt(work, id, version)
  if (claim.proposedBy !== work.actor.accountId) throw new Problem('not-allowed')
  const state = stateAfter(claim.state, 'withdrawn')
  if (!state) throw new Problem('claim-not-ready')
  return takeTurn(work, claim, { move: 'withdrawn', changes: { state } })
}

const sentAgain = (changes: object) => ({ move: 'sent-again' as const, changes: { state: 'open', ...changes } })
