import type { Outcome } from '#domain/approvals/approval.ts'
import { paperAnswerFaults } from '#domain/approvals/decision.rules.ts'
import { LocalDate, localDateIn } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { ruleWord } from '../approval.words.ts'

export interface AnswerDraft {
  readonly outcome: Outcome | null
  readonly letterNumber: string
  readonly answeredOn: string
  readonly reason: string
}

export function emptyAnswer(): AnswerDraft {
  return { outcome: null, letterNumber: '', answeredOn: localDateIn(new Date()), reason: '' }
}

type AnswerFaults = Partial<Record<keyof AnswerDraft | 'scan', string>>

const fieldOfRule: Readonly<Record<string, keyof AnswerFaults>> = { 'AP-6': 'reason', 'AP-10': 'answeredOn', 'AP-11': 'scan' }

/** What is missing, by field: the rules that the server keeps, too. */
export function faultsOf(
  { outcome, letterNumber, answeredOn, reason }: AnswerDraft,
  hasScan: boolean,
  sentOn: LocalDate | null,
): AnswerFaults {
  const faults: AnswerFaults = {}
  if (letterNumber.trim() === '') faults.letterNumber = m.approvals_letter_missing()
  if (outcome === null) faults.outcome = m.approvals_answer_missing()
  const day = LocalDate.safeParse(answeredOn)
  if (!day.success) return { ...faults, answeredOn: m.approvals_date_missing() }
  if (outcome === null) return faults

  const today = localDateIn(new Date())
  for (const { rule } of paperAnswerFaults({ kind: 'paper', outcome, reason, sentOn, answeredOn: day.data, today, hasScan })) {
    const field = fieldOfRule[rule]
    if (field) faults[field] = ruleWord(rule)
  }
  return faults
}
