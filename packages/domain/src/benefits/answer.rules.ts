import type { BenefitCode } from '../settings/benefit-code.ts'
import type { DoubleAnswer, DoubleState } from './double.ts'

export type AnswerFault = { rule: 'BEN-6'; field: 'ending' }

/** BEN-6  Who answers that one of the two is to be ended says which. */
export function answerFaults(
  answer: Pick<DoubleAnswer, 'state' | 'ending'>,
  pair: readonly [BenefitCode, BenefitCode],
): AnswerFault[] {
  const sound = answer.state === 'to-end' ? answer.ending !== null && pair.includes(answer.ending) : answer.ending === null
  return sound ? [] : [{ rule: 'BEN-6', field: 'ending' }]
}

/**
 * BEN-7  An answer lasts until the facts change that it stands on: who receives what from whom, since when, or the cell of the matrix.
 *        Then the double is open again. Before that whoever gave it may take it back, nobody else.
 */
export function mayTakeBackAnswer(state: DoubleState, by: string | null, asker: string | null): boolean {
  return state !== 'open' && by !== null && by === asker
}
