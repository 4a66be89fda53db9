import { v7 as uuidv7 } from 'uuid'
import type { Batch, BatchColumn, BatchId } from '#domain/intake/batch.ts'
import { textOf } from '#domain/intake/cell-text.rules.ts'
import { guessColumns } from '#domain/intake/column-guess.rules.ts'
import { asConfirmed } from '#domain/intake/confirmed-columns.rules.ts'
import { columnLabels, type IntakeField, requiredGroups } from '#domain/intake/fields.ts'
import {
  aidColumnNames,
  aidFields,
  type IntakeSource,
  listedByName,
  type ListKind,
  listKinds,
} from '#domain/intake/list-kinds.ts'
import { findTable } from '#domain/intake/header-row.rules.ts'
import type { uploadBatch as contract } from '#domain/intake/intake.api.ts'
import { maskNumbersIn } from '#domain/people/sixteen-digits.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import type { Quarter } from '#domain/platform/period.ts'
import { Problem } from '#domain/platform/problem.ts'
import { levelOf } from '#domain/platform/region-code.ts'
import { isRunning } from '#domain/settings/benefit-kind.rules.ts'
import { reaches } from '../platform/db/reach.ts'
import { keepUpload, type Upload } from '../platform/files/upload.ts'
import { readFirstRows } from '../platform/sheets/read-sheets.ts'
import type { Work } from '../platform/work.ts'
import { findRegion } from '../regions/index.ts'
import { readKinds } from '../settings/index.ts'
import { findConfirmedColumns } from './confirmed-columns.sql.ts'
import { insertBatch } from './batches.sql.ts'
import { speaksOf } from './compare.sql.ts'
import { getBatch } from './get-batch.ts'

const rowsForGuessing = 200
const samplesShown = 5

/** Takes a file in, finds the table in it and guesses what its columns are, or knows it from the last file like it. */
export async function uploadBatch(
  work: Work,
  { regency, period, codes, ...list }: Input<typeof contract>['query'],
  upload: Upload,
): Promise<Batch> {
  if (!reaches(work.reach, regency)) throw new Problem('not-allowed')
  if (!['regency', 'province'].includes(levelOf(regency)) || !(await findRegion(work.db, regency)))
    throw new Problem('region-unknown')

  const { source, benefit, payer } = await listOf(work, period, list)
  const aliases = aidColumnNames(await readKinds(work.db, work.today))
  const table = await tableOf(upload.path, listKinds[source], aliases)
  const id = uuidv7() as BatchId
  await keepUpload(work, upload, { region: regency, name: upload.name, mediaType: 'application/octet-stream' })
  const titles = table.columns.map(({ header }) => header)
  const confirmed = await findConfirmedColumns(work.db, { region: regency, source: benefit ?? source, titles })
  await insertBatch(work.db, {
    batch_id: id,
    version: 1,
    state: 'uploaded',
    region_code: regency,
    source: benefit ?? source,
    benefit,
    benefit_payer: payer,
    period,
    codes,
    file_id: upload.id,
    sheet: table.sheet,
    header_row: table.headerLine,
    first_row: table.lastLineBefore,
    columns: confirmed ? asConfirmed(table.columns, confirmed.choices) : table.columns,
    columns_confirmed_by: confirmed?.by ?? null,
    columns_confirmed_at: confirmed?.at ?? null,
    uploaded_by: work.actor.accountId ?? '',
    uploaded_at: work.now,
  })
  await work.journal({
    event: 'batch.uploaded',
    subjectType: 'import-batch',
    subjectId: id,
    region: regency,
    facts: { source: benefit ?? source, period, size: upload.size },
  })
  return getBatch(work, id)
}

interface SaidList {
  readonly source: IntakeSource
  readonly benefit: string | null
  readonly payer: string | null
}

/** A kind with a list of its own name is that list, however it was said. */
async function listOf(
  { db, today }: Work,
  period: Quarter,
  { source, benefit }: Pick<Input<typeof contract>['query'], 'source' | 'benefit'>,
): Promise<SaidList> {
  if (source !== 'RECIPIENTS') return { source, benefit: null, payer: null }
  const named = Object.values(aidFields).find((code) => code === benefit)
  if (named !== undefined) return { source: named, benefit: null, payer: null }
  const day = speaksOf({ period }, today)
  const kind = (await readKinds(db, day)).find(({ code }) => code === benefit)
  if (kind === undefined || listedByName.has(kind.code) || !isRunning(kind, day)) throw new Problem('benefit-not-running')
  return { source, benefit: kind.code, payer: kind.payer }
}

interface FoundTable {
  readonly sheet: number
  readonly headerLine: number
  /** Rows come from the lines after this one. */
  readonly lastLineBefore: number
  readonly columns: BatchColumn[]
}

async function tableOf(
  path: string,
  { carries, needs }: ListKind,
  aliases: ReadonlyMap<string, IntakeField>,
): Promise<FoundTable> {
  const sheets = await readFirstRows(path, rowsForGuessing)
  const texts = sheets.map(({ rows }) => rows.map(({ cells }) => cells.map(textOf)))
  const found = findTable(texts)
  const sheet = found && sheets[found.sheet]
  const header = found && texts[found.sheet]?.[found.headerRow]
  const headerLine = found && sheet?.rows[found.headerRow]?.line
  if (!found || !sheet || !header || headerLine === undefined)
    throw new Problem('no-table-found', { titles: needs.map((group) => columnLabels[requiredGroups[group][0]].id) })

  const data = texts[found.sheet]?.slice(found.firstRow) ?? []
  const guesses = guessColumns(header, data, carries, aliases)
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
