import { expect, test } from 'vitest'
import { claimMoves } from './claim.ts'
import { newsOfMove } from './claim-news.rules.ts'

test('NEWS-6: what decides a claim or sends it back is news, what only brings it on is not', () => {
  const silent = claimMoves.filter((move) => newsOfMove(move, null) === undefined)
  expect(silent).toEqual([
    'proposed',
    'completed',
    'sent-again',
    'withdrawn',
    'filed',
    'answered',
    'to-file-again',
    'health-checked',
    'agreed-by-meeting',
    'put-off-by-meeting',
    'back-from-meeting',
  ])
})

test('NEWS-6: the centre’s answer is told as it is', () => {
  expect([newsOfMove('answered', 'confirmed'), newsOfMove('answered', 'refused')]).toEqual(['claim-confirmed', 'claim-denied'])
})
