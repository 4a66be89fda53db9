import { Readable } from 'node:stream'
import { v7 as uuidv7 } from 'uuid'
import { partsOf } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { CentreFileId } from '#domain/proposals/centre-file.ts'
import { codeOfRow, fileAfter, isFileRegion } from '#domain/proposals/centre-file.rules.ts'
import { periodFor } from '#domain/proposals/calendar.rules.ts'
import { type CentreRow, cellsOf } from '#domain/proposals/centre-row.rules.ts'
import type { ClaimKind, ClaimStream } from '#domain/proposals/claim-kind.ts'
import { commitLater } from '../../platform/db/commit-later.sql.ts'
import { reaches } from '../../platform/db/reach.ts'
import type { FileStore, StoredContent } from '../../platform/files/file-store.ts'
import { insertStoredFile } from '../../platform/files/stored-files.sql.ts'
import type { Shift } from '../../platform/jobs/job.ts'
import { csvOfLines, type WrittenRow } from '../../platform/sheets/write-csv.ts'
import { xlsxOf } from '../../platform/sheets/write-xlsx.ts'
import type { Work } from '../../platform/work.ts'
import { findRegion } from '../../regions/index.ts'
import { readLayout } from '../../settings/index.ts'
import { listCalendarsOn } from '../calendar/calendars.sql.ts'
import { type CentreFileRecord, findCentreFile, insertFile, nextNumber, noteTaken, updateFile } from './files.sql.ts'
import { countReady, countWaiting, findReached, listStanding, type Reached, type Takeable, takeRows } from './rows.sql.ts'
import { type ReadyRow, readReady, readWritten } from './written-rows.sql.ts'

/** Asks for a file of all that is ready; it belongs to the period of this day, since what comes after a cut-off goes with the next. */
export async function makeFile(
  work: Work,
  { region, stream }: { region: RegionCode; stream: ClaimStream },
): Promise<{ id: CentreFileId }> {
  if (!reaches(work.reach, region)) throw new Problem('not-allowed')
  if (!isFileRegion(region) || !(await findRegion(work.db, region))) throw new Problem('region-unknown')
  const { ready } = await countReady(work.db, { region, stream })
  if (ready === 0) throw new Problem('centre-file-empty')

  const id = uuidv7() as CentreFileId
  const { year } = partsOf(work.today)
  const number = await nextNumber(work.db, region, year)
  const period = periodFor(await listCalendarsOn(work.db, work.today), { village: region, day: work.today })
  const layout = await readLayout(work.db, stream === 'for-aid' ? 'centre-for-aid' : 'centre-update', work.today)
  await insertFile(work.db, {
    region_code: region,
    file_id: id,
    stream,
    year,
    number,
    cut_off: period?.cutOff ?? null,
    state: 'making',
    layout: JSON.stringify(layout),
    made_by: work.actor.accountId ?? '',
    made_at: work.now,
    version: 1,
  })
  await work.enqueue({ job: 'proposals.make-centre-file', payload: { id }, subject: id, key: id })
  await work.journal({ event: 'centre-file.asked-for', subjectType: 'centre-file', subjectId: id, region, facts: { stream } })
  return { id }
}

/** Rows read at once. */
const atOnce = 5_000
/** Bytes; about forty million rows. */
const largest = 20_000_000_000

/**
 * Takes what is ready into the file and writes it, a few thousand rows at a time: while some are written, the next are taken
 * and those after them read. Safe to run again from its beginning: what the file has is written anew, and it goes on behind that.
 */
export async function writeFile(shift: Shift, id: CentreFileId, files: FileStore): Promise<void> {
  await shift.progress({ stage: 'gathering', done: 0, total: null })
  const file = await shift.step(async (work) => {
    const found = await findCentreFile(work.db, id)
    if (found?.state !== 'making') return undefined
    const reached = await findReached(work.db, id)
    return { ...found, reached, total: reached.line + (await countWaiting(work.db, found)) }
  })
  if (!file) return

  const written: Written = new Map()
  const stored = await files.put(contentOf(file, linesOf(shift, file, written)), largest)
  let isKept = false
  try {
    // Where it is empty, another file took all of it in the same moment, or somebody withdrew this one.
    isKept = await shift.step((work) => (written.size === 0 ? endEmpty(work, file) : keep(work, file, { ...stored, written })))
  } finally {
    if (!isKept) await files.remove(stored.id)
  }
}

/** What an earlier run had reached, and how many claims it holds and waited then. */
type Begun = CentreFileRecord & { readonly reached: Reached; readonly total: number }

/** How many rows of each kind. */
type Written = Map<ClaimKind, number>

function contentOf({ layout }: Begun, lines: AsyncIterable<WrittenRow>): Readable {
  const header = layout.columns.map(({ title }) => title)
  return layout.format === 'xlsx' ? xlsxOf(header, lines) : csvOfLines(headed(header, lines), layout.delimiter)
}

async function* headed(header: readonly string[], lines: AsyncIterable<WrittenRow>): AsyncGenerator<WrittenRow> {
  yield header
  yield* lines
}

