import { v7 as uuidv7 } from 'uuid'
import type { Batch, BatchColumn, BatchId } from '#domain/intake/batch.ts'
import { textOf } from '#domain/intake/cell-text.rules.ts'
import { guessColumns } from '#domain/intake/column-guess.rules.ts'
import { findTable } from '#domain/intake/header-row.rules.ts'
import type { uploadBatch as contract } from '#domain/intake/intake.api.ts'
import { maskNumbersIn } from '#domain/people/sixteen-digits.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import { levelOf } from '#domain/platform/region-code.ts'
import { reaches } from '../platform/db/reach.ts'
import type { FileStore, StoredContent } from '../platform/files/file-store.ts'
import { insertStoredFile } from '../platform/files/stored-files.sql.ts'
import type { Upload } from '../platform/http/exchange.ts'
import { readFirstRows } from '../platform/sheets/read-sheets.ts'
import type { Work } from '../platform/work.ts'
import { findRegion } from '../regions/index.ts'
import { insertBatch } from './batches.sql.ts'
import { getBatch } from './get-batch.ts'

/** Bytes: a province's five million rows as CSV. */
const largestFile = 1_500_000_000
const rowsForGuessing = 200
const samplesShown = 5

/** Takes a file in, finds the table in it and guesses what its columns are. */
export async function uploadBatch(
  work: Work,
  files: FileStore,
  query: Input<typeof contract>['query'],
  upload: Upload,
): Promise<Batch> {
  if (!reaches(work.reach, query.regency)) throw new Problem('not-allowed')
  if (levelOf(query.regency) !== 'regency' || !(await findRegion(work.db, query.regency))) throw new Problem('region-unknown')

  const stored = await files.put(upload.content, largestFile)
  try {
    return await record(work, query, upload.name, stored)
  } catch (thrown) {
    await files.remove(stored.id)
    throw thrown
  }
}

async function record(
  work: Work,
  { regency, period, source, codes }: Input<typeof contract>['query'],
  name: string,
  stored: StoredContent,
): Promise<Batch> {
  const table = await tableOf(stored.path)
  const id = uuidv7() as BatchId
  const by = work.actor.accountId ?? ''

  await insertStoredFile(work.db, {
    file_id: stored.id,
    region_code: regency,
    name,
    media_type: 'application/octet-stream',
    size: stored.size,
    sha256: stored.sha256,
    stored_by: by,
    stored_at: work.now,
  })
  await insertBatch(work.db, {
    batch_id: id,
    version: 1,
    state: 'uploaded',
    region_code: regency,
    source,
    period,
    codes,
    file_id: stored.id,
    sheet: table.sheet,
    header_row: table.headerLine,
    first_row: table.lastLineBefore,
    columns: table.columns,
    uploaded_by: by,
    uploaded_at: work.now,
  })
  await work.journal({
    event: 'batch.uploaded',
    subjectType: 'import-batch',
    subjectId: id,
    region: regency,
    facts: { source, period, size: stored.size },
  })
  return getBatch(work, id)
}

interface FoundTable {
  readonly sheet: number
  readonly headerLine: number
  /** Rows come from the lines after this one. */
  readonly lastLineBefore: number
  readonly columns: BatchColumn[]
}

async function tableOf(path: string): Promise<FoundTable> {
  const sheets = await readFirstRows(path, rowsForGuessing)
  const texts = sheets.map(({ rows }) => rows.map(({ cells }) => cells.map(textOf)))
  const found = findTable(texts)
  const sheet = found && sheets[found.sheet]
  const header = found && texts[found.sheet]?.[found.headerRow]
  const headerLine = found && sheet?.rows[found.headerRow]?.line
  if (!found || !sheet || !header || headerLine === undefined) throw new Problem('no-table-found')

  const data = texts[found.sheet]?.slice(found.firstRow) ?? []
  const guesses = guessColumns(header, data)
  const columns = header.map((title, at): BatchColumn => {
    const guess = guesses[at]
    const samples = data.map((row) => row[at] ?? '').filter((value) => value !== '')
    return {
      header: title,
      choice: guess?.field ?? 'ignore',
      certainty: guess?.certainty ?? 0,
      why: guess?.why ?? 'none',
      samples: samples.slice(0, samplesShown).map(maskNumbersIn),
    }
  })
  const lastLineBefore = sheet.rows[found.firstRow - 1]?.line ?? headerLine
  return { sheet: sheet.sheet, headerLine, lastLineBefore, columns }
}
