import type { FileFaultCode } from './faults.ts'
import type { IntakeField } from './fields.ts'
import type { PersonRow } from './person-row.ts'

/** A row and its line as Excel shows it, from 1. */
export interface FileRow {
  readonly row: number
  readonly record: PersonRow
}

export interface FileFault {
  readonly row: number
  readonly sourceId: string | null
  readonly field: IntakeField
  readonly code: FileFaultCode
}

export interface FileCounts {
  readonly rows: number
  /** Distinct source ids; a row without one counts by its NIK, else for itself. */
  readonly persons: number
  /** Distinct sound family card numbers. */
  readonly families: number
}

/** What only the whole file shows. The reference for what the server does in SQL; in order of the rows. */
export function fileFaults(rows: readonly FileRow[]): FileFault[] {
  return [...repeatedRows(rows), ...sharedNiks(rows), ...disagreeingDeciles(rows)].sort((a, b) => a.row - b.row)
}

/** INT-20  `rows` are lines with data, `persons` distinct source ids, `families` distinct sound KK numbers. answers.md. */
export function fileCounts(rows: readonly FileRow[]): FileCounts {
  const cards = new Set(rows.flatMap(({ record }) => record.familyCardNumber ?? []))
  return { rows: rows.length, persons: new Set(rows.map(personKey)).size, families: cards.size }
}

/** INT-17  A row is repeated when an earlier row of the file has its source id; without source ids, when all it says is the same. */
export function repeatedRows(rows: readonly FileRow[]): FileFault[] {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const key = row.record.sourceId === null ? JSON.stringify(row.record) : `id:${row.record.sourceId}`
    if (seen.has(key)) return [faultAt(row, 'sourceId', 'row.repeated')]
    seen.add(key)
    return []
  })
}

/**
 * INT-18  A NIK is shared when two rows carry it whose names and whose birth years both differ. Other equal NIKs are one
 * person entered twice and are for linkage. What a row doesn't say doesn't differ. answers.md.
 */
export function sharedNiks(rows: readonly FileRow[]): FileFault[] {
  const holders = groupBy(rows, ({ record }) => record.nik)
  return [...holders.values()].flatMap((group) =>
    group
      .filter((row) => group.some((other) => areDifferentPeople(row.record, other.record)))
      .map((row) => faultAt(row, 'nik', 'nik.shared')),
  )
}

/** INT-19  A family card has one decile; rows of one card that give several are all faulty. T5 in domain.md §0. */
export function disagreeingDeciles(rows: readonly FileRow[]): FileFault[] {
  const families = groupBy(rows, ({ record }) => (record.decile === null ? null : record.familyCardNumber))
  return [...families.values()]
    .filter((family) => new Set(family.map(({ record }) => record.decile)).size > 1)
    .flatMap((family) => family.map((row) => faultAt(row, 'decile', 'decile.disagrees')))
}

/** A name for comparison within files: its letters, whatever the case, spaces and marks. */
export function lettersOfName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase()
}

function areDifferentPeople(a: PersonRow, b: PersonRow): boolean {
  if (a.name === null || b.name === null || a.birthDate === null || b.birthDate === null) return false
  return a.birthDate.slice(0, 4) !== b.birthDate.slice(0, 4) && lettersOfName(a.name) !== lettersOfName(b.name)
}

function personKey({ row, record }: FileRow): string {
  if (record.sourceId !== null) return `id:${record.sourceId}`
  return record.nik === null ? `row:${row}` : `nik:${record.nik}`
}

function groupBy(rows: readonly FileRow[], keyOf: (row: FileRow) => string | null): Map<string, FileRow[]> {
  const groups = new Map<string, FileRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

function faultAt({ row, record }: FileRow, field: IntakeField, code: FileFaultCode): FileFault {
  return { row, sourceId: record.sourceId, field, code }
}
