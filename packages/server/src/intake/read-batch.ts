import { codesDisagree, findPlace, placesIn } from '#domain/intake/place-match.rules.ts'
import { placeTally } from '#domain/intake/place-tally.ts'
import type { VillageClaim } from '#domain/intake/village-match.rules.ts'
import type { Batch, BatchId } from '#domain/intake/batch.ts'
import { listKinds, sourceKeyOf } from '#domain/intake/list-kinds.ts'
import { type Mapping, mappingOf } from '#domain/intake/mapping.rules.ts'
import { isBlankRow, type RowContext, readRow, villageClaim } from '#domain/intake/row.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import { regencyOf } from '#domain/platform/region-code.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import type { Shift } from '../platform/jobs/job.ts'
import { readPieces } from '../platform/sheets/read-sheets.ts'
import { commitLater } from '../platform/db/commit-later.sql.ts'
import type { Work } from '../platform/work.ts'
import { rememberNameWords } from '../people/index.ts'
import { bpsCodesWithin, listNikRegencies } from '../regions/index.ts'
import { cameBefore, findToReadAnew, forgetNoted, forgetNotedAfter, noteUnchanged, type ReadAnew } from './as-last-time.sql.ts'
import { findTablePlace } from './batches.sql.ts'
import { speaksOf } from './compare.sql.ts'
import { getBatch } from './get-batch.ts'
import { findSaidPlaces, keepPlaces, listRegenciesAround, listVillagesOf } from './places.sql.ts'
import { type Line, type LineDigest, type NamedLine, rowDigests, unnamed } from './row-digest.ts'
import { type StagedReading, sourceKeys, stagedRow } from './row-of-file.ts'
import { clearRows, insertRows, markRead } from './stage.sql.ts'

interface Plan {
  readonly batch: Batch
  readonly mapping: Mapping
  readonly context: RowContext
  readonly path: string
  readonly sheet: number
  readonly firstRow: number
  /** Lines up to here were staged by a run that a crash ended. */
  readonly readTo: number
  /** Whether rows that are as last time are only noted. */
  readonly skips: boolean
  readonly digestOf: (cells: Line['cells']) => LineDigest
}

const rowsAtOnce = 5_000
/** Of which it is noted at once how far they were read: as many are read anew after a crash. */
const linesAtOnce = 50_000
/** Rows whose codes are compared with their names before the file is believed. */
const judgedClaims = 5_000
/** They are held in memory; where more must be read beside others, all are. */
const mostReadAnew = 20_000
const nothing: ReadonlySet<number> = new Set()

/**
 * Reads every row of the batch's file into import_row and import_fault, in chunks; memory stays flat. Of rows that are word by
 * word as in the last file of the source only that is noted. After a crash it goes on from the row where it stopped; false,
 * then: some of its rows were looked at before.
 */
export async function readBatch(shift: Shift, id: BatchId, files: FileStore): Promise<boolean> {
  const plan = await shift.step((work) => planOf(work, id, files))
  const isWhole = plan.readTo === 0
  await readRows(shift, plan)
  if (!plan.skips) return isWhole

  const anew = await findToReadAnew(shift, plan.batch)
  if (anew.keys.length > mostReadAnew) await readWhole(shift, plan)
  else if (anew.keys.length > 0) await readAlso(shift, plan, anew)
  return isWhole
}

async function readWhole(shift: Shift, plan: Plan): Promise<void> {
  await shift.step(async ({ db }) => {
    await clearRows(db, plan.batch.id)
    await markRead(db, plan.batch.id, 0)
  })
  await readRows(shift, { ...plan, readTo: 0, skips: false })
}

/** Stages the rows with these keys, which were taken for unchanged. */
async function readAlso(shift: Shift, plan: Plan, { keys, lines }: ReadAnew): Promise<void> {
  const { batch, path, sheet, digestOf } = plan
  const read = readerOf(plan)
  const staged: StagedReading[] = []
  for await (const rows of readPieces(path, { only: lines }))
    for (const { sheet: of, line, cells } of rows)
      if (of === sheet && lines.has(line)) staged.push(read({ line, cells, ...digestOf(cells) }))
  const rows = staged.map(({ row }) => row)
  const faults = staged.flatMap((reading) => reading.faults)
  await shift.step(async ({ db }) => {
    await forgetNoted(db, batch, keys)
    await insertRows(db, batch.id, batch.regency.code, rows, faults)
  })
}

/** The rows of the table in pieces of some hundred, each with its digest; blank ones are passed over. */
async function* linesOf({ path, sheet, firstRow, digestOf }: Plan, onProgress: (part: number) => void) {
  for await (const rows of readPieces(path, { onProgress })) {
    const lines: Line[] = []
    for (const { sheet: of, line, cells } of rows)
      if (of === sheet && line > firstRow && !isBlankRow(cells)) lines.push({ line, cells, ...digestOf(cells) })
    yield lines
  }
}

function readerOf({ mapping, context }: Plan): (line: Line) => StagedReading {
  const keyOf = sourceKeys()
  return (line) => {
    const reading = readRow(line.cells, mapping, context)
    return stagedRow(line, reading, keyOf(reading.record))
  }
}

