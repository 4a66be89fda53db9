import { mayObjectTo } from '#domain/notices/notice.rules.ts'
import type { NoticeStanding } from '#domain/notices/notice.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import { mayAnswerObjection, mayObject, stateAfter } from '#domain/proposals/decide.rules.ts'
import type { answerObjection as answering, objectToClaim as objecting } from '#domain/proposals/proposals.api.ts'
import { type Noticed, noteObjection, noticesOf, settleObjection } from '../notices/index.ts'
import type { Work } from '../platform/work.ts'
import type { Carried } from './carried.ts'
import { type ClaimRow, findClaim } from './claims.sql.ts'
import { accepting, decidedBy } from './decide-claim.ts'
import { type FamilyPhoto, keepFamilyPhoto } from './family-photo.ts'
import { takePapers } from './propose-claim.ts'
import { takeBack } from './take-back.ts'
import { getClaimAt, refuseUnworded, takeTurn, type Turned } from './take-turn.ts'

/** Objects to a decision, in words and papers: nothing changes until another officer has answered. */
export async function objectToClaim(
  work: Work,
  id: ClaimId,
  { version, words, papers }: Input<typeof objecting>['body'],
): Promise<Turned> {
  const claim = await getClaimAt(work, id, version)
  refuseUnworded(words)
  if (!mayObject(await objectedOf(work, claim), work.today)) throw new Problem('claim-not-ready')
  await noteAtNotice(work, claim)
  await takePapers(work, claim, papers, true)
  const by = { objected_by: work.actor.accountId, objected_at: work.now }
  return takeTurn(work, claim, { move: 'objected', reason: words, changes: { objection: 'open', objection_words: words, ...by } })
}

/** What the family writes itself on the public page, and the number that it is told. */
export interface FamilyObjection {
  readonly words: string
  readonly ticket: string
  readonly photo: FamilyPhoto | undefined
}

/** The same by the family itself: no account of ours does it, and the number is all that names it. */
export async function objectAsFamily(work: Work, id: ClaimId, { words, ticket, photo }: FamilyObjection): Promise<Turned> {
  const claim = await findClaim(work.db, id)
  if (!claim) throw new Problem('not-found')
  refuseUnworded(words)
  if (!mayObject(await objectedOf(work, claim), work.today)) throw new Problem('claim-not-ready')
  await noteAtNotice(work, claim)
  if (photo) await keepFamilyPhoto(work, claim, photo, { ofObjection: true })
  const by = { objected_by: null, objection_ticket: ticket, objected_at: work.now }
  return takeTurn(work, claim, { move: 'objected', reason: words, changes: { objection: 'open', objection_words: words, ...by } })
}

/** Lets the decision stand or overturns it; what was overturned stays visible in the history of the claim. */
export async function answerObjection(
  work: Work,
  id: ClaimId,
  { version, answer, reason }: Input<typeof answering>['body'],
): Promise<Turned> {
  const claim = await getClaimAt(work, id, version)
  refuseUnworded(reason)
  if (claim.objection !== 'open') throw new Problem('claim-not-ready')
  const { proposedBy, checkedBy, decidedBy: first, objectedBy } = claim
  if (!mayAnswerObjection({ proposedBy, checkedBy, decidedBy: first, raisedBy: objectedBy ?? '' }, work.actor.accountId))
    throw new Problem('second-person-needed')
  const { carried } = claim
  const noticed = noticedBy(carried)
  if (noticed) await settleObjection(work, noticed, answer)
  if (answer === 'upheld') return takeTurn(work, claim, { move: 'upheld', reason, changes: { objection: 'upheld' } })

  const state = stateAfter(claim.state, 'overturned')
  if (!state) throw new Problem('claim-not-ready')
  const objection = { objection: 'overturned' }
  if (state === 'accepted') {
    const changes = { ...(await accepting(work, claim)), ...objection }
    return takeTurn(work, claim, { move: 'overturned', reason, changes })
  }
  if (carried !== null) await takeBack(work, carried, reason)
  const changes = { state, carried: null, ...decidedBy(work), ...objection }
  return takeTurn(work, claim, { move: 'overturned', reason, changes })
}

async function noteAtNotice(work: Work, { carried }: ClaimRow): Promise<void> {
  const noticed = noticedBy(carried)
  if (noticed) await noteObjection(work, noticed)
}

/** Where the family is told of what an accepted claim costs it. */
function noticedBy(carried: Carried | null): Noticed | undefined {
  if (carried?.did === 'found') return { family: carried.family, finding: carried.finding }
  return carried?.did === 'ended' && carried.notice ? { notice: carried.notice } : undefined
}

/** What the rule of objections asks of a claim. */
export async function objectedOf(work: Work, claim: ClaimRow) {
  const { state, subject, decidedAt, objection, carried } = claim
  const notices = await noticesOf(work.db, subject)
  const notice = notices.find(({ finding, standing }) =>
    carried?.did === 'found' ? finding === carried.finding : carried?.did === 'ended' && standing.id === carried.notice,
  )?.standing
  const decidedOn = decidedAt === null ? null : localDateIn(decidedAt)
  return { state, decidedOn, objected: objection !== null, noticed: notice ? mayObjectTo(notice, work.today) : null }
}

/** How far the family was told of what the claim costs it; of what was overturned, too. */
export async function noticeOf(work: Work, { subject, id }: ClaimRow): Promise<NoticeStanding | null> {
  const notices = await noticesOf(work.db, subject)
  return notices.find(({ claim }) => claim === id)?.standing ?? null
}
