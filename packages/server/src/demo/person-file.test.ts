import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { guessColumns } from '#domain/intake/column-guess.rules.ts'
import type { FaultCode } from '#domain/intake/faults.ts'
import { type FileRow, fileCounts, fileFaults } from '#domain/intake/file.rules.ts'
import { mappingOf } from '#domain/intake/mapping.rules.ts'
import { readRow } from '#domain/intake/row.rules.ts'
import { placesIn } from '#domain/intake/place-match.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { readHistoricRegencyCodes } from '../regions/data/read-codes.ts'
import { readAreaData } from '../regions/read-area-data.ts'
import { plantedFaults } from './file-faults.ts'
import { type PersonFileOptions, personFile } from './person-file.ts'
import { villagesIn } from './village-shares.ts'

const areas = await readAreaData()
const regencies = areas.filter(({ level }) => level === 'regency')
const knownRegencies = new Set([...regencies, ...(await readHistoricRegencyCodes())].map(({ code }) => code.replace('.', '')))
const today = '2026-11-21' as LocalDate

const kutim: PersonFileOptions = {
  regency: { code: '64.08', name: 'Kutai Timur', kind: 'kabupaten' },
  villages: villagesIn(areas, '64.08'),
  people: 20_000,
  seed: 7,
  asOf: '2026-09-30' as LocalDate,
  quarter: '2026-Q3',
}

