import type { AccountId } from '#domain/access/account.ts'
import type { Person } from '#domain/approvals/holder.rules.ts'
import { covers, type RegionCode } from '#domain/platform/region-code.ts'
import { actorOf } from '../access/index.ts'
import { reachOf } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'

/** For whom somebody may act today. */
export interface Acting {
  readonly me: Person
  /** Those who handed over to them, each for the region named. */
  readonly givers: readonly (Person & { readonly region: RegionCode })[]
  /** Where they may record paper. */
  readonly records: readonly RegionCode[]
}

export async function findActing(work: Work): Promise<Acting> {
  const { accountId, mandates } = work.actor
  if (accountId === null) throw new TypeError('nobody decides nothing')
  const handed = await work.db
    .selectFrom('approval_delegation')
    .select(['giver_id as giver', 'region_code as region'])
    .where('taker_id', '=', accountId)
    .where('valid_from', '<=', work.today)
    .where('valid_to', '>=', work.today)
    .where('ended_at', 'is', null)
    .execute()
  const givers = await Promise.all(
    handed.map(async ({ giver, region }) => {
      const held = await actorOf(work.db, giver as AccountId, () => work.now)
      return { accountId: giver as AccountId, mandates: held.mandates, region: region as RegionCode }
    }),
  )
  // Powers that have ended cannot be lent.
  const inForce = givers.filter((one) => one.mandates.length > 0)
  return { me: { accountId, mandates }, givers: inForce, records: reachOf(work.actor, 'approvals.record-paper').regions }
}

/** The givers whose hand-over holds for this region. */
export function giversFor({ givers }: Acting, region: RegionCode): readonly Person[] {
  return givers.filter((one) => covers(one.region, region))
}
