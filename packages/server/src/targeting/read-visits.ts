import type { Input, Output } from '#domain/platform/endpoint.ts'
import { clausesOf, type Rule } from '#domain/programmes/rule.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Place } from '#domain/regions/place.ts'
import type { listErrorVisits as contract } from '#domain/targeting/targeting.api.ts'
import type { ErrorVisit } from '#domain/targeting/visit.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { listOpenVisits, type OpenVisit } from './visits.sql.ts'

/** Whether a family stands on a list stays unsaid. */
export async function readVisits(
  work: Work,
  { after, limit }: Input<typeof contract>['query'],
): Promise<Output<typeof contract>> {
  const who = work.actor.accountId ?? ''
  const rows = await listOpenVisits(work.db, { who, after: readCursor(after, ['sample', 'house']), limit: limit + 1 })
  const page = pageFrom(rows, limit, ({ sample, house }) => ({ sample, house }))
  work.witness({
    event: 'error-visits.listed',
    subjectType: 'error-sample',
    subjectId: null,
    region: commonRegion(work.reach),
    facts: { people: [...new Set(page.rows.flatMap(({ personId }) => personId ?? []))] },
  })
  const places = await placesOf(
    work.db,
    page.rows.flatMap(({ region, rule }) => [region, ...regionsIn(rule)]),
  )
  return { ...page, rows: page.rows.map((row) => visitOf(row, places)) }
}

function visitOf(row: OpenVisit, places: ReadonlyMap<string, Place>): ErrorVisit {
  const { house, sample, programme: id, name, subject, rule, personId, personName, birthDate, address, members, tries } = row
  return {
    house,
    sample,
    programme: {
      id,
      name,
      subject,
      rule,
      places: regionsIn(rule).map((code) => ({ code, name: places.get(code)?.name ?? code })),
    },
    person: personId === null ? null : { id: personId, name: personName ?? '', birthDate, address },
    members,
    place: places.get(row.region) as Place,
    drawnAt: row.drawnAt.toISOString(),
    tries,
  }
}

function regionsIn(rule: Rule | null): RegionCode[] {
  const clauses = rule === null ? [] : clausesOf(rule)
  return [...new Set(clauses.flatMap((clause) => (clause.kind === 'region' ? clause.codes : [])))]
}
