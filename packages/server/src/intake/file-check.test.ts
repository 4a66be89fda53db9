import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { type ChangeMark, personChange } from '#domain/intake/change.rules.ts'
import { textOf } from '#domain/intake/cell-text.rules.ts'
import type { CellValue } from '#domain/intake/cell.ts'
import { guessColumns } from '#domain/intake/column-guess.rules.ts'
import type { FaultCode } from '#domain/intake/faults.ts'
import { type FileRow, fileCounts, fileFaults } from '#domain/intake/file.rules.ts'
import { findTable } from '#domain/intake/header-row.rules.ts'
import type { PersonRow } from '#domain/intake/person-row.ts'
import { mappingOf } from '#domain/intake/mapping.rules.ts'
import { isBlankRow, readRow, villageClaim } from '#domain/intake/row.rules.ts'
import { codesDisagree, placesIn } from '#domain/intake/place-match.rules.ts'
import type { VillageRow } from '#domain/intake/village-match.rules.ts'
import { readSheets } from '../platform/sheets/read-sheets.ts'

// oxlint-disable-next-line rangkul/no-environment -- whoever runs the tests says where the shared data is
const shared = process.env['RANGKUL_SHARED'] ?? fileURLToPath(new URL('../../../../../shared', import.meta.url))
const intake = join(shared, 'data', 'intake')
const isHere = existsSync(intake)

const today = '2026-11-21' as LocalDate
const places = join(createRequire(import.meta.url).resolve('idn-area-data/package.json'), '..', 'data')

