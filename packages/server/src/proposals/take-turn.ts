import { v7 as uuidv7 } from 'uuid'
import { Problem } from '#domain/platform/problem.ts'
import type { ClaimId, ClaimMove, ClaimState } from '#domain/proposals/claim.ts'
import { isWorded, reasonLetters } from '#domain/proposals/decide.rules.ts'
import type { ClaimStep } from '#domain/proposals/claim-step.ts'
import { nextStep, placeOf } from '#domain/proposals/steps.rules.ts'
import { tellFound } from '../platform/tell-found.ts'
import type { Work } from '../platform/work.ts'
import { type ClaimRow, findClaim, insertTurn, updateClaim } from './claims.sql.ts'
import { tellOfTurn } from './tell-of-turn.ts'
import { listPaperKinds } from './papers.sql.ts'

/** After these, what the centre has said to the village's findings is counted anew. */
const countedMoves: ReadonlySet<ClaimMove> = new Set(['accepted', 'reopened', 'overturned', 'answered', 'to-file-again'])

export interface Turned {
  readonly id: ClaimId
  readonly state: ClaimState
  readonly waitsAt: ClaimStep | null
  readonly version: number
}

interface Turn {
  readonly move: ClaimMove
  readonly reason?: string | null
  readonly changes?: Parameters<typeof updateClaim>[2]
}

/** The claim as its reader saw it last, where the caller's mandate reaches it. */
export async function getClaimAt(work: Work, id: ClaimId, version: number): Promise<ClaimRow> {
  const claim = await findClaim(work.db, id)
  if (!claim) throw new Problem('not-found')
  if (claim.version !== version) throw new Problem('stale-version')
  return claim
}

/** Takes one turn of a claim: where it stands then, its history and the journal together. */
export async function takeTurn(work: Work, claim: ClaimRow, { move, reason = null, changes = {} }: Turn): Promise<Turned> {
  const state = (changes.state ?? claim.state) as ClaimState
  const objection = changes.objection === undefined ? claim.objection : changes.objection
  const papers = await listPaperKinds(work.db, claim.id)
  const filed = (changes.centre_filed_on === undefined ? claim.centreFiledOn : changes.centre_filed_on) !== null
  const answered = (changes.centre_answer === undefined ? claim.centreAnswer : changes.centre_answer) !== null
  const checked = (changes.health === undefined ? claim.health : changes.health) !== null
  const waitsAt = nextStep(claim.steps, { papers, checked, state, filed, answered })
  const stands = placeOf(waitsAt, { state, objected: objection === 'open' })
  const moved = waitsAt !== claim.waitsAt || stands !== claim.stands || state !== claim.state
  const since = moved ? { since: work.now } : {}
  if (!(await updateClaim(work.db, claim, { ...changes, waits_at: waitsAt, stands, ...since })))
    throw new Problem('stale-version')
  await recordTurn(work, claim, { move, reason, step: claim.waitsAt })
  await tellOfTurn(work, claim, { move, answer: changes.centre_answer ?? null, comesTo: moved ? stands : null })
  if (countedMoves.has(move)) await tellFound(work, claim.region)
  return { id: claim.id, state, waitsAt, version: claim.version + 1 }
}

export async function recordTurn(
  work: Work,
  { subject, id, region, kind }: Pick<ClaimRow, 'subject' | 'id' | 'region' | 'kind'>,
  { move, reason, step }: { move: ClaimMove; reason: string | null; step: ClaimStep | null },
): Promise<void> {
  await insertTurn(work.db, {
    subject_id: subject,
    turn_id: uuidv7(),
    claim_id: id,
    region_code: region,
    move,
    step,
    reason,
    taken_by: work.actor.accountId,
    taken_at: work.now,
  })
  const facts = { claim: id, kind, ...(work.actor.accountId === null && { byFamily: true }) }
  await work.journal({ event: `claim.${move}`, subjectType: 'claim', subjectId: id, region, facts })
}

export function refuseUnworded(reason: string | null): void {
  if (!isWorded(reason)) throw new Problem('claim-unsound', { faults: [{ rule: 'PROP-12', letters: reasonLetters }] })
}
