import type { listDoubles as listing, listUnreached as unreachedListing } from '#domain/benefits/benefits.api.ts'
import type { BenefitDouble, Unreached } from '#domain/benefits/double.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Place } from '#domain/regions/place.ts'
import { commonRegion, reachOf } from '../platform/db/reach.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { type DoubleRow, listDoubles, type WhichDoubles } from './doubles.sql.ts'
import { namesOfProgrammes } from './rules.sql.ts'
import { listUnreached, type UnreachedRow, type WhichUnreached } from './unreached.sql.ts'

export async function readDoubles(work: Work, query: Input<typeof listing>['query']): Promise<Output<typeof listing>> {
  const rows = await listDoubles(work.db, query, query.limit + 1, readCursor(query.after, ['id'])?.id)
  const page = pageFrom(rows, query.limit, ({ id }) => ({ id }))
  witnessPage(work, 'doubles.listed', page.rows)
  return { rows: await shownDoubles(work, page.rows), next: page.next }
}

export async function readUnreached(
  work: Work,
  query: Input<typeof unreachedListing>['query'],
): Promise<Output<typeof unreachedListing>> {
  const which = { ...query, protectedIn: protectedIn(work) }
  const rows = await listUnreached(work.db, which, query.limit + 1, readCursor(query.after, ['id'])?.id)
  const page = pageFrom(rows, query.limit, ({ id }) => ({ id }))
  witnessPage(work, 'unreached.listed', page.rows)
  return { rows: await shownUnreached(work, page.rows), next: page.next }
}

/** A page of the file, from after the last row of the page before. */
export async function doublesAfter(work: Work, which: WhichDoubles, limit: number, after: string | undefined) {
  return shownDoubles(work, await listDoubles(work.db, which, limit, after))
}

export async function unreachedAfter(
  work: Work,
  which: Omit<WhichUnreached, 'protectedIn'>,
  limit: number,
  after: string | undefined,
) {
  return shownUnreached(work, await listUnreached(work.db, { ...which, protectedIn: protectedIn(work) }, limit, after))
}

/** Categories that the law protects are told only where the reader holds that by a mandate. */
function protectedIn(work: Work): readonly RegionCode[] {
  return reachOf(work.actor, 'people.read-restricted-need').regions
}

/** Whose names were shown, for whoever asks later who saw them. */
function witnessPage(work: Work, event: JournalEvent, rows: readonly { readonly person: string | null }[]): void {
  const people = rows.flatMap(({ person }) => (person === null ? [] : [person]))
  work.witness({ event, subjectType: 'benefits', subjectId: null, region: commonRegion(work.reach), facts: { people } })
}

async function shownDoubles(work: Work, rows: readonly DoubleRow[]): Promise<BenefitDouble[]> {
  const places = await placesFor(work, rows)
  const names = await namesOfProgrammes(
    work.db,
    rows.flatMap(({ one, other }) => [one, other]),
  )
  const named = (code: DoubleRow['one']) => ({ code, programme: names.get(code) ?? null })
  return rows.map(({ regionCode, one, other, foundAt, answeredBy, answeredById, answeredAt, reason, ending, ...row }) => ({
    ...row,
    person: row.person as PersonId | null,
    place: places.get(regionCode as RegionCode) as Place,
    one: named(one),
    other: named(other),
    foundOn: localDateIn(foundAt),
    answer:
      answeredAt === null
        ? null
        : {
            by: answeredBy ?? '',
            mine: answeredById === work.actor.accountId,
            at: answeredAt.toISOString(),
            reason: reason ?? '',
            ending,
          },
  }))
}

async function shownUnreached(work: Work, rows: readonly UnreachedRow[]): Promise<Unreached[]> {
  const places = await placesFor(work, rows)
  return rows.map(({ regionCode, foundAt, ...row }) => ({
    ...row,
    person: row.person as PersonId | null,
    place: places.get(regionCode as RegionCode) as Place,
    foundOn: localDateIn(foundAt),
  }))
}

function placesFor(work: Work, rows: readonly { readonly regionCode: string }[]) {
  return placesOf(
    work.db,
    rows.map(({ regionCode }) => regionCode as RegionCode),
  )
}