describe.skipIf(!isHere)(`the files in ${isHere ? 'the shared folder' : 'the shared folder, which is absent here'}`, () => {
  test('64.08-2026-Q3: every planted fault is found, and what is found beyond them has a reason', () => {
    const file = checked('64.08', '64.08-2026-Q3')
    const { truth, planted } = file

    expect(fileCounts(file.rows)).toEqual({ rows: 6042, persons: 6024, families: 1500 })
    expect(new Set(truth.values()).size).toBe(planted.persons)
    expectFound(file, {
      secondEntries: { 'nik.missing': 34, 'nik.birthdate-mismatch': 9 },
      sharedNik: { 'nik.sex-mismatch': 7, 'nik.birthdate-mismatch': 18 },
    })
  })

  test('64.02-2026-Q3: codes without dots, semicolons, mixed dates; every planted fault but one pair is found', () => {
    const file = checked('64.02', '64.02-2026-Q3')

    expect(fileCounts(file.rows)).toEqual({ rows: 5959, persons: 5942, families: 1500 })
    expect(new Set(file.truth.values()).size).toBe(file.planted.persons)
    expectFound(file, {
      secondEntries: { 'nik.missing': 38, 'nik.birthdate-mismatch': 8 },
      sharedNik: { 'nik.sex-mismatch': 9, 'nik.birthdate-mismatch': 17 },
      // Both were born in 2003: by INT-18 they are for linkage.
      missed: { 'nik.shared': ['6402B0000822', '6402B0000907'] },
    })
  })

  test('INT-13: the codes of 64.02 agree with its names; read as the villages of 64.03 the file is refused', () => {
    const { claims, context } = checked('64.02', '64.02-2026-Q3')

    expect(codesDisagree(claims, context.places)).toEqual({ compared: 5942, disagreeing: 0, refuse: false })
    const swapped = claims.map((claim) => ({ ...claim, code: claim.code?.replace(/^6402/, '6403') }))
    expect(codesDisagree(swapped, context.places)).toEqual({ compared: 5942, disagreeing: 5942, refuse: true })
  })

  test('64.08-2026-Q4 against Q3: exactly the changes that were made', () => {
    const made = JSON.parse(readFileSync(join(intake, '64.08-2026-Q4', 'changes.json'), 'utf8')) as Made
    const before = byId(checked('64.08', '64.08-2026-Q3').rows)
    const after = byId(checked('64.08', '64.08-2026-Q4').rows)
    const ids = [...new Set([...before.keys(), ...after.keys()])]
    const changes = ids.map((id) => personChange(before.get(id), after.get(id)))
    const marked = (mark: ChangeMark) =>
      changes.filter((change) => change.kind === 'changed' && change.marks.includes(mark)).length
    const withField = (field: keyof PersonRow) =>
      changes.filter((change) => change.kind === 'changed' && change.fields.some((c) => c.field === field)).length

    expect(after.size).toBe(made.rows)
    expect(changes.filter(({ kind }) => kind === 'gone').length).toBe(made.gone)
    expect(changes.filter(({ kind }) => kind === 'new').length).toBe(made.born)
    expect(marked('decile-up')).toBe(made.decileUp)
    expect(marked('decile-down')).toBe(made.decileDown)
    expect(marked('benefit-ended')).toBe(made.benefitEnded)
    expect(marked('benefit-started')).toBe(0)
    expect(withField('name')).toBe(made.renamed)
    expect(withField('villageCode')).toBe(made.moved)
    // One of them lived in a village that couldn't be read before: now it is known, which is no move.
    expect(marked('moved')).toBe(made.moved - 1)
  })

  test('64.08-2026-Q4 as XLSX: the same people as in the CSV, but for 55 NIKs that Excel ruined', {
    timeout: 30_000,
  }, async () => {
    const csv = checked('64.08', '64.08-2026-Q4')
    const sheets = await sheetsOf(join(intake, '64.08-2026-Q4', 'persons.xlsx'))
    const place = findTable(sheets.map((rows) => rows.slice(0, 60).map((row) => row.map((cell) => textOf(cell)))))
    expect(place).toEqual({ sheet: 1, headerRow: 3, firstRow: 4 })

    const cells = (sheets[1] ?? []).slice(4).filter((row) => !isBlankRow(row))
    const readings = cells.map((row) => readRow(row, csv.mapping, csv.context))
    const ruined = readings.filter(({ record }, i) => record.nik === null && csv.rows[i]?.record.nik !== null)
    expect(ruined.length).toBe(55)
    expect(ruined.every(({ faults }) => faults.some(({ code }) => code === 'nik.format'))).toBe(true)
    const withoutNik = (record: PersonRow | undefined) => ({ ...record, nik: null })
    expect(readings.map(({ record }) => withoutNik(record))).toEqual(csv.rows.map(({ record }) => withoutNik(record)))
  })

  test('reading a row takes the processor far less than 50 µs', () => {
    const { cells, mapping, context } = checked('64.08', '64.08-2026-Q3')
    for (const row of cells) readRow(row, mapping, context)
    const start = process.cpuUsage()
    for (let round = 0; round < 3; round++) for (const row of cells) readRow(row, mapping, context)
    expect(process.cpuUsage(start).user / 1000 / (3 * cells.length)).toBeLessThan(0.05)
  })
})

type Made = Record<'rows' | 'gone' | 'born' | 'decileUp' | 'decileDown' | 'benefitEnded' | 'renamed' | 'moved', number>

interface Planted {
  readonly persons: number
  readonly faults: Readonly<Partial<Record<FaultCode, { readonly count: number; readonly rows: readonly string[] }>>>
}

interface Expected {
  /** Faults of persons entered twice, whose second entry was damaged at random, not planted by kind. */
  readonly secondEntries: Partial<Record<FaultCode, number>>
  /** Whoever carries another person's NIK disagrees with it, too. */
  readonly sharedNik: Partial<Record<FaultCode, number>>
  readonly missed?: Partial<Record<FaultCode, readonly string[]>>
}

