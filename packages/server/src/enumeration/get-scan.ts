import type { RoundId } from '#domain/enumeration/round.ts'
import { deedOf } from '#domain/enumeration/scan.rules.ts'
import type { Scan, ScanDeed, ScanState } from '#domain/enumeration/scan.ts'
import type { ScanId } from '#domain/enumeration/scan-id.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Place } from '#domain/regions/place.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { getRound, leads, mayHelp, refuseUnless } from './get-round.ts'
import { listPlan, type RoundRow } from './rounds.sql.ts'
import { findScan, type ScanRow } from './scans.sql.ts'

export interface Given {
  readonly round: RoundRow
  readonly scan: ScanRow
}

/** A scan that whoever helps in the round is about to move on, as they saw it, from one of these states. */
export async function getMovable(
  work: Work,
  id: RoundId,
  scanId: ScanId,
  version: number,
  ...from: readonly ScanState[]
): Promise<Given> {
  const round = await getRound(work, id)
  const scan = await getScan(work, id, scanId)
  if (!(await isHelping(work, round))) throw new Problem('not-allowed')
  refuseUnless(round, 'open')
  if (!from.includes(scan.state)) throw new Problem('scan-not-ready', { state: scan.state })
  if (scan.version !== version) throw new Problem('stale-version')
  return { round, scan }
}

/** After the round was found. */
export async function getScan(work: Work, round: RoundId, id: ScanId): Promise<ScanRow> {
  const scan = await findScan(work.db, round, id)
  if (!scan) throw new Problem('not-found')
  return scan
}

export async function isHelping(work: Work, round: RoundRow): Promise<boolean> {
  return mayHelp(work, round, await listPlan(work.db, round.id))
}

/** What the caller may do with a scan by its course. */
export function courseOf(work: Work, round: RoundRow, scan: ScanRow): ScanDeed | null {
  return deedOf(scan, work.actor.accountId, leads(work, round))
}

/** As they are shown to somebody, who may help in these rounds or not. */
export async function shownScans(
  work: Work,
  rows: readonly ScanRow[],
  deed: (scan: ScanRow) => ScanDeed | null,
): Promise<Scan[]> {
  const places = await placesOf(
    work.db,
    rows.map(({ region }) => region),
  )
  return rows.map((row): Scan => {
    const { unreadableField, unreadableWords, asideReason, visit } = row
    return {
      id: row.id,
      place: places.get(row.region) as Place,
      page: row.page,
      state: row.state,
      deed: deed(row),
      sentBy: row.senderName,
      sentAt: row.sentAt.toISOString(),
      unreadable:
        unreadableField === null ? null : { field: unreadableField, words: unreadableWords ?? '', by: row.stoppedByName ?? '' },
      aside: asideReason === null ? null : { reason: asideReason, by: row.stoppedByName ?? '' },
      visit: visit === null ? null : { id: visit, by: row.visitByName ?? '', mine: row.visitBy === work.actor.accountId },
      version: row.version,
    }
  })
}
