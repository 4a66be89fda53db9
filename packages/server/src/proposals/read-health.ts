import type { Input, Output } from '#domain/platform/endpoint.ts'
import { maskDigits } from '#domain/people/sixteen-digits.ts'
import { ageOn } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import type { getHealthCase, listHealthCases } from '#domain/proposals/health.api.ts'
import { checklistFor } from '#domain/proposals/health.rules.ts'
import { dueOn } from '#domain/proposals/steps.rules.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { findCase, listCases } from './health.sql.ts'

/** Claims that wait for the health centre in the reader's villages. */
export async function readHealthCases(
  work: Work,
  { after, limit }: Input<typeof listHealthCases>['query'],
): Promise<Output<typeof listHealthCases>> {
  const found = await listCases(work.db, { after: readCursor(after, ['id'])?.id, limit: limit + 1 })
  const { rows, next } = pageFrom(found, limit, ({ id }) => ({ id }))
  const places = await placesOf(
    work.db,
    rows.map(({ region }) => region),
  )
  const region = commonRegion(work.reach)
  work.witness({ event: 'claim-health.listed', subjectType: 'claim', subjectId: null, region, facts: { rows: rows.length } })
  return {
    next,
    rows: rows.flatMap((row) => {
      const place = places.get(row.region)
      return place === undefined ? [] : [{ ...askedOf(work, row), place }]
    }),
  }
}

/** One of them with what is needed to find the person and to examine them. */
export async function readHealthCase(work: Work, id: ClaimId): Promise<Output<typeof getHealthCase>> {
  const found = await findCase(work.db, id)
  if (!found) throw new Problem('not-found')
  const { region, details, version, observedOn, address, nik } = found
  const place = (await placesOf(work.db, [region])).get(region)
  if (!place) throw new Problem('not-found')
  const ofHealth = checklistFor(found.subject, work.today)?.criteria ?? []
  work.witness({ event: 'claim-health.read', subjectType: 'claim', subjectId: id, region, facts: { kind: found.kind } })
  return {
    ...askedOf(work, found),
    place,
    version,
    address,
    maskedNik: nik === null ? null : maskDigits(nik),
    claimed: details.kind === 'category-found' ? details.met.filter((id) => ofHealth.includes(id)) : [],
    observedOn,
    expectedOn: details.kind === 'pregnancy-found' ? details.expectedOn : null,
  }
}

function askedOf(work: Work, found: Awaited<ReturnType<typeof listCases>>[number]) {
  const { id, name, sex, kind, subject, birthDate, since } = found
  return {
    id,
    name,
    age: birthDate === null ? null : ageOn(birthDate, work.today),
    sex,
    kind,
    subject,
    since: since.toISOString(),
    dueOn: dueOn('health-check', since),
  }
}
