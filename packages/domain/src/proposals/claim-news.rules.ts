import type { NewsKind } from '../news/news-kind.ts'
import type { CentreAnswer, ClaimMove } from './claim.ts'

const kinds: Readonly<Partial<Record<ClaimMove, NewsKind>>> = {
  accepted: 'claim-accepted',
  refused: 'claim-refused',
  'refused-by-meeting': 'claim-refused',
  returned: 'claim-returned',
  'health-unsure': 'claim-returned',
  reopened: 'claim-reopened',
  objected: 'claim-objected',
  upheld: 'claim-upheld',
  overturned: 'claim-overturned',
}

/**
 * NEWS-6  Whoever proposed a claim learns of what decides it, sends it back or puts it in doubt, and of the centre's answer;
 *         what only brings it further on its way is no news.
 */
export function newsOfMove(move: ClaimMove, answer: CentreAnswer | null): NewsKind | undefined {
  if (move !== 'answered') return kinds[move]
  if (answer === null) return undefined
  return answer === 'confirmed' ? 'claim-confirmed' : 'claim-denied'
}
