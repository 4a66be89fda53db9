import { asProblem } from '../../platform/server-problem.ts'
import { wordsOf } from '../../platform/problem.words.ts'
import { AlertNotice } from '../../design/state/ProblemNotice.tsx'
import { isObstacle, type Obstacle, obstacleWords } from './file-words.ts'

/** Why a file was not taken and what cures it, whoever found it. */
export function FileObstacleNotice({ obstacle, problem }: { obstacle?: Obstacle; problem?: unknown }) {
  const found = obstacle ?? obstacleIn(problem)
  if (found === undefined) {
    const { what, advice } = wordsOf(problem)
    return <AlertNotice what={what} advice={advice} />
  }
  const { what, cure } = obstacleWords(found)
  return <AlertNotice what={what} advice={cure} />
}

function obstacleIn(problem: unknown): Obstacle | undefined {
  const { code, facts } = asProblem(problem)
  if (code === 'too-large') return 'too-large'
  return code === 'file-unreadable' && isObstacle(facts['reason']) ? facts['reason'] : undefined
}