async function* linesOf(shift: Shift, file: Begun, written: Written): AsyncGenerator<WrittenRow> {
  for await (const rows of ahead(chunksOf(shift, file))) {
    for (const row of rows) {
      written.set(row.kind, (written.get(row.kind) ?? 0) + 1)
      yield cellsOf(file.layout, row)
    }
  }
}

/** A stream asks for the next item before it is wanted, and for no more than that. */
function ahead<Item>(items: AsyncIterable<Item>): AsyncIterable<Item> {
  return Readable.from(items, { highWaterMark: 1 }) as AsyncIterable<Item>
}

/** Lines that the file has from an earlier run, then those that it takes. */
async function* chunksOf(shift: Shift, file: Begun): AsyncGenerator<CentreRow[]> {
  let { line } = file.reached
  for (let from = 1; from <= line; from += atOnce)
    yield await shift.step((work) => readLines(work, file, { from, to: Math.min(from + atOnce, line + 1) }))
  for await (const found of ahead(readyOf(shift, file))) {
    const taken = await take(shift, file, line, found.filter(hasNik))
    if (taken === undefined) return
    line += taken.length
    await shift.progress({ stage: 'writing', done: line, total: file.total })
    yield taken
  }
}

async function readLines(work: Work, file: Begun, lines: { from: number; to: number }): Promise<CentreRow[]> {
  const rows = await readWritten(work.db, file, lines)
  // Left out, it would be told as sent all the same.
  if (rows.length < lines.to - lines.from) throw new Error('not every line of a file for the centre can be read')
  return rows
}

/** What waits for the file, behind what it has. */
async function* readyOf(shift: Shift, file: Begun): AsyncGenerator<ReadyRow[]> {
  let after: Pick<Reached, 'region' | 'claim'> = file.reached
  for (;;) {
    const found = await shift.step((work) => readReady(work.db, file, { after, many: atOnce }))
    const last = found.at(-1)
    if (last === undefined) return
    yield found
    after = last
  }
}

/** Undefined once the file was withdrawn. */
async function take(shift: Shift, file: Begun, line: number, found: readonly TakeableRow[]): Promise<CentreRow[] | undefined> {
  for (let mayStand = false; ; mayStand = true) {
    try {
      return await shift.step(async (work) => takeAtOnce(work, file, line, mayStand ? await freeOf(work, found) : found))
    } catch (thrown) {
      // Another file that is being made took some of them since they were read.
      if (!isTakenTwice(thrown)) throw thrown
    }
  }
}

async function takeAtOnce(
  work: Work,
  file: Begun,
  line: number,
  found: readonly TakeableRow[],
): Promise<CentreRow[] | undefined> {
  // What a crash takes away is taken anew; the file is kept only after all of it.
  await commitLater(work.db)
  const now = await findCentreFile(work.db, file.id)
  if (now?.state !== 'making') return undefined
  await takeRows(work.db, file.id, line, found)
  await noteTaken(work.db, file, line + found.length)
  return found.map((row, at) => Object.assign(row, { line: line + at + 1, code: codeOfRow(file.code, line + at + 1) }))
}

/** Those of them that stand in no file. */
async function freeOf(work: Work, found: readonly TakeableRow[]): Promise<readonly TakeableRow[]> {
  const standing = await listStanding(
    work.db,
    found.map(({ claim }) => claim),
  )
  return found.filter(({ claim }) => !standing.has(claim))
}

function isTakenTwice(thrown: unknown): boolean {
  return (thrown as { constraint?: unknown }).constraint === 'centre_file_row_one'
}

type TakeableRow = ReadyRow & Takeable

function hasNik(row: ReadyRow): row is TakeableRow {
  return row.nik !== null && row.person !== null
}

async function keep(
  work: Work,
  file: CentreFileRecord,
  { id, size, sha256, written }: StoredContent & { readonly written: Written },
): Promise<boolean> {
  const now = await findCentreFile(work.db, file.id)
  const state = now && fileAfter(now.state, 'made')
  if (!now || state === undefined) return false
  const name = `${file.stream === 'for-aid' ? 'usulan' : 'pembaruan'}-${file.code}.${file.layout.format}`
  await insertStoredFile(work.db, {
    file_id: id,
    region_code: file.region,
    name,
    media_type: mediaTypes[file.layout.format],
    size,
    sha256,
    stored_by: work.actor.accountId ?? '',
    stored_at: work.now,
  })
  const rows = [...written.values()].reduce((sum, count) => sum + count, 0)
  const made = { state, stored_id: id, name, size, sha256, rows, kinds: JSON.stringify(Object.fromEntries(written)) }
  if (!(await updateFile(work.db, now, made))) throw new Problem('stale-version')
  const facts = { rows, sha256, layout: { verified: file.layout.verified } }
  await work.journal({ event: 'centre-file.made', subjectType: 'centre-file', subjectId: file.id, region: file.region, facts })
  return true
}

/** Answers that no file is kept. */
async function endEmpty(work: Work, file: CentreFileRecord): Promise<false> {
  if (!(await updateFile(work.db, file, { state: 'withdrawn', withdrawn_at: work.now }))) return false
  const facts = { rows: 0 }
  await work.journal({
    event: 'centre-file.withdrawn',
    subjectType: 'centre-file',
    subjectId: file.id,
    region: file.region,
    facts,
  })
  return false
}

export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const
