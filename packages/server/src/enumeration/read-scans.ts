import { formFields } from '#domain/enumeration/keying.ts'
import { agreementOf } from '#domain/enumeration/recheck.rules.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import type * as api from '#domain/enumeration/scans.api.ts'
import type { Scan, ScanState } from '#domain/enumeration/scan.ts'
import type { ScanId } from '#domain/enumeration/scan-id.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { Problem } from '#domain/platform/problem.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Download } from '../platform/http/exchange.ts'
import type { Work } from '../platform/work.ts'
import { getRound } from './get-round.ts'
import { courseOf, getScan, isHelping, shownScans } from './get-scan.ts'
import type { RoundRow } from './rounds.sql.ts'
import { countDiffering, countKeyable, countScans, listKeyable, listScans, listUnreadable, type ScanRow } from './scans.sql.ts'
import { findDocument } from './totals.sql.ts'

/** As many as are kept at hand, so that what is skipped does not come again at once. */
const ahead = 20

export async function readScans(
  work: Work,
  id: RoundId,
  { state, after, limit }: Input<typeof api.listScans>['query'],
): Promise<Output<typeof api.listScans>> {
  const round = await getRound(work, id)
  const rows = await listScans(work.db, { round: id, state, after: readCursor(after, ['id'])?.id, limit: limit + 1 })
  const page = pageFrom(rows, limit, (row) => ({ id: row.id }))
  return { ...page, rows: await shownOf(work, round, page.rows) }
}

export async function readScan(work: Work, id: RoundId, scan: ScanId): Promise<Scan> {
  const round = await getRound(work, id)
  const [shown] = await shownOf(work, round, [await getScan(work, id, scan)])
  if (!shown) throw new Problem('not-found')
  return shown
}

/** How far the forms are keyed, and what comes next for the caller. */
export async function readKeying(work: Work, id: RoundId): Promise<Output<typeof api.readKeying>> {
  const round = await getRound(work, id)
  const me = work.actor.accountId ?? ''
  const counted = await countScans(work.db, id)
  const countOf = (state: ScanState) => counted.find((one) => one.state === state)?.n ?? 0
  const { of, differing } = await countDiffering(work.db, id)
  const helps = round.state === 'open' && (await isHelping(work, round))
  return {
    percent: round.keyedTwice,
    counts: {
      waiting: countOf('waiting'),
      second: countOf('second'),
      differs: countOf('differs'),
      keyed: countOf('keyed'),
      unreadable: countOf('unreadable'),
      aside: countOf('aside'),
    },
    agreement: formFields.map((field) => ({ field, ...agreementOf(of - (differing?.[field] ?? 0), of) })),
    next: helps ? await shownOf(work, round, await listKeyable(work.db, id, me, ahead)) : [],
    mine: helps ? await countKeyable(work.db, id, me) : 0,
  }
}

/** The form names somebody: the look is journalled, of a form that is a visit as a look at its person. */
export async function readPicture(work: Work, files: FileStore, id: RoundId, scanId: ScanId): Promise<Download> {
  await getRound(work, id)
  const scan = await getScan(work, id, scanId)
  const document = await findDocument(work.db, scan.file)
  if (!document) throw new Problem('not-found')
  work.witness({
    event: 'scan.read',
    subjectType: scan.subject === null ? 'round' : 'visit',
    subjectId: scan.subject ?? id,
    region: scan.region,
    facts: { round: id, scan: scanId },
  })
  return { ...document, content: files.open(scan.file) }
}

export async function readUnreadable(
  work: Work,
  { after, limit }: Input<typeof api.listUnreadable>['query'],
): Promise<Output<typeof api.listUnreadable>> {
  const who = work.actor.accountId ?? ''
  const rows = await listUnreadable(work.db, { who, after: readCursor(after, ['id'])?.id, limit: limit + 1 })
  const page = pageFrom(rows, limit, ({ id }) => ({ id }))
  const shown = await shownScans(work, page.rows, () => 'return')
  return {
    ...page,
    rows: page.rows.flatMap(({ round, roundName }, at) => {
      const scan = shown[at]
      return scan === undefined ? [] : [{ round: { id: round, name: roundName }, scan }]
    }),
  }
}

async function shownOf(work: Work, round: RoundRow, rows: readonly ScanRow[]): Promise<Scan[]> {
  const helps = round.state === 'open' && (await isHelping(work, round))
  return shownScans(work, rows, (scan) => (helps ? courseOf(work, round, scan) : null))
}
