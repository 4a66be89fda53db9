import { agreementOf, mayDecide } from '#domain/enumeration/recheck.rules.ts'
import type { Disagreement } from '#domain/enumeration/recheck.ts'
import type { listRevisits as listing, readRecheck as contract } from '#domain/enumeration/rechecks.api.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import type { Place } from '#domain/regions/place.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { getLedRound } from './get-round.ts'
import { countAgreements, listDisagreements, listDrawings, listRevisits, type RecheckRow } from './rechecks.sql.ts'

const mostShown = 100

export async function readRecheck(work: Work, id: RoundId): Promise<Output<typeof contract>> {
  const round = await getLedRound(work, id)
  const rows = await listDisagreements(work.db, id, mostShown)
  work.witness({
    event: 'sample.read',
    subjectType: 'round',
    subjectId: id,
    region: round.region,
    facts: { people: [...new Set(rows.map(({ personId }) => personId))] },
  })
  const places = await placesOf(
    work.db,
    rows.map(({ region }) => region),
  )
  return {
    drawings: (await listDrawings(work.db, id)).map((one) => ({ ...one, drawnAt: one.drawnAt.toISOString() })),
    agreements: (await countAgreements(work.db, id)).map(({ id: account, name, drawn, of, agreed }) => ({
      enumerator: { id: account, name },
      drawn,
      ...agreementOf(agreed, of),
    })),
    disagreements: rows.flatMap((row) => disagreementOf(row, places.get(row.region) as Place, work.actor.accountId)),
  }
}

function disagreementOf(row: RecheckRow, place: Place, reader: string | null): Disagreement[] {
  const { result, visitedOn, secondBy } = row
  if (result === null || visitedOn === null || secondBy === null) return []
  return [
    {
      visit: row.visit,
      subject: row.subject,
      person: { id: row.personId, name: row.name, place },
      category: row.category,
      first: { by: row.firstName, result: row.firstResult, visitedOn: row.firstOn, note: row.firstNote },
      second: { by: row.secondName ?? '', result, visitedOn, note: row.note },
      verdict: row.verdict,
      mayDecide: mayDecide(row.firstBy, secondBy, reader),
    },
  ]
}

/** What the first visitor found stays unsaid. */
export async function readRevisits(
  work: Work,
  { after, limit }: Input<typeof listing>['query'],
): Promise<Output<typeof listing>> {
  const who = work.actor.accountId ?? ''
  const rows = await listRevisits(work.db, { who, after: readCursor(after, ['subject', 'visit']), limit: limit + 1 })
  const page = pageFrom(rows, limit, ({ subject, visit }) => ({ subject, visit }))
  work.witness({
    event: 'visits.listed',
    subjectType: 'round',
    subjectId: null,
    region: commonRegion(work.reach),
    facts: { people: [...new Set(page.rows.map(({ personId }) => personId))] },
  })
  const places = await placesOf(
    work.db,
    page.rows.map(({ region }) => region),
  )
  return {
    ...page,
    rows: page.rows.map(({ visit, subject, category, notMet, ...row }) => ({
      visit,
      subject,
      round: { id: row.round, name: row.roundName },
      person: {
        id: row.personId,
        name: row.name,
        birthDate: row.birthDate,
        sex: row.sex,
        address: row.address,
        place: places.get(row.region) as Place,
      },
      category,
      drawnAt: row.drawnAt.toISOString(),
      notMet,
    })),
  }
}
