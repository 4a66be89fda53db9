import type { Input, Output } from '#domain/platform/endpoint.ts'
import type { decideClaims as contract } from '#domain/proposals/proposals.api.ts'
import type { Work } from '../platform/work.ts'
import { attempt } from './attempt.sql.ts'
import { decideClaim } from './decide-claim.ts'
import { refuseUnworded } from './take-turn.ts'

/** Many at once as they were looked at; each that cannot be is left with why, and the others are done. */
export async function decideClaims(
  work: Work,
  { claims, decision, reason }: Input<typeof contract>['body'],
): Promise<Output<typeof contract>> {
  if (decision === 'refused') refuseUnworded(reason)
  const left: Output<typeof contract>['left'] = []
  for (const { id, version } of claims) {
    const problem = await attempt(work.db, () => decideClaim(work, id, { version, decision, reason }))
    if (problem) left.push({ id, problem })
  }
  return { done: claims.length - left.length, left }
}
