import type { Input } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import { mayGoAgain } from '#domain/proposals/centre-file.rules.ts'
import type { tellCentre as contract } from '#domain/proposals/proposals.api.ts'
import type { Work } from '../platform/work.ts'
import { answerRowOf, freeRowOf, standsInFile } from './centre/rows.sql.ts'
import type { ClaimRow } from './claims.sql.ts'
import { getClaimAt, refuseUnworded, takeTurn, type Turned } from './take-turn.ts'

/** In which file an accepted claim went to the centre, or what the centre said: recorded, since it happens elsewhere. */
export async function tellCentre(work: Work, id: ClaimId, { version, told }: Input<typeof contract>['body']): Promise<Turned> {
  const claim = await getClaimAt(work, id, version)
  if (told.step === 'again') return goAgain(work, claim, told.reason)
  if (claim.stands !== 'centre' || claim.waitsAt !== told.step) throw new Problem('claim-not-ready')
  if (told.step === 'centre-answer') {
    await answerRowOf(work.db, id, told.answer)
    return takeTurn(work, claim, { move: 'answered', reason: told.answer, changes: { centre_answer: told.answer } })
  }

  // What stands in a file that was made is told as sent with it, under its letter.
  if (await standsInFile(work.db, id)) throw new Problem('claim-not-ready')
  if (told.on > work.today) throw new Problem('claim-unsound', { faults: [{ rule: 'PROP-17', why: 'in-future' }] })
  const changes = { centre_letter: told.letter, centre_filed_on: told.on }
  return takeTurn(work, claim, { move: 'filed', reason: told.letter, changes })
}

/** Into the next file: the centre refused it, or what went there was set right since. */
async function goAgain(work: Work, claim: ClaimRow, reason: string): Promise<Turned> {
  if (!mayGoAgain(filedOf(claim))) throw new Problem('claim-not-ready')
  refuseUnworded(reason)
  await freeRowOf(work.db, claim.id)
  const changes = { centre_letter: null, centre_filed_on: null, centre_answer: null, centre_reason: null }
  return takeTurn(work, claim, { move: 'to-file-again', reason, changes })
}

/** What the rules of files ask of a claim. */
export function filedOf({ state, objection, centreFiledOn, centreAnswer }: ClaimRow) {
  return { state, objected: objection === 'open', filed: centreFiledOn !== null, answer: centreAnswer }
}
