import type { AccountId } from '../access/account.ts'
import type { Permission } from '../access/permissions.ts'
import { covers, type RegionCode } from '../platform/region-code.ts'
import { type NewsKind, newsCatalogue, newsKinds } from './news-kind.ts'

/** What happened, and who is to learn of it. */
export interface Told {
  readonly kind: NewsKind
  /** Null where it is about several things at once. */
  readonly subject: string | null
  readonly region: RegionCode
  readonly to: readonly (AccountId | null)[]
  /** How many of them; one where it is not said. */
  readonly count?: number
}

/** One line for one account. */
export interface NewsLine {
  readonly account: AccountId
  readonly kind: NewsKind
  readonly subject: string | null
  readonly region: RegionCode
  readonly count: number
}

/**
 * NEWS-1  Nobody is told of what they did themselves, and of one thing everybody once.
 * NEWS-2  What is told of the same kind and place on a day folds into one line, which counts them; it leads to what it is about only
 *         while that is one thing.
 */
export function linesOf(told: readonly Told[], actor: AccountId | null): NewsLine[] {
  const lines = new Map<string, NewsLine>()
  for (const { kind, subject, region, to, count = 1 } of told) {
    const accounts = new Set(to.filter((account) => account !== null && account !== actor))
    for (const account of accounts as ReadonlySet<AccountId>) {
      const line = { account, kind, subject, region, count }
      const key = [account, kind, region].join(' ')
      const before = lines.get(key)
      lines.set(key, before === undefined ? line : folded(before, line))
    }
  }
  return [...lines.values()].toSorted((a, b) => (a.account < b.account ? -1 : a.account > b.account ? 1 : 0))
}

/** NEWS-2, of two. The same thing twice on a day counts once. */
export function folded<Line extends Pick<NewsLine, 'subject' | 'count'>>(before: Line, after: Line): Line {
  const same = before.subject !== null && before.subject === after.subject
  return { ...after, subject: same ? after.subject : null, count: same ? before.count : before.count + after.count }
}

/** Kinds that somebody may be shown, and where; null: everywhere. */
export interface Sight {
  readonly kinds: readonly NewsKind[]
  readonly regions: readonly RegionCode[] | null
}

/**
 * NEWS-3  What is shown follows the mandates in force when it is looked at: of a place that is out of reach by then nothing
 *         is shown, nor counted, nor mailed. What became of one's own work is one's own.
 */
export function sightOf(reach: (permission: Permission) => readonly RegionCode[]): Sight[] {
  const byPermission = Map.groupBy(newsKinds, (kind): Permission | null => newsCatalogue[kind].permission)
  return [...byPermission].map(([permission, kinds]) => ({ kinds, regions: permission === null ? null : reach(permission) }))
}

/** NEWS-3, of one. */
export function isInSight(sight: readonly Sight[], { kind, region }: Pick<NewsLine, 'kind' | 'region'>): boolean {
  return sight.some(
    ({ kinds, regions }) => kinds.includes(kind) && (regions === null || regions.some((own) => covers(own, region))),
  )
}

/** Whoever holds a permission in some region. */
export interface Holder {
  readonly account: AccountId
  readonly region: RegionCode
}

/** NEWS-4  Of those who may deal with something where it happened, the nearest are told: a regency's before the province's. */
export function nearestOf(holders: readonly Holder[], region: RegionCode): AccountId[] {
  const here = holders.filter((one) => covers(one.region, region))
  const width = (one: Holder) => (one.region === 'ID' ? 0 : one.region.length)
  const nearest = Math.max(...here.map(width))
  return [...new Set(here.filter((one) => width(one) === nearest).map(({ account }) => account))]
}

/** Milliseconds after which nobody waits before the screen any more. */
const patience = 120_000

/** NEWS-5  Of work that failed its owner is told always, of work that ended well where it took longer than somebody watches, of work that they stopped never. */
export function newsOfWork(state: 'done' | 'failed' | 'cancelled', ms: number): NewsKind | undefined {
  if (state === 'failed') return 'work-failed'
  return state === 'done' && ms > patience ? 'work-done' : undefined
}