function expectFound({ found, truth, planted }: ReturnType<typeof checked>, expected: Expected) {
  const firstEntries = new Map([...truth].reverse().map(([id, person]) => [person, id]))
  const isSecondEntry = (id: string) => firstEntries.get(truth.get(id) ?? '') !== id
  const shares = new Set(planted.faults['nik.shared']?.rows)
  const codes = new Set([...found.keys(), ...(Object.keys(planted.faults) as FaultCode[])])
  for (const code of codes) {
    const ids = found.get(code) ?? new Set<string>()
    const asPlanted = new Set(planted.faults[code]?.rows)
    const extra = [...ids].filter((id) => !asPlanted.has(id))
    const reasons = {
      missed: [...asPlanted].filter((id) => !ids.has(id)).sort(),
      secondEntries: extra.filter(isSecondEntry).length,
      sharedNik: extra.filter((id) => shares.has(id)).length,
      unexplained: extra.filter((id) => !isSecondEntry(id) && !shares.has(id)),
    }
    expect({ code, ...reasons }).toEqual({
      code,
      missed: expected.missed?.[code] ?? [],
      secondEntries: expected.secondEntries[code] ?? 0,
      sharedNik: expected.sharedNik[code] ?? 0,
      unexplained: [],
    })
  }
}

function checked(regency: string, folder: string) {
  const lines = table(join(intake, folder, 'persons.csv'))
  const place = findTable([lines])
  if (!place) throw new Error('no header')
  const header = lines[place.headerRow] ?? []
  const cells = lines.slice(place.firstRow).filter((row) => !isBlankRow(row))
  const guesses = guessColumns(header, cells.slice(0, 50))
  expect(guesses.every(({ field }) => field !== null)).toBe(true)

  const mapping = mappingOf(guesses.map(({ field }) => field ?? 'ignore'))
  const context = { today, places: placesIn({ villages: villagesOf(regency), only: regency as RegionCode }), knownRegencies }
  const rows: FileRow[] = []
  const found = new Map<FaultCode, Set<string>>()
  const note = (code: FaultCode, id: string) => found.set(code, (found.get(code) ?? new Set()).add(id))
  cells.forEach((row, i) => {
    const { record, faults, standsForPerson } = readRow(row, mapping, context)
    expect(standsForPerson).toBe(true)
    rows.push({ row: place.firstRow + i + 1, record })
    for (const { code } of faults) note(code, record.sourceId as string)
  })
  for (const { code, sourceId } of fileFaults(rows)) note(code, sourceId as string)
  return {
    rows,
    cells,
    mapping,
    context,
    found,
    claims: cells.map((row) => villageClaim(row, mapping)),
    truth: truthOf(folder),
    planted: plantedIn(folder),
  }
}

function plantedIn(folder: string): Planted {
  const path = join(intake, folder, 'faults.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Planted) : { persons: 0, faults: {} }
}

function truthOf(folder: string): Map<string, string> {
  const path = join(intake, folder, 'truth.csv')
  return new Map(
    existsSync(path)
      ? table(path)
          .slice(1)
          .map(([id = '', person = '']) => [id, person])
      : [],
  )
}

function byId(rows: readonly FileRow[]): Map<string, PersonRow> {
  return new Map(rows.map(({ record }) => [record.sourceId as string, record]))
}

/** Every sheet with its blank lines, so that rows stand where the file has them. */
async function sheetsOf(path: string): Promise<CellValue[][][]> {
  const sheets: CellValue[][][] = []
  for await (const { sheet, line, cells } of readSheets(path)) {
    while (sheets.length <= sheet) sheets.push([])
    const rows = sheets[sheet] ?? []
    while (rows.length < line - 1) rows.push([])
    rows.push([...cells])
  }
  return sheets
}

function table(path: string): string[][] {
  return papa.parse<string[]>(readFileSync(path, 'utf8'), { skipEmptyLines: false }).data.filter((row) => row.length > 1)
}

const knownRegencies = new Set(
  table(join(places, 'regencies.csv'))
    .slice(1)
    .map(([code = '']) => code.replace('.', '')),
)

function villagesOf(regency: string): VillageRow[] {
  const districts = new Map(table(join(places, 'districts.csv')).map(([code = '', , name = '']) => [code, name]))
  return table(join(places, 'villages.csv'))
    .filter(([code = '']) => code.startsWith(`${regency}.`))
    .map(([code = '', districtCode = '', name = '']) => ({
      code,
      name,
      districtCode,
      districtName: districts.get(districtCode) ?? '',
    }))
}
