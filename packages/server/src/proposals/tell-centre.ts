import type { Input } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import type { tellCentre as contract } from '#domain/proposals/proposals.api.ts'
import type { Work } from '../platform/work.ts'
import { getClaimAt, takeTurn, type Turned } from './take-turn.ts'

/** In which file an accepted claim went to the centre, or what the centre said: recorded, since it happens elsewhere. */
export async function tellCentre(work: Work, id: ClaimId, { version, told }: Input<typeof contract>['body']): Promise<Turned> {
  const claim = await getClaimAt(work, id, version)
  if (claim.stands !== 'centre' || claim.waitsAt !== told.step) throw new Problem('claim-not-ready')
  if (told.step === 'centre-answer')
    return takeTurn(work, claim, { move: 'answered', reason: told.answer, changes: { centre_answer: told.answer } })

  if (told.on > work.today) throw new Problem('claim-unsound', { faults: [{ rule: 'PROP-17', why: 'in-future' }] })
  const changes = { centre_letter: told.letter, centre_filed_on: told.on }
  return takeTurn(work, claim, { move: 'filed', reason: told.letter, changes })
}
