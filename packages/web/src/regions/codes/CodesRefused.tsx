import { AlertNotice, ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { asProblem } from '../../platform/server-problem.ts'
import { wordsOf } from '../../platform/problem.words.ts'
import { codeFaultsIn, codeFaultWords } from './code-fault.words.ts'

/** Why codes were not kept; where they break a rule, which. */
export function CodesRefused({ problem }: { problem: unknown }) {
  if (problem === null) return null
  const { code, facts } = asProblem(problem)
  if (code !== 'bps-codes-unsound') return <ProblemNotice problem={problem} />
  return <AlertNotice what={wordsOf(problem).what} advice={codeFaultWords(codeFaultsIn(facts))} />
}
