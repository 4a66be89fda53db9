import type { Readable } from 'node:stream'
import { v7 as uuidv7 } from 'uuid'
import { partsOf } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { CentreFileId } from '#domain/proposals/centre-file.ts'
import { fileAfter, isFileRegion } from '#domain/proposals/centre-file.rules.ts'
import { periodFor } from '#domain/proposals/calendar.rules.ts'
import { cellsOf } from '#domain/proposals/centre-row.rules.ts'
import type { ClaimStream } from '#domain/proposals/claim-kind.ts'
import { reaches } from '../../platform/db/reach.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { insertStoredFile } from '../../platform/files/stored-files.sql.ts'
import type { Shift } from '../../platform/jobs/job.ts'
import { csvOfLines, type WrittenRow } from '../../platform/sheets/write-csv.ts'
import { xlsxOf } from '../../platform/sheets/write-xlsx.ts'
import type { Work } from '../../platform/work.ts'
import { findRegion } from '../../regions/index.ts'
import { readLayout } from '../../settings/index.ts'
import { listCalendarsOn } from '../calendar/calendars.sql.ts'
import { type CentreFileRecord, findCentreFile, insertFile, nextNumber, updateFile } from './files.sql.ts'
import { countReady, countRows, lastLine, takeReady } from './rows.sql.ts'
import { readWritten } from './written-rows.sql.ts'

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

/** Takes what is ready into the file, then writes it, a few thousand rows at a time. Safe to run again from its beginning. */
export async function writeFile(shift: Shift, id: CentreFileId, files: FileStore): Promise<void> {
  await shift.progress({ stage: 'gathering', done: 0, total: null })
  const file = await shift.step(async (work) => {
    const found = await findCentreFile(work.db, id)
    if (found?.state !== 'making') return undefined
    if ((await lastLine(work.db, id)) === 0) await takeReady(work.db, id, found)
    return { ...found, ...(await countRows(work.db, id)), last: await lastLine(work.db, id) }
  })
  if (!file) return
  // Another file took all of it in the same moment.
  if (file.rows === 0) return shift.step((work) => endEmpty(work, file))

  const stored = await files.put(contentOf(shift, file), largest)
  let isKept = false
  try {
    isKept = await shift.step((work) => keep(work, file, stored))
  } finally {
    if (!isKept) await files.remove(stored.id)
  }
}

type Gathered = CentreFileRecord & { readonly last: number }

function contentOf(shift: Shift, file: Gathered): Readable {
  const { format, columns, delimiter } = file.layout
  const header = columns.map(({ title }) => title)
  const lines = linesOf(shift, file)
  return format === 'xlsx' ? xlsxOf(header, lines) : csvOfLines(headed(header, lines), delimiter)
}

async function* headed(header: readonly string[], lines: AsyncIterable<WrittenRow>): AsyncGenerator<WrittenRow> {
  yield header
  yield* lines
}

async function* linesOf(shift: Shift, file: Gathered): AsyncGenerator<WrittenRow> {
  for (let from = 1; from <= file.last; from += atOnce) {
    await shift.progress({ stage: 'writing', done: from - 1, total: file.last })
    const rows = await shift.step((work) => readWritten(work.db, file, from, atOnce))
    for (const row of rows) yield cellsOf(file.layout, row)
  }
}

async function keep(
  work: Work,
  file: Gathered,
  { id, size, sha256 }: { id: string; size: number; sha256: string },
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
  const { rows, kinds } = file
  const made = { state, stored_id: id, name, size, sha256, rows, kinds: JSON.stringify(kinds) }
  if (!(await updateFile(work.db, now, made))) throw new Problem('stale-version')
  const facts = { rows, sha256, layout: { verified: file.layout.verified } }
  await work.journal({ event: 'centre-file.made', subjectType: 'centre-file', subjectId: file.id, region: file.region, facts })
  return true
}

async function endEmpty(work: Work, file: CentreFileRecord): Promise<void> {
  await updateFile(work.db, file, { state: 'withdrawn', withdrawn_at: work.now })
  const facts = { rows: 0 }
  await work.journal({
    event: 'centre-file.withdrawn',
    subjectType: 'centre-file',
    subjectId: file.id,
    region: file.region,
    facts,
  })
}

export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const
