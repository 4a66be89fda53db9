import type { Output } from '#domain/platform/endpoint.ts'
import type { proposeOpenSid } from '#domain/opensid/opensid.api.ts'
import { m } from '#messages'
import { formatNumber } from '../platform/format.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { ServerProblem } from '../platform/server-problem.ts'

/** How many were left, each reason once. */
export function wordsOfCode(left: Output<typeof proposeOpenSid>['left']): string {
  const reasons = [...new Set(left.map(({ problem }) => problem))].map((code) => wordsOf(new ServerProblem(code)).what)
  return m.opensid_left({ n: formatNumber(left.length), reasons: reasons.join(' ') })
}
