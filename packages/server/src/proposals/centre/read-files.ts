import type { Input, Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { claimStreams } from '#domain/proposals/claim-kind.ts'
import type * as api from '#domain/proposals/centre.api.ts'
import type { CentreFile, CentreFileId, CentreFileSummary } from '#domain/proposals/centre-file.ts'
import { codeOfRow, fileAfter, isFileRegion } from '#domain/proposals/centre-file.rules.ts'
import { periodFor } from '#domain/proposals/calendar.rules.ts'
import { claimKinds } from '#domain/proposals/claim-kind.ts'
import type { Place } from '#domain/regions/place.ts'
import { commonRegion, reaches } from '../../platform/db/reach.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Download } from '../../platform/http/exchange.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import type { Work } from '../../platform/work.ts'
import { placesOf } from '../../regions/index.ts'
import { readLayout } from '../../settings/index.ts'
import { listCalendarsOn } from '../calendar/calendars.sql.ts'
import { standingsOf } from '../calendar/index.ts'
import { type CentreFileRecord, findCentreFile, listFiles } from './files.sql.ts'
import { mediaTypes } from './make-file.ts'
import { listReplies } from './replies.sql.ts'
import { replyOf } from './reply-of.ts'
import { countMovedOn, countReady, listRows } from './rows.sql.ts'

/** What files made now would hold, and what comes too late for this period. */
export async function readBoard(work: Work, within: RegionCode | undefined): Promise<Output<typeof api.getCentreBoard>> {
  const region = within !== undefined && reaches(work.reach, within) ? within : commonRegion(work.reach)
  const period = periodFor(await listCalendarsOn(work.db, work.today), { village: region, day: work.today }) ?? null
  const streams = []
  for (const stream of claimStreams) {
    const { verified } = await readLayout(work.db, stream === 'for-aid' ? 'centre-for-aid' : 'centre-update', work.today)
    streams.push({ stream, ...(await countReady(work.db, { region, stream })), unverified: !verified })
  }
  const standings = await standingsOf(work.db, { within: region, today: work.today })
  return {
    region,
    period,
    streams,
    willMiss: standings.reduce((sum, one) => sum + one.willMiss, 0),
    mayMake: isFileRegion(region) && work.holds('upkeep.decide', region),
  }
}

export async function readFiles(
  work: Work,
  { within, after, limit }: Input<typeof api.listCentreFiles>['query'],
): Promise<Output<typeof api.listCentreFiles>> {
  const rows = await listFiles(work.db, { within, after: readCursor(after, ['id'])?.id, limit: limit + 1 })
  const page = pageFrom(rows, limit, ({ id }) => ({ id }))
  const places = await placesOf(
    work.db,
    page.rows.map(({ region }) => region),
  )
  return { ...page, rows: page.rows.map((file) => summaryOf(file, places.get(file.region))) }
}

function summaryOf(file: CentreFileRecord, place: Place | undefined): CentreFileSummary {
  if (place === undefined) throw new Problem('not-found')
  const { id, code, stream, cutOff, state, rows, passed, confirmed, refused, letter, sentOn, madeBy, madeAt, version } = file
  const counts = { rows, passed, confirmed, refused }
  return {
    id,
    code,
    region: place,
    stream,
    cutOff,
    state,
    ...counts,
    letter: letter?.number ?? null,
    sentOn,
    madeBy,
    madeAt: madeAt.toISOString(),
    version,
  }
}

export async function getFile(work: Work, id: CentreFileId): Promise<CentreFileRecord> {
  const file = await findCentreFile(work.db, id)
  if (!file) throw new Problem('not-found')
  return file
}

/** More rows than these are not looked through for a page. */
const mostLookedAt = 20_000

export async function readFile(work: Work, id: CentreFileId): Promise<CentreFile> {
  const file = await getFile(work, id)
  const place = (await placesOf(work.db, [file.region])).get(file.region)
  const decides = work.holds('upkeep.decide', file.region)
  const { state, name, size, sha256 } = file
  const isReady = state === 'ready'
  return {
    ...summaryOf(file, place),
    kinds: claimKinds.flatMap((kind) => (file.kinds[kind] === undefined ? [] : [{ kind, rows: file.kinds[kind] }])),
    file: name === null || size === null || sha256 === null ? null : { name, size, sha256 },
    unverified: !file.layout.verified,
    papers: file.letter,
    reason: file.reason,
    movedOn: isReady && file.rows <= mostLookedAt ? await countMovedOn(work.db, id) : null,
    replies: (await listReplies(work.db, id)).map((reply) => replyOf(reply, decides)),
    may: {
      download: decides && file.stored !== null && work.holds('people.reveal-nik', file.region),
      write: decides && isReady,
      send: decides && isReady,
      withdraw: decides && fileAfter(state, 'withdrawn') !== undefined,
      reply: decides && state === 'sent',
    },
  }
}

export async function readRows(
  work: Work,
  id: CentreFileId,
  { after, limit, only }: Input<typeof api.listCentreRows>['query'],
): Promise<Output<typeof api.listCentreRows>> {
  const file = await getFile(work, id)
  const rows = await listRows(work.db, { file: id, after: lineOf(after), limit: limit + 1, only })
  const last = rows.length > limit ? rows[limit - 1] : undefined
  const shown = rows.slice(0, limit)
  const places = await placesOf(
    work.db,
    shown.map(({ region }) => region),
  )
  const facts = { rows: shown.length, only: only ?? null }
  work.witness({ event: 'centre-file.rows-read', subjectType: 'centre-file', subjectId: id, region: file.region, facts })
  return {
    rows: shown.flatMap(({ region, ...row }) => {
      const place = places.get(region)
      return place === undefined ? [] : [{ ...row, place, code: codeOfRow(file.code, row.line) }]
    }),
    next: last === undefined ? null : String(last.line),
  }
}

/** Pages go on after a line. */
export function lineOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor)
  throw new Problem('invalid-input', { issues: [{ at: 'query.after', message: 'Send back what `next` gave' }] })
}

/** The file as it was written: whole numbers, and so only for whoever may see them, with the reason in the journal. */
export async function fetchFile(work: Work, files: FileStore, id: CentreFileId, reason: string): Promise<Download> {
  const file = await getFile(work, id)
  if (!reaches(work.reach, file.region)) throw new Problem('not-found')
  if (!work.holds('people.reveal-nik', file.region)) throw new Problem('not-allowed')
  if (file.stored === null || file.name === null) throw new Problem('centre-file-not-ready')
  work.witness({
    event: 'centre-file.fetched',
    subjectType: 'centre-file',
    subjectId: id,
    region: file.region,
    facts: { reason, rows: file.rows, sha256: file.sha256 },
  })
  return { name: file.name, mediaType: mediaTypes[file.layout.format], content: files.open(file.stored) }
}
