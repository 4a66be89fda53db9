import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import type { SampleKind } from './sample.ts'
import type { ErrorVisitDraft, Finding } from './visit.ts'

/**
 * ERR-6  A recipient is an inclusion error where the family does not live there any more or is another one, is well off, is not
 *        poor by the local criteria, or is not among those whom the programme is for.
 * ERR-7  A family left out is an exclusion error where it lives there, is poor by the local criteria, not well off, among those
 *        whom the programme is for, and receives nothing of it.
 */
export function isError(kind: SampleKind, finding: Finding): boolean {
  const should = finding.lives && finding.same && finding.wellOff === false && finding.poor === true && finding.meant === true
  return kind === 'recipient' ? !should : should && finding.receives === false
}

export type VisitFault = { rule: 'ERR-8' } | { rule: 'ERR-9' }

/** Days for which a visit may be told of afterwards: paper takes its time. */
const latest = 60

/**
 * ERR-8  A visit that was answered says of each question yes or no; where the family on record does not live there nothing more
 *        is asked. Of who refused or was not met no answer is kept.
 * ERR-9  What is recorded was seen on a day that has come, after the sample was drawn and no more than sixty days ago.
 */
export function visitFaults(draft: ErrorVisitDraft, drawnOn: LocalDate, today: LocalDate): VisitFault[] {
  const faults: VisitFault[] = []
  if (!isWhole(draft)) faults.push({ rule: 'ERR-8' })
  const { visitedOn } = draft
  if (visitedOn > today || visitedOn < drawnOn || daysAfter(visitedOn, latest) < today) faults.push({ rule: 'ERR-9' })
  return faults
}

function isWhole({ outcome, finding }: ErrorVisitDraft): boolean {
  if (outcome !== 'answered' || finding === null) return (outcome === 'answered') === (finding !== null)
  const { lives, same, wellOff, poor, meant, receives } = finding
  const rest = [wellOff, poor, meant, receives]
  if (!lives && same) return false
  return lives && same ? rest.every((answer) => answer !== null) : rest.every((answer) => answer === null)
}

/** So often a family is sought before it counts as absent. */
const tries = 3

/** ERR-10  Who was not met is sought again; after the third time they are kept as absent. Nobody takes their place. */
export function isOver(outcome: ErrorVisitDraft['outcome'], triedBefore: number): boolean {
  return outcome !== 'absent' || triedBefore + 1 >= tries
}

/**
 * ERR-11  Nobody visits a family whom they first found, registered, proposed or visited, whose standing they decided, or whom
 *         they put on the list.
 */
export function mayVisit(barred: readonly string[], who: string | null): boolean {
  return who !== null && !barred.includes(who)
}
