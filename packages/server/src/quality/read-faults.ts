import type { PersonId } from '#domain/people/person.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import { graverFirst } from '#domain/quality/fault-kinds.ts'
import type { FaultySubject } from '#domain/quality/quality.ts'
import type { getPersonFaults, listFaulty } from '#domain/quality/quality.api.ts'
import type { Place } from '#domain/regions/place.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { type FaceRow, findPersonPlace, listFaces, listOpenFaults, listSubjects, type SubjectRow } from './faults.sql.ts'
import { findNow } from './found-now.sql.ts'
import { boundsAt } from './look.ts'

/** Asked of the pairs' own slice, since a pair is seen only by whoever reaches both of its people. */
const beyondReach = 'likeness.open'

/**
 * What is wrong with a person and their family. Of what was found the page leaves out what has been cured since: the next look
 * is a moment away, and whoever has just corrected something should not be told of it again.
 */
export async function readPersonFaults(work: Work, id: PersonId): Promise<Output<typeof getPersonFaults>> {
  const person = await findPersonPlace(work.db, id)
  if (!person) throw new Problem('not-found')
  const families = person.family === null ? [] : [person.family]
  const kept = await listOpenFaults(work.db, [id, ...families])
  const now =
    kept.length === 0 ? new Set<string>() : await findNow(work.db, { people: [id], families }, await boundsAt(work.db, work.now))
  work.witness({ event: 'faults.read', subjectType: 'person', subjectId: id, region: person.region, facts: {} })
  return {
    faults: kept
      .filter((fault) => fault.kind === beyondReach || now.has(`${fault.id} ${fault.kind}`))
      .sort((a, b) => graverFirst(a.kind, b.kind))
      .map(({ kind, subject, since }) => ({ kind, subject, since: since.toISOString() })),
  }
}

export async function readFaulty(
  work: Work,
  { after, limit, ...which }: Input<typeof listFaulty>['query'],
): Promise<Output<typeof listFaulty>> {
  const rows = await listSubjects(work.db, which, readCursor(after, ['id'])?.id, limit + 1)
  const page = pageFrom(rows, limit, ({ id }) => ({ id }))
  const told = await describe(work, page.rows)
  work.witness({
    event: 'faults.listed',
    subjectType: 'region',
    subjectId: which.within ?? null,
    region: which.within ?? commonRegion(work.reach),
    facts: { kind: which.kind ?? null, people: told.flatMap(({ person }) => (person === null ? [] : [person.id])) },
  })
  return { rows: told.map(({ nik: _nik, ...row }) => row), next: page.next }
}

/** Who they are and all that is wrong with them. */
export async function describe(
  work: Pick<Work, 'db'>,
  rows: readonly SubjectRow[],
): Promise<(FaultySubject & Pick<FaceRow, 'nik'>)[]> {
  const ids = rows.map(({ id }) => id)
  const faults = Map.groupBy(await listOpenFaults(work.db, ids), ({ id }) => id)
  const faces = new Map((await listFaces(work.db, ids)).map((face) => [face.id, face]))
  const places = await placesOf(
    work.db,
    rows.map(({ region }) => region),
  )
  return rows.map(({ id, subject, region, source }) => {
    const [face, own] = [faces.get(id), faults.get(id) ?? []]
    return {
      id,
      subject,
      person: face === undefined ? null : { id: face.personId as PersonId, name: face.name },
      nik: face?.nik ?? null,
      place: places.get(region) as Place,
      source,
      since: new Date(Math.min(...own.map(({ since }) => since.getTime()))).toISOString(),
      kinds: own.map(({ kind }) => kind).sort(graverFirst),
    }
  })
}
