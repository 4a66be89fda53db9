import { compareResident, type Known } from '#domain/opensid/compare-resident.rules.ts'
import { isOfAnotherVillage } from '#domain/opensid/file.rules.ts'
import { foundKinds } from '#domain/opensid/found.ts'
import type { OpenSidFileId } from '#domain/opensid/opensid-id.ts'
import { readResident, type Resident, type ResidentColumns, residentColumnsIn } from '#domain/opensid/resident-row.rules.ts'
import type { RowFault } from '#domain/opensid/row-fault.ts'
import { Problem } from '#domain/platform/problem.ts'
import { askCarriedNiks } from '../platform/elevations.sql.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { deleteStoredFiles } from '../platform/files/stored-files.sql.ts'
import type { Shift } from '../platform/jobs/job.ts'
import { readSheets } from '../platform/sheets/read-sheets.ts'
import type { Work } from '../platform/work.ts'
import { countOf, deleteSaid, type FileRecord, findFile, updateFile } from './files.sql.ts'
import { insertFaults, insertFindings, insertNumbers, type KeptFault, type KeptFinding } from './findings.sql.ts'
import { listHeads, listHeld, listNameless, listNewcomers } from './held.sql.ts'
import { hashOf } from './numbers.ts'
import { tell } from './take-file.ts'

const linesAtOnce = 1_000
/** Places within a line: of kinds of findings, and of faults. */
const placesInLine = 20

interface Line {
  readonly line: number
  readonly resident: Resident | undefined
  readonly faults: readonly RowFault[]
}

/** Compares a sheet in parts, each a transaction of its own; a reading that was cut short goes on after them. Its bytes go at the end. */
export async function readFile(shift: Shift, id: OpenSidFileId, files: FileStore): Promise<void> {
  const start = await shift.step((work) => findFile(work.db, id))
  if (!start) throw new Problem('not-found')
  if (start.state !== 'reading') return
  try {
    await readLines(shift, start, files)
  } catch (thrown) {
    if (thrown instanceof Problem) await shift.step((work) => letGo(work, start, 'unreadable'))
    throw thrown
  }
  await shift.step(async (work) => {
    const file = (await findFile(work.db, id)) ?? start
    if (isOfAnotherVillage(file)) {
      await letGo(work, file, 'other-village')
      return
    }
    await deleteStoredFiles(work.db, [id])
    await updateFile(work.db, file, { state: 'read', ...(await countOf(work.db, id)) })
    const { lines, same, older } = file
    await tell(work, 'opensid-file.read', file, { lines, same, older })
  })
}

/** Nothing of it is of use: what it said goes, with its bytes. */
async function letGo(work: Work, file: FileRecord, state: 'unreadable' | 'other-village'): Promise<void> {
  await deleteSaid(work.db, [file.id])
  await deleteStoredFiles(work.db, [file.id])
  await updateFile(work.db, file, { state, found: '{}', faults: '{}', same: 0, older: 0 })
  await tell(work, 'opensid-file.read', file, { lines: file.lines, state })
}

async function readLines(shift: Shift, file: FileRecord, files: FileStore): Promise<void> {
  let columns: ResidentColumns | undefined
  let waiting: Line[] = []
  const niks = new Set<string>()
  let done = 0
  let fraction = 0
  const flush = async () => {
    const lines = waiting
    waiting = []
    await shift.step((work) => takeLines(work, file, lines))
    await shift.progress({ stage: 'reading', done, total: fraction > 0 ? Math.max(done, Math.round(done / fraction)) : null })
  }
  for await (const { line, cells } of readSheets(files.pathOf(file.id), { onProgress: (read) => void (fraction = read) })) {
    if (columns === undefined) {
      columns = residentColumnsIn(cells)
      continue
    }
    done += 1
    const read = readResident(columns, cells)
    const isTwice = read.resident !== undefined && niks.has(read.resident.nik)
    if (read.resident !== undefined) niks.add(read.resident.nik)
    if (line <= file.readTo) continue
    waiting.push(isTwice ? { line, resident: undefined, faults: [{ column: 'nik', fault: 'twice' }] } : { line, ...read })
    if (waiting.length === linesAtOnce) await flush()
  }
  if (columns === undefined) throw new Problem('no-table-found')
  if (waiting.length > 0) await flush()
}

