import { Problem } from '#domain/platform/problem.ts'
import type { Claim, ClaimId } from '#domain/proposals/claim.ts'
import { streamOf } from '#domain/proposals/claim-kind.ts'
import { isPaperStep } from '#domain/proposals/claim-step.ts'
import { mayGoAgain } from '#domain/proposals/centre-file.rules.ts'
import { maySeeAnswer } from '#domain/proposals/health.rules.ts'
import { mayAnswerObjection, mayDecide, mayObject, mayReopen, maySendAgain } from '#domain/proposals/decide.rules.ts'
import { dueOn, isDone, missingPapers, type Progress } from '#domain/proposals/steps.rules.ts'
import { getPerson } from '../people/index.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { noticeOf, objectedOf } from './answer-objection.ts'
import { type ClaimRow, findAccountName, findClaim, listTurns } from './claims.sql.ts'
import { isAboutCategory, readHits } from './claims.listing.sql.ts'
import { listClaimsOf } from './claims-of.sql.ts'
import { standsInFile } from './centre/rows.sql.ts'
import { factsOf } from './decide-claim.ts'
import { readFamilyOnRecord } from './family-on-record.sql.ts'
import { findStandingAnswer } from './health.sql.ts'
import { listPapers } from './papers.sql.ts'
import { presentValues } from './present-values.ts'
import { filedOf } from './tell-centre.ts'

/** What was claimed, beside what the registry holds and how often this proposer was right. */
export async function readClaim(work: Work, id: ClaimId): Promise<Claim> {
  const claim = await findClaim(work.db, id)
  if (!claim) throw new Problem('not-found')
  const { region, person, family, details, waitsAt, since, steps } = claim
  const place = (await placesOf(work.db, [region])).get(region)
  if (!place) throw new Problem('not-found')
  const onRecord = family === null ? null : await readFamilyOnRecord(work.db, family)
  const evidence = await listPapers(work.db, id)
  const progress = progressOf(
    claim,
    evidence.map(({ kind }) => kind),
  )
  const missing = missingPapers(steps, progress)
  const others = await listClaimsOf(work.db, person, family)
  const health = await healthOf(work, claim)
  const facts = { kind: claim.kind, ...(health?.answer && { health: true }) }
  work.witness({ event: 'claim.read', subjectType: 'claim', subjectId: id, region, facts })
  return {
    id,
    kind: claim.kind,
    stream: streamOf(claim.kind),
    state: claim.state,
    waitsAt,
    since: since.toISOString(),
    dueOn: waitsAt === null ? null : dueOn(waitsAt, since),
    ...(await subjectOf(work, claim, onRecord)),
    place,
    decile: onRecord?.deciles[0]?.decile ?? null,
    about: isAboutCategory(claim.kind) ? claim.about : null,
    papers: evidence.length,
    proposedBy: claim.proposedBy === null ? null : await findAccountName(work.db, claim.proposedBy),
    proposedAt: claim.proposedAt.toISOString(),
    objected: claim.objection === 'open',
    overturned: claim.objection === 'overturned',
    byFamily: claim.ticket !== null,
    version: claim.version,
    person,
    family,
    observedOn: claim.observedOn,
    note: claim.note,
    details,
    steps: steps.map((step) => ({ step, done: isDone(step, progress) })),
    missing,
    evidence,
    turns: await listTurns(work.db, id),
    onRecord,
    others: others
      .filter((other) => other.id !== id)
      .map(({ id: other, kind, state, proposedAt }) => ({ id: other, kind, state, proposedAt: proposedAt.toISOString() })),
    hits: claim.proposedBy === null ? null : await readHits(work.db, claim.proposedBy),
    ticket: claim.proposalTicket,
    decidedBy: claim.decidedBy === null ? null : await findAccountName(work.db, claim.decidedBy),
    decidedAt: claim.decidedAt?.toISOString() ?? null,
    lifeEvent: claim.carried?.did === 'told-event' ? claim.carried.event : null,
    objection: claim.objectedAt === null ? null : await objectionOf(work, claim),
    health,
    notice: await noticeOf(work, claim),
    centre:
      claim.centreFiledOn === null
        ? null
        : {
            letter: claim.centreLetter ?? '',
            filedOn: claim.centreFiledOn,
            answer: claim.centreAnswer,
            reason: claim.centreReason,
          },
    may: await mayOf(work, claim, await standsInFile(work.db, id)),
  }
}

async function subjectOf(work: Work, { person, details }: ClaimRow, onRecord: Claim['onRecord']) {
  if (person === null) {
    const head = onRecord?.members.find(({ relation }) => relation === 'head') ?? onRecord?.members[0]
    return { name: details.kind === 'new-person' ? details.person.name : (head?.name ?? ''), present: {} }
  }
  const row = await getPersonIfThere(work, person)
  const changes = details.kind === 'correction' ? details.changes : {}
  return { name: row?.name ?? '', present: row ? presentValues(row, changes) : {} }
}

/** Somebody who has moved away since, or whose record was merged, is not there any more; the claim is. */
async function getPersonIfThere(work: Work, id: NonNullable<ClaimRow['person']>) {
  try {
    return await getPerson(work, id)
  } catch (thrown) {
    if (thrown instanceof Problem) return undefined
    throw thrown
  }
}

async function objectionOf(work: Work, { objectionWords, objectedBy, objectedAt, ticket }: ClaimRow) {
  return {
    words: objectionWords ?? '',
    by: objectedBy === null ? null : await findAccountName(work.db, objectedBy),
    ticket,
    at: objectedAt?.toISOString() ?? '',
  }
}

/** What the health centre said: in full for whoever decides, else only that it has. */
async function healthOf(work: Work, claim: ClaimRow): Promise<Claim['health']> {
  const found = await findStandingAnswer(work.db, claim)
  if (!found) return null
  const { at, ...answer } = found
  const sees = maySeeAnswer({ decides: work.holds('upkeep.decide', claim.region) })
  return { at, answer: sees ? answer : null }
}

function progressOf(claim: ClaimRow, papers: Progress['papers']): Progress {
  const { state, health, centreFiledOn, centreAnswer } = claim
  return { papers, state, checked: health !== null, filed: centreFiledOn !== null, answered: centreAnswer !== null }
}

async function mayOf(work: Work, claim: ClaimRow, inFile: boolean): Promise<Claim['may']> {
  const me = work.actor.accountId
  const [proposes, decides] = [work.holds('upkeep.propose', claim.region), work.holds('upkeep.decide', claim.region)]
  const isMine = me !== null && claim.proposedBy === me
  const waitsForPaper = claim.state === 'open' && claim.waitsAt !== null && isPaperStep(claim.waitsAt)
  const { proposedBy, checkedBy, decidedBy } = claim
  const objected = { proposedBy, checkedBy, decidedBy, raisedBy: claim.objectedBy ?? '' }
  return {
    complete: proposes && (waitsForPaper || (claim.state === 'returned' && maySendAgain(claim, { by: me, mends: false }))),
    withdraw: proposes && isMine && (claim.state === 'open' || claim.state === 'returned'),
    decide: decides && claim.stands === 'waiting' && mayDecide(claim, me),
    reopen: decides && mayReopen(factsOf(claim)) && claim.carried?.did !== 'registered',
    object: proposes && mayObject(await objectedOf(work, claim), work.today),
    answerObjection: decides && claim.objection === 'open' && mayAnswerObjection(objected, me),
    // What stands in a file that was made is told as sent with it.
    centre: decides && claim.stands === 'centre' && !(inFile && claim.waitsAt === 'centre-file'),
    goAgain: decides && mayGoAgain(filedOf(claim)),
  }
}
