import type { AccountId } from '../access/account.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { Outcome, StepKind, SubjectHash } from './approval.ts'
import type { Standing } from './holder.rules.ts'

export type DecisionFault =
  | { rule: 'AP-1' }
  | { rule: 'AP-2'; position: number }
  | { rule: 'AP-3' }
  | { rule: 'AP-5' }
  | { rule: 'AP-6' }
  | { rule: 'AP-10' }
  | { rule: 'AP-11' }
  | { rule: 'AP-15' }
  | { rule: 'AP-16' }

export interface Decision {
  readonly by: AccountId
  readonly position: number
  readonly kind: StepKind
  /** Undefined: neither holder nor delegate. */
  readonly standing: Standing | undefined
  /** Everyone who submitted the file, in any round. */
  readonly proposers: readonly AccountId[]
  /** Who decided which step before, in any round. */
  readonly before: readonly { readonly by: AccountId; readonly position: number }[]
  readonly outcome: Outcome
  readonly reason: string
}

/**
 * AP-1  Nobody decides on what they submitted, not as a delegate either.
 * AP-2  Nobody decides two steps of one file, in whatever round and whosever delegate they are.
 * AP-5  A step on paper is not decided but recorded, by somebody who may record paper for that region.
 * AP-6  Who returns or refuses says why.
 */
export function decisionFaults(decision: Decision): DecisionFault[] {
  const { by, position, proposers, before, outcome, reason } = decision
  const other = before.find((one) => one.by === by && one.position !== position)

  const faults: DecisionFault[] = []
  if (proposers.includes(by)) faults.push({ rule: 'AP-1' })
  if (other) faults.push({ rule: 'AP-2', position: other.position })
  if (decision.kind === 'paper') faults.push({ rule: 'AP-5' })
  else if (!decision.standing) faults.push({ rule: 'AP-3' })
  return [...faults, ...reasonFaults(outcome, reason)]
}

/** AP-4  A decision counts only for what its maker saw: what is asked now has the same hash. */
export function isOutdated(seen: SubjectHash, now: SubjectHash): boolean {
  return seen !== now
}

function reasonFaults(outcome: Outcome, reason: string): DecisionFault[] {
  return outcome !== 'approved' && reason.trim() === '' ? [{ rule: 'AP-6' }] : []
}

export interface PaperAnswer {
  readonly kind: StepKind
  readonly outcome: Outcome
  readonly reason: string
  /** Null: never recorded as sent. */
  readonly sentOn: LocalDate | null
  readonly answeredOn: LocalDate
  readonly today: LocalDate
  readonly hasScan: boolean
}

/**
 * AP-10 An answer on paper comes after the file was sent, and not after today.
 * AP-11 An approval on paper is kept with a scan of what was signed: it stands in the place of a signature here.
 */
export function paperAnswerFaults(answer: PaperAnswer): DecisionFault[] {
  const { sentOn, answeredOn, today } = answer
  const faults: DecisionFault[] = []
  if (answer.kind !== 'paper') faults.push({ rule: 'AP-5' })
  if (sentOn === null || answeredOn < sentOn || answeredOn > today) faults.push({ rule: 'AP-10' })
  if (answer.outcome === 'approved' && !answer.hasScan) faults.push({ rule: 'AP-11' })
  return [...faults, ...reasonFaults(answer.outcome, answer.reason)]
}

/** AP-16 Nobody records what an office answered on paper to their own submission. */
export function recorderFaults(by: AccountId, proposers: readonly AccountId[]): DecisionFault[] {
  return proposers.includes(by) ? [{ rule: 'AP-16' }] : []
}

/** AP-10 A file is not sent before it reached the step, nor after today. */
export function sendingFaults(kind: StepKind, sentOn: LocalDate, enteredOn: LocalDate, today: LocalDate): DecisionFault[] {
  return [
    ...(kind === 'paper' ? [] : [{ rule: 'AP-5' } as const]),
    ...(sentOn < enteredOn || sentOn > today ? [{ rule: 'AP-10' } as const] : []),
  ]
}

/** AP-15 Only who proposed a file withdraws it, and says why. */
export function withdrawalFaults(by: AccountId, proposers: readonly AccountId[], reason: string): DecisionFault[] {
  return [...(proposers.includes(by) ? [] : [{ rule: 'AP-15' } as const]), ...reasonFaults('returned', reason)]
}
