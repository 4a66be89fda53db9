import type { Likeness, LikenessSummary } from '#domain/linkage/likeness.ts'
import type { nextLikeness, listLikenesses as listing } from '#domain/linkage/linkage.api.ts'
import type { MergeId } from '#domain/people/merge.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Page } from '#domain/platform/page.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Place } from '#domain/regions/place.ts'
import { personPage } from '../people/index.ts'
import { commonRegion, reachOver } from '../platform/db/reach.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { countLikenesses, findLikeness, type LikenessRow, listLikenesses, type PairKey } from './likenesses.sql.ts'

/** A pair in full; the look at both people is journalled. */
export async function readLikeness(work: Work, pair: PairKey): Promise<Likeness> {
  const row = await getLikeness(work, pair)
  const [a, b] = [await personPage(work, row.a as PersonId), await personPage(work, row.b as PersonId)]
  work.witness({
    event: 'likeness.read',
    subjectType: 'likeness',
    subjectId: null,
    region: regionOf(row),
    facts: { people: [row.a, row.b] },
  })
  return {
    a,
    b,
    probability: Number(row.probability),
    state: row.state as Likeness['state'],
    version: row.version,
    verdict: verdictOf(work, row),
    merge: row.merge as MergeId | null,
    ...reasonsOf(row),
    foundAt: row.foundAt.toISOString(),
  }
}

/** The pair, where the caller's mandate reaches both people; whichever of them is named first. */
export async function getLikeness(work: Work, { a, b }: PairKey): Promise<LikenessRow> {
  const row = await findLikeness(work.db, a < b ? { a, b } : { a: b, b: a })
  if (!row) throw new Problem('not-found')
  return row
}

/** The narrowest region in which both people live. */
export function regionOf({ regionA, regionB }: Pick<LikenessRow, 'regionA' | 'regionB'>): RegionCode {
  return commonRegion(reachOver([regionA, regionB] as RegionCode[]))
}

function verdictOf(work: Work, { judgedBy, judgedAt, judgeName, reason }: LikenessRow): Likeness['verdict'] {
  if (judgedBy === null || judgedAt === null) return null
  return { by: judgeName ?? '', mine: judgedBy === work.actor.accountId, at: judgedAt.toISOString(), reason }
}

function reasonsOf({ learnt, levels, weights }: LikenessRow): Pick<Likeness, 'comparisons' | 'start'> {
  if (learnt === null) return { comparisons: [], start: 0 }
  const comparisons = learnt.comparisons.map(({ name, levels: named, silent }, at) => ({
    name,
    level: named[levels[at] ?? -1]?.name ?? silent ?? '',
    weight: (weights[at] ?? 0) / 100,
  }))
  return { comparisons, start: Math.round(100 * Math.log2(learnt.prior / (1 - learnt.prior))) / 100 }
}

export async function readNext(
  work: Work,
  { after, ...which }: Input<typeof nextLikeness>['query'],
): Promise<Output<typeof nextLikeness>> {
  const [first] = await listLikenesses(
    work.db,
    { ...which, state: 'open' },
    readCursor(after, ['a', 'b']) as PairKey | undefined,
    1,
  )
  const counts = await countLikenesses(work.db, which)
  if (!first) {
    listed(work, [])
    // From the beginning and yet nothing: what is counted is of people who are there no more.
    return { pair: null, cursor: null, ...counts, ...(after === undefined && { open: 0 }) }
  }
  const key = { a: first.aId, b: first.bId }
  const { next } = pageFrom([key, key], 1, (pair) => pair)
  return { pair: await readLikeness(work, key as PairKey), cursor: next, ...counts }
}

export async function readLikenesses(
  work: Work,
  { after, limit, ...which }: Input<typeof listing>['query'],
): Promise<Page<LikenessSummary>> {
  const rows = await listLikenesses(work.db, which, readCursor(after, ['a', 'b']) as PairKey | undefined, limit + 1)
  const shown = rows.slice(0, limit)
  listed(
    work,
    shown.flatMap(({ aId, bId }) => [aId, bId]),
  )
  const places = await placesOf(
    work.db,
    shown.flatMap(({ aRegion, bRegion }) => [aRegion, bRegion]),
  )
  const page = pageFrom(rows, limit, ({ aId, bId }) => ({ a: aId, b: bId }))
  return { ...page, rows: page.rows.map((row) => summaryOf(row, places)) }
}

type ListedRow = Awaited<ReturnType<typeof listLikenesses>>[number]

function summaryOf(row: ListedRow, places: ReadonlyMap<string, Place>): LikenessSummary {
  const end = (id: string, name: string, born: string | null, region: string) => ({
    id: id as PersonId,
    name,
    birthDate: born as LocalDate | null,
    place: places.get(region) as Place,
  })
  return {
    a: end(row.aId, row.aName, row.aBorn, row.aRegion),
    b: end(row.bId, row.bName, row.bBorn, row.bRegion),
    probability: Number(row.probability),
    state: row.state as LikenessSummary['state'],
    judgedBy: row.judgedBy,
    judgedAt: row.judgedAt?.toISOString() ?? null,
  }
}

function listed(work: Work, people: readonly string[]): void {
  work.witness({
    event: 'likenesses.listed',
    subjectType: 'likeness',
    subjectId: null,
    region: commonRegion(work.reach),
    facts: { people: [...new Set(people)] },
  })
}
