import { v7 as uuidv7 } from 'uuid'
import { Problem } from '#domain/platform/problem.ts'
import type { ClaimId, PaperId } from '#domain/proposals/claim.ts'
import { type HealthAnswerDraft, healthSubjectOf } from '#domain/proposals/health.ts'
import { checklistFor, healthFaults, mayCheck } from '#domain/proposals/health.rules.ts'
import { keepUpload, type Upload } from '../platform/files/upload.ts'
import type { Work } from '../platform/work.ts'
import { type ClaimRow, findClaim } from './claims.sql.ts'
import { insertAnswer } from './health.sql.ts'
import { paperTypeOf } from './paper-type.ts'
import { insertPaper, ofHealthCentre } from './papers.sql.ts'
import { takePapers } from './propose-claim.ts'
import { takeTurn } from './take-turn.ts'

/** Keeps a document of the examination until the answer is sent. */
export async function addHealthPaper(work: Work, id: ClaimId, upload: Upload): Promise<{ id: PaperId }> {
  const { region } = await claimAtHealth(work, id)
  const type = await paperTypeOf(upload.path)
  if (type === undefined) throw new Problem('paper-unreadable')
  await keepUpload(work, upload, { region, name: ofHealthCentre, mediaType: type })
  await insertPaper(work.db, {
    paper_id: upload.id,
    region_code: region,
    kind: ofHealthCentre,
    media_type: type,
    taken_in_by: work.actor.accountId ?? '',
    taken_in_at: work.now,
  })
  const facts = { paper: upload.id, kind: ofHealthCentre, size: upload.size }
  await work.journal({ event: 'claim-paper.added', subjectType: 'claim', subjectId: id, region, facts })
  return { id: upload.id as PaperId }
}

/**
 * Writes down what the health centre found. It decides nothing: what is or is not confirmed goes on to the regency with the
 * answer; what can't be said goes back to whoever proposed it, with what is needed. The detail stands apart from the claim's
 * history, which villages read.
 */
export async function answerHealthCase(work: Work, id: ClaimId, draft: HealthAnswerDraft): Promise<void> {
  const claim = await claimAtHealth(work, id)
  if (claim.version !== draft.version) throw new Problem('stale-version')
  if (!mayCheck(claim, work.actor.accountId)) throw new Problem('own-proposal')
  const { result, met, examinedOn, words, needed, paper } = draft
  const subject = healthSubjectOf(claim)
  const faults = healthFaults(draft, subject, work.today)
  const list = checklistFor(subject, examinedOn)
  if (faults.length > 0 || list === undefined) throw new Problem('claim-unsound', { faults })

  if (paper !== null) await takePapers(work, claim, [paper])
  const by = work.actor.accountId ?? ''
  await insertAnswer(work.db, {
    subject_id: claim.subject,
    answer_id: uuidv7(),
    claim_id: id,
    region_code: claim.region,
    result,
    checklist: list.version,
    met: [...new Set(met)],
    examined_on: examinedOn,
    words,
    needed,
    paper_id: paper,
    answered_by: by,
    answered_at: work.now,
  })
  if (result === 'cannot-say')
    await takeTurn(work, claim, { move: 'health-unsure', reason: needed, changes: { state: 'returned', checked_by: by } })
  else await takeTurn(work, claim, { move: 'health-checked', changes: { health: result, checked_by: by } })
}

async function claimAtHealth(work: Work, id: ClaimId): Promise<ClaimRow> {
  const claim = await findClaim(work.db, id)
  if (claim?.stands !== 'health') throw new Problem('not-found')
  return claim
}
