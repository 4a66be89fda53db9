import { lateness, sumOf } from '#domain/enumeration/round.rules.ts'
import type { Progress, Round, RoundId, RoundLine, VillageProgress } from '#domain/enumeration/round.ts'
import type { listMyRounds, listRounds as listing } from '#domain/enumeration/rounds.api.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Place } from '#domain/regions/place.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { getLedRound } from './get-round.ts'
import { listRounds, listRoundsOf, listVillages, type RoundRow, type VillageRow } from './rounds.sql.ts'

export async function readRounds(
  work: Work,
  { state, after, limit }: Input<typeof listing>['query'],
): Promise<Output<typeof listing>> {
  const rows = await listRounds(work.db, { state, after: readCursor(after, ['id'])?.id, limit: limit + 1 })
  const page = pageFrom(rows, limit, ({ id }) => ({ id }))
  const villages = await villagesOf(work, page.rows)
  const places = await placesOf(
    work.db,
    page.rows.map(({ region }) => region),
  )
  return {
    ...page,
    rows: page.rows.map((round): RoundLine => {
      const own = villages.get(round.id) ?? []
      return {
        ...headOf(round, places.get(round.region) as Place),
        villages: own.length,
        lateVillages: own.filter(({ late }) => late).length,
        progress: sumOf(own.map(({ progress }) => progress)),
      }
    }),
  }
}

export async function readRound(work: Work, id: RoundId): Promise<Round> {
  const round = await getLedRound(work, id)
  const [villages, places] = [await villagesOf(work, [round]), await placesOf(work.db, [round.region])]
  return {
    ...headOf(round, places.get(round.region) as Place),
    villages: villages.get(id) ?? [],
    createdBy: round.createdBy,
    openedAt: round.openedAt?.toISOString() ?? null,
    closedAt: round.closedAt?.toISOString() ?? null,
  }
}

/** Open rounds in which the caller goes from door to door. */
export async function readMyRounds(work: Work): Promise<Output<typeof listMyRounds>> {
  const me = work.actor.accountId ?? ''
  const rounds = await listRoundsOf(work.db, me)
  const villages = await villagesOf(work, rounds, me)
  return {
    rows: rounds.map(({ id, name, categories, from, to }) => ({
      id,
      name,
      categories,
      from,
      to,
      villages: villages.get(id) ?? [],
    })),
  }
}

/** The villages of each round, those that are late first. */
async function villagesOf(
  work: Work,
  rounds: readonly RoundRow[],
  enumerator?: string,
): Promise<Map<RoundId, VillageProgress[]>> {
  const rows = await listVillages(
    work.db,
    rounds.map(({ id }) => id),
    enumerator,
  )
  const places = await placesOf(
    work.db,
    rows.map(({ region }) => region),
  )
  const byRound = Map.groupBy(rows, ({ round }) => round)
  return new Map(
    rounds.map((round) => [
      round.id,
      (byRound.get(round.id) ?? []).map(withLateness(round, work.today)).toSorted(latestFirst).map(shown),
    ]),
  )

  function shown({ row, progress, behind }: Judged): VillageProgress {
    const { region, enumerator: id, enumeratorName, expected } = row
    return {
      place: places.get(region) as Place,
      enumerator: id === null ? null : { id, name: enumeratorName ?? '' },
      expected,
      progress,
      late: behind > 0,
    }
  }
}

interface Judged {
  readonly row: VillageRow
  readonly progress: Progress
  readonly behind: number
}

const withLateness =
  (round: RoundRow, today: LocalDate) =>
  (row: VillageRow): Judged => {
    const { waiting, visited, found, notMet, newPeople } = row
    const progress = { waiting, visited, found, notFound: visited - found, notMet, newPeople }
    return { row, progress, behind: lateness(round, progress, today) }
  }

const latestFirst = (a: Judged, b: Judged): number => b.behind - a.behind || (a.row.region < b.row.region ? -1 : 1)

function headOf({ id, name, categories, from, to, state, version }: RoundRow, place: Place) {
  return { id, name, place, categories, from, to, state, version }
}