describe('the list of a regency', () => {
  test('is the same byte for byte for the same seed, and another for another seed', async () => {
    const text = await textOf(kutim)
    expect(await textOf({ ...kutim })).toBe(text)
    expect(await textOf({ ...kutim, seed: 8 })).not.toBe(text)
  })

  test('has the agency’s layout: title lines, heading, quoted numbers, days first', async () => {
    const lines = (await textOf({ ...kutim, people: 50, faults: 0 })).split('\r\n')
    expect(lines[0]).toMatch(/^\uFEFFDAFTAR PENERIMA MANFAAT BY NAME BY ADDRESS \(BNBA\) DTSEN,{20}$/)
    expect(lines[1]).toMatch(/^KABUPATEN KUTAI TIMUR - PERIODE TRIWULAN III 2026,{20}$/)
    expect(lines[3]).toMatch(/^ID_DTSEN,PROVINSI,KABUPATEN\/KOTA,KECAMATAN,.*,DESIL,PKH,BPNT,PBI JK$/)
    expect(lines[4]).toMatch(/^6408S0000001,KALIMANTAN TIMUR,KAB\. KUTAI TIMUR,.*,640899\d{10},'\d{16},.*,\d\d\/\d\d\/\d{4},/)
    expect(lines).toHaveLength(55)
    expect(
      (await textOf({ ...kutim, regency: { code: '64.72', name: 'Samarinda', kind: 'kota' }, people: 1 })).split('\r\n')[4],
    ).toMatch(/^6472S0000001,KALIMANTAN TIMUR,KOTA SAMARINDA,/)
  })

  test.each(regencies.filter(({ code }) => code.startsWith('64.')).map(({ code, name }) => [code, name] as const))(
    'of %s has no fault where none is wanted',
    async (code, name) => {
      const kind = code > '64.70' ? 'kota' : 'kabupaten'
      const options = {
        ...kutim,
        regency: { code, name, kind },
        villages: villagesIn(areas, code),
        people: 3000,
        faults: 0,
      } as const
      const { counts, found } = check(await textOf(options), code)
      expect(counts).toMatchObject({ rows: 3000, persons: 3000 })
      expect(found).toEqual({})
    },
  )

  test('has the faults that lists have, as often as they have them', async () => {
    const people = 60_000
    const { counts, found } = check(await textOf({ ...kutim, people }), '64.08')
    const planted = (...names: string[]) =>
      plantedFaults.reduce((sum, [name, share]) => sum + (names.includes(name) ? share : 0), 0)
    const expected: Partial<Record<FaultCode, number>> = {
      'nik.missing': planted('nik-missing') + planted('entered-twice') / 2,
      'nik.format': planted('nik-15-digits', 'nik-scientific', 'nik-letter'),
      'nik.sex-mismatch': planted('sex-swapped'),
      'nik.birthdate-mismatch': planted('day-for-month', 'first-of-january', 'nik-is-card', 'nik-of-head') * 0.9,
      'nik.region-unknown': planted('nik-region'),
      'nik.shared': planted('nik-of-head') * 1.3,
      'birth-date.invalid': planted('no-such-date'),
      'birth-date.future': planted('century-ahead'),
      'name.missing': planted('name-blank'),
      'family-number.format': planted('card-damaged'),
      'village.misspelt': planted('village-misspelt'),
      'decile.range': planted('decile-range'),
      'row.repeated': planted('row-repeated'),
    }
    for (const [code, share] of Object.entries(expected) as [FaultCode, number][]) {
      const rate = (found[code] ?? 0) / people
      expect(rate, code).toBeGreaterThan(share * 0.6)
      expect(rate, code).toBeLessThan(share * 1.6)
    }
    expect(counts.persons).toBeGreaterThan(people * 1.007)
    expect(counts.persons).toBeLessThan(people * 1.013)
    expect(counts.rows - counts.persons).toBe(found['row.repeated'])
  })

  test('never shows a NIK outside district 99, whatever is wrong with it', async () => {
    const { niks } = check(await textOf({ ...kutim, faults: 5 }), '64.08')
    expect(niks.length).toBeGreaterThan(18_000)
    expect(niks.filter((nik) => nik.slice(4, 6) !== '99')).toEqual([])
  })

  test('is a list of a tenth as many faults where a tenth is asked for', async () => {
    const faultsOf = async (faults: number) => sumOf(check(await textOf({ ...kutim, faults }), '64.08').found)
    expect((await faultsOf(0.1)) / (await faultsOf(1))).toBeCloseTo(0.1, 1)
  })
})

describe('the list of the next quarter', () => {
  test('has the same people with the changes that a quarter brings', async () => {
    const before = await rowsOf({ ...kutim, people: 60_000, faults: 0 })
    const after = await rowsOf({ ...kutim, people: 60_000, faults: 0, quarter: '2026-Q4' })
    const both = [...before].flatMap(([id, row]) => {
      const now = after.get(id)
      return now ? [{ row, now }] : []
    })
    const changed = (field: string) => both.filter(({ row, now }) => row[field] !== now[field]).length / before.size
    const gone = before.size - both.length
    const born = [...after].filter(([id]) => !before.has(id))

    expect(gone / before.size).toBeCloseTo(0.004, 2.5)
    expect(born.length / before.size).toBeGreaterThan(0.001)
    expect(born.length / before.size).toBeLessThan(0.006)
    expect(changed('DESIL')).toBeCloseTo(0.013, 2.3)
    expect(changed('DESA/KELURAHAN')).toBeCloseTo(0.006, 2.5)
    expect(changed('NAMA')).toBeCloseTo(0.002, 2.7)
    for (const field of ['PKH', 'BPNT']) expect(changed(field)).toBeGreaterThan(0)
    for (const field of ['NIK', 'NO KK', 'TANGGAL LAHIR', 'JENIS KELAMIN', 'PEKERJAAN', 'NAMA IBU KANDUNG'])
      expect(changed(field)).toBe(0)
    expect(new Set([...after.values()].map((row) => row['NIK'])).size).toBe(after.size)
    expect(born.every(([, row]) => row['TANGGAL LAHIR']?.endsWith('/2026') && row['HUBUNGAN KELUARGA'] === 'ANAK')).toBe(true)
  })

  test('keeps a person’s fault, and leaves every family with one head', async () => {
    const before = await rowsOf(kutim)
    const after = await rowsOf({ ...kutim, quarter: '2027-Q1' })
    const blank = [...before].filter(([id, row]) => row['NIK'] === '' && after.has(id))
    expect(blank.length).toBeGreaterThan(50)
    expect(blank.filter(([id]) => after.get(id)?.['NIK'] !== '')).toEqual([])

    const heads = new Map<string, number>()
    for (const row of (await rowsOf({ ...kutim, faults: 0, quarter: '2027-Q3' })).values()) {
      const card = row['NO KK'] ?? ''
      heads.set(card, (heads.get(card) ?? 0) + (row['HUBUNGAN KELUARGA'] === 'KEPALA KELUARGA' ? 1 : 0))
    }
    expect([...heads.values()].filter((count) => count !== 1)).toEqual([])
  })

  test('can be asked for only after the first one', async () => {
    await expect(textOf({ ...kutim, quarter: '2026-Q2' })).rejects.toThrow(RangeError)
    await expect(textOf({ ...kutim, quarter: '2026-4' })).rejects.toThrow('2026-Q3')
  })
})

async function textOf(options: PersonFileOptions): Promise<string> {
  let text = ''
  for await (const chunk of personFile(options)) text += chunk
  return text
}

async function rowsOf(options: PersonFileOptions): Promise<Map<string, Record<string, string>>> {
  const table = (await textOf(options)).split('\r\n').slice(3).join('\r\n')
  const { data } = Papa.parse<Record<string, string>>(table, { header: true, skipEmptyLines: true })
  return new Map(data.map((row) => [row['ID_DTSEN'] ?? '', row]))
}

/** Reads a list by the product's own rules. */
function check(text: string, regency: string) {
  const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
  const [header = [], ...cells] = data.slice(3)
  const mapping = mappingOf(guessColumns(header, cells.slice(0, 50)).map(({ field }) => field ?? 'ignore'))
  const villages = villagesIn(areas, regency).map(({ code, name, districtName }) => ({
    code,
    name,
    districtName,
    districtCode: code.slice(0, 8),
  }))
  const places = placesIn({ villages, only: regency as RegionCode })
  const found: Partial<Record<FaultCode, number>> = {}
  const count = ({ code }: { code: FaultCode }) => (found[code] = (found[code] ?? 0) + 1)
  const rows = cells.map((row, at): FileRow => {
    const { record, faults } = readRow(row, mapping, { today, places, knownRegencies })
    faults.forEach(count)
    return { row: at + 5, record }
  })
  fileFaults(rows).forEach(count)
  return { counts: fileCounts(rows), found, niks: rows.flatMap(({ record }) => record.nik ?? []) }
}

function sumOf(counts: Partial<Record<FaultCode, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