interface Reached {
  readonly lastLine: number
  /** How much of the file, from 0 to 1. */
  readonly fraction: number
  readonly isLast: boolean
}

async function readRows(shift: Shift, plan: Plan): Promise<void> {
  const { id } = plan.batch
  const read = readerOf(plan)
  const claims: VillageClaim[] = []
  const places = placeTally()
  let lines: (NamedLine | StagedReading)[] = []
  let done = 0
  /** The chunk that the database takes in while the next one is read, and the one before it. */
  let writing = Promise.resolve()
  let before = writing
  /** Read, and not in the database yet. */
  let waiting: StagedReading[] = []
  let unmarked = 0

  const note = (asked: readonly NamedLine[], onAsked: () => void): Promise<ReadonlySet<number>> =>
    shift.step(async ({ db }) => {
      await commitLater(db)
      const noted = noteUnchanged(db, id, asked)
      // By then it is on its way.
      setImmediate(onAsked)
      return noted
    })
  const stage = async (lastLine: number, onAsked: () => void) => {
    const rows = waiting.map(({ row }) => row)
    const faults = waiting.flatMap((reading) => reading.faults)
    await shift.step(async ({ db }) => {
      await commitLater(db)
      setImmediate(onAsked)
      await insertRows(db, id, plan.batch.regency.code, rows, faults)
      await rememberNameWords(db, rows)
      await markRead(db, id, lastLine)
    })
    waiting = []
    unmarked = 0
  }
  const write = async (
    chunk: readonly (NamedLine | StagedReading)[],
    { lastLine, fraction, isLast }: Reached,
    toRead: Promise<ReadonlySet<number>>,
    onAsked: () => void,
  ) => {
    const others = await toRead
    for (const entry of chunk) {
      if ('row' in entry) waiting.push(entry)
      else if (others.has(entry.line)) waiting.push(read(entry))
    }
    unmarked += chunk.length
    // Where few rows are new, one step for each handful would be most of the work.
    if (isLast || waiting.length >= rowsAtOnce || unmarked >= linesAtOnce) await stage(lastLine, onAsked)
    done += chunk.length
    await shift.progress({ stage: 'reading', done, total: fraction > 0 ? Math.max(done, Math.round(done / fraction)) : null })
  }
  const flush = async (reached: Reached) => {
    await before
    // Lines are parsed while the database looks up two chunks before, on a connection each; were they parsed sooner, it would
    // wait to be asked.
    const { promise: isAsked, resolve: onAsked } = Promise.withResolvers<void>()
    const [chunk, written] = [lines, writing]
    const asked = chunk.filter((entry) => 'cells' in entry)
    const toRead = asked.length === 0 ? Promise.resolve(nothing) : note(asked, onAsked)
    before = written
    // Staged in the order of the file: how far it was read is one number.
    writing = written.then(() => write(chunk, reached, toRead, onAsked)).finally(onAsked)
    // Thrown where they are awaited next.
    for (const promise of [toRead, writing]) promise.catch(() => undefined)
    lines = []
    await isAsked
  }

  let fraction = 0
  let last = plan.readTo
  const take = (entry: Line) => {
    const claim = villageClaim(entry.cells, plan.mapping)
    places.note(claim, findPlace(claim, plan.context.places))
    if (claims.length < judgedClaims) claims.push(claim)
    if (entry.line <= plan.readTo) {
      // Staged already; but keys follow from all rows before.
      if (entry.sourceKey === null) read(entry)
      done++
      return
    }
    last = entry.line
    // What can be as last time waits until the database has said so; all else is read while it takes in the chunk before.
    lines.push(plan.skips && entry.sourceKey !== null ? entry : read(entry))
  }
  try {
    for await (const piece of linesOf(plan, (part) => void (fraction = part)))
      for (const entry of piece) {
        take(entry)
        if (lines.length === rowsAtOnce) await flush({ lastLine: last, fraction, isLast: false })
      }
    await flush({ lastLine: last, fraction: 1, isLast: true })
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
  else await forgetNotedAfter(work.db, id, readTo)
  const region = batch.regency.code
  const given = {
    villages: await listVillagesOf(work.db, region),
    only: regencyOf(region),
    regencies: await listRegenciesAround(work.db, region),
    bps: batch.codes === 'bps' ? await bpsCodesWithin(work.db, region, speaksOf(batch, work.today)) : undefined,
    said: await findSaidPlaces(work.db, region, sourceKeyOf(batch)),
  }
  const knownRegencies = await listNikRegencies(work.db)
  const context: RowContext = {
    kind: listKinds[batch.source],
    today: work.today,
    quarter: batch.period,
    places: placesIn(given),
    knownRegencies,
  }
  const mapping = mappingOf(batch.columns.map((column) => column.choice))
  const listsPersons = listKinds[batch.source].effect === 'register'
  return {
    batch,
    mapping,
    skips: listsPersons && (await cameBefore(work.db, batch)),
    digestOf: listsPersons ? rowDigests(mapping, [given, knownRegencies]) : () => unnamed,
    context,
    path: files.pathOf(fileId),
    sheet,
    firstRow,
    readTo: readTo ?? 0,
  }
}