async function takeLines(work: Work, file: FileRecord, lines: readonly Line[]): Promise<void> {
  const residents = lines.flatMap(({ resident }) => resident ?? [])
  const knownOf = await lookUp(work, file, residents)
  const findings: KeptFinding[] = []
  const faults: KeptFault[] = []
  const counts = { same: 0, older: 0, here: 0, elsewhere: 0 }
  for (const { line, resident, faults: read } of lines) {
    const known = resident && knownOf(resident)
    const compared = resident && known && compareResident(resident, known, file.asOf)
    const told = compared?.fault === undefined ? read : [...read, compared.fault]
    faults.push(...told.map((fault, index) => ({ at: line * placesInLine + index, line, ...fault })))
    if (!resident || !known || !compared) continue
    if (known.held) counts.here += 1
    if (known.elsewhere) counts.elsewhere += 1
    if (compared.older) counts.older += 1
    else if (compared.found.length === 0 && compared.fault === undefined) counts.same += 1
    for (const { person, details, asks, said, claim } of compared.found) {
      const at = line * placesInLine + foundKinds.indexOf(details.kind)
      const { nik, name } = resident
      findings.push({ at, line, kind: details.kind, person, nik, name, details, said, asks, claim })
    }
  }
  await insertFindings(work.db, file, findings)
  await insertFaults(work.db, file, faults)
  const numbers = residents.flatMap(({ nik, card }) => (card === null ? [nik] : [nik, card]))
  await insertNumbers(
    work.db,
    file,
    numbers.map((number) => hashOf(work, number)),
  )
  const now = (await findFile(work.db, file.id)) ?? file
  await updateFile(work.db, file, {
    read_to: lines.at(-1)?.line ?? 0,
    lines: now.lines + lines.length,
    same: now.same + counts.same,
    older: now.older + counts.older,
    here: now.here + counts.here,
    elsewhere: now.elsewhere + counts.elsewhere,
  })
}

/** What the registry knows of all of them, by a few statements. */
async function lookUp(work: Work, { region }: FileRecord, residents: readonly Resident[]): Promise<(one: Resident) => Known> {
  const niks = residents.map(({ nik }) => nik)
  const parents = residents.flatMap(({ fatherNik, motherNik }) => [fatherNik, motherNik].filter((nik) => nik !== null))
  const held = new Map((await listHeld(work.db, region, [...niks, ...parents])).map((one) => [one.nik, one]))
  const unknown = residents.filter(({ nik }) => !held.has(nik))
  const unknownNiks = unknown.map(({ nik }) => nik)
  const cards = unknown.flatMap(({ card }) => card ?? [])
  const carried = await askCarriedNiks(work, unknownNiks, region)
  const newcomers = new Map((await listNewcomers(work.db, region, unknownNiks)).map(({ nik, claim }) => [nik, claim]))
  const heads = new Map((await listHeads(work.db, region, cards)).map((head) => [head.card, head]))
  const nameless = new Set((await listNameless(work.db, region, cards)).map(({ card, birthDate }) => `${card} ${birthDate}`))
  return ({ nik, card, birthDate, fatherNik, motherNik }) => ({
    held: held.get(nik),
    elsewhere: carried.has(nik),
    parent: held.get(motherNik ?? '') ?? held.get(fatherNik ?? '') ?? heads.get(card ?? ''),
    newcomer: newcomers.get(nik) ?? null,
    perhapsKnown: nameless.has(`${card} ${birthDate}`),
  })
}
