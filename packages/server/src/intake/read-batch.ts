import { codesDisagree, placesIn } from '#domain/intake/place-match.rules.ts'
import { placeTally } from '#domain/intake/place-tally.ts'
import type { VillageClaim } from '#domain/intake/village-match.rules.ts'
import type { Batch, BatchId } from '#domain/intake/batch.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import { type Mapping, mappingOf } from '#domain/intake/mapping.rules.ts'
import { isBlankRow, type RowContext, readRow, villageClaim } from '#domain/intake/row.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import { regencyOf } from '#domain/platform/region-code.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import type { Shift } from '../platform/jobs/job.ts'
import { readSheets } from '../platform/sheets/read-sheets.ts'
import type { Work } from '../platform/work.ts'
import { rememberNameWords } from '../people/index.ts'
import { bpsCodesWithin, listNikRegencies } from '../regions/index.ts'
import { findTablePlace } from './batches.sql.ts'
import { speaksOf } from './compare.sql.ts'
import { getBatch } from './get-batch.ts'
import { findSaidPlaces, keepPlaces, listRegenciesAround, listVillagesOf } from './places.sql.ts'
import { sourceKeys, stagedRow } from './row-of-file.ts'
import { clearRows, insertRows, markRead, type StagedFault, type StagedRow } from './stage.sql.ts'

interface Plan {
  readonly batch: Batch
  readonly mapping: Mapping
  readonly context: RowContext
  readonly path: string
  readonly sheet: number
  readonly firstRow: number
  /** Lines up to here were staged by a run that a crash ended. */
  readonly readTo: number
}

const rowsAtOnce = 5_000
/** Rows whose codes are compared with their names before the file is believed. */
const judgedClaims = 5_000

/**
 * Reads every row of the batch's file into import_row and import_fault, in chunks; memory stays flat. After a crash it goes on
 * from the row where it stopped.
 */
export async function readBatch(shift: Shift, id: BatchId, files: FileStore): Promise<void> {
  const plan = await shift.step((work) => planOf(work, id, files))
  const keyOf = sourceKeys()
  const claims: VillageClaim[] = []
  const places = placeTally()
  let rows: StagedRow[] = []
  let faults: StagedFault[] = []
  let done = 0
  /** The chunk that the database takes in while the next one is read. */
  let writing = Promise.resolve()

  const write = async (chunk: readonly StagedRow[], found: readonly StagedFault[], fraction: number) => {
    await shift.step(async (work) => {
      await insertRows(work.db, id, plan.batch.regency.code, chunk, found)
      await rememberNameWords(work.db, chunk)
      await markRead(work.db, id, chunk.at(-1)?.row_number ?? 0)
    })
    done += chunk.length
    await shift.progress({ stage: 'reading', done, total: fraction > 0 ? Math.max(done, Math.round(done / fraction)) : null })
  }
  const flush = async (fraction: number) => {
    await writing
    writing = write(rows, faults, fraction)
    // Thrown where it is awaited next.
    writing.catch(() => undefined)
    rows = []
    faults = []
  }

  let fraction = 0
  try {
    for await (const { sheet, line, cells } of readSheets(plan.path, { onProgress: (read) => void (fraction = read) })) {
      if (sheet !== plan.sheet || line <= plan.firstRow || isBlankRow(cells)) continue
      const reading = readRow(cells, plan.mapping, plan.context)
      // Also of rows that are staged already: keys and claims follow from all rows before.
      const key = keyOf(reading.record)
      const claim = villageClaim(cells, plan.mapping)
      places.note(claim, reading.place)
      if (claims.length < judgedClaims) claims.push(claim)
      if (line <= plan.readTo) {
        done++
        continue
      }
      const staged = stagedRow(line, reading, key)
      rows.push(staged.row)
      faults.push(...staged.faults)
      if (rows.length === rowsAtOnce) await flush(fraction)
    }
    await flush(1)
  } finally {
    await writing
  }
  if (codesDisagree(claims, plan.context.places).refuse) throw new Problem('codes-disagree')
  await shift.step((work) => keepPlaces(work.db, id, places.reading()))
}

async function planOf(work: Work, id: BatchId, files: FileStore): Promise<Plan> {
  const batch = await getBatch(work, id)
  if (batch.state !== 'uploaded' && batch.state !== 'checked') throw new Problem('batch-not-ready')
  const { fileId, sheet, firstRow, readTo } = await findTablePlace(work.db, id)
  if (readTo === null) await clearRows(work.db, id)
  const region = batch.regency.code
  const places = placesIn({
    villages: await listVillagesOf(work.db, region),
    only: regencyOf(region),
    regencies: await listRegenciesAround(work.db, region),
    bps: batch.codes === 'bps' ? await bpsCodesWithin(work.db, region, speaksOf(batch, work.today)) : undefined,
    said: await findSaidPlaces(work.db, region, batch.source),
  })
  const context: RowContext = {
    kind: listKinds[batch.source],
    today: work.today,
    places,
    knownRegencies: await listNikRegencies(work.db),
  }
  return {
    batch,
    mapping: mappingOf(batch.columns.map((column) => column.choice)),
    context,
    path: files.pathOf(fileId),
    sheet,
    firstRow,
    readTo: readTo ?? 0,
  }
}
