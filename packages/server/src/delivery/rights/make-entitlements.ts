import { Problem } from '#domain/platform/problem.ts'
import { planForMany } from '../../platform/db/plan-for-many.sql.ts'
import { reaches } from '../../platform/db/reach.ts'
import type { Work } from '../../platform/work.ts'
import { findApprovedList, insertEntitlements } from './entitlements.sql.ts'

/**
 * Turns an approved list into rights: each listed beneficiary, each month. Safe to repeat. It runs for whoever took the
 * last step of the approval; what gives it its power is the approved list, which nobody can make one by asking.
 */
export async function makeEntitlements(work: Work, listId: string): Promise<number> {
  const list = await findApprovedList(work.db, listId)
  if (!list) throw new Problem('not-found')
  if (!reaches(work.reach, list.region)) throw new Problem('not-allowed')
  const { amount } = list
  if (amount === null) return 0

  await planForMany(work.db)
  const made = await insertEntitlements(work.db, { ...list, amount }, work.today, work.now)
  await work.journal({
    event: 'entitlements.made',
    subjectType: 'programme-list',
    subjectId: listId,
    region: list.region,
    facts: { made, months: list.months, amount },
  })
  return made
}
