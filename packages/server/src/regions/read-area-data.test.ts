import { beforeAll, describe, expect, test } from 'vitest'
import { regionNameKey } from '#domain/regions/region-name.rules.ts'
import { type AreaRow, readAreaData, tidyAreaName } from './read-area-data.ts'

let rows: AreaRow[] = []
let milliseconds = 0

beforeAll(async () => {
  const start = performance.now()
  rows = await readAreaData()
  milliseconds = performance.now() - start
})

function count(within: string, level: AreaRow['level'], kind?: AreaRow['kind']): number {
  return rows.filter((row) => row.code.startsWith(within) && row.level === level && (kind === undefined || row.kind === kind))
    .length
}

describe('the areas of Indonesia', () => {
  test('are 38 provinces, 514 regencies and cities, 7,285 districts and 83,762 villages', () => {
    expect(count('', 'province')).toBe(38)
    expect(count('', 'regency')).toBe(514)
    expect(count('', 'district')).toBe(7285)
    expect(count('', 'village')).toBe(83_762)
    expect(count('', 'regency', 'kota')).toBe(98)
  })

  test('of East Kalimantan are 10 regencies, 105 districts, 841 desa and 197 kelurahan', () => {
    expect(count('64', 'province')).toBe(1)
    expect(count('64.', 'regency')).toBe(10)
    expect(count('64.', 'district')).toBe(105)
    expect(count('64.', 'village')).toBe(1038)
    expect(count('64.', 'village', 'desa')).toBe(841)
    expect(count('64.', 'village', 'kelurahan')).toBe(197)
  })

  test('are read quickly enough for the first start', () => {
    expect(milliseconds).toBeLessThan(1500)
  })

  test('each have a code of their own and come after the area they lie in', () => {
    const seen = new Set<string>(['ID'])
    const astray = rows.filter(({ code, parentCode }) => {
      const sound = seen.has(parentCode) && !seen.has(code)
      seen.add(code)
      return !sound
    })
    expect(astray).toEqual([])
  })

  test.each([
    ['64', 'ID', 'Kalimantan Timur', null],
    ['64.08', '64', 'Kutai Timur', 'kabupaten'],
    ['64.74', '64', 'Bontang', 'kota'],
    ['63.02', '63', 'Kotabaru', 'kabupaten'],
    ['71.74', '71', 'Kotamobagu', 'kota'],
    ['31.01', '31', 'Kepulauan Seribu', 'kabupaten'],
    ['31.71', '31', 'Jakarta Pusat', 'kota'],
    ['73.10', '73', 'Pangkajene dan Kepulauan', 'kabupaten'],
    ['64.02.08', '64.02', 'Kota Bangun', null],
    ['64.08.04.1010', '64.08.04', 'Teluk Lingga', 'kelurahan'],
    ['64.02.19.2006', '64.02.19', 'Kota Bangun III', 'desa'],
    ['64.11.04.2006', '64.11.04', "Tiong Bu'u", 'desa'],
    ['91.03.01.3007', '91.03.01', 'Desa Adat Yoboi', 'desa'],
    ['63.09.03.2008', '63.09.03', "Pulau Ku'u", 'desa'],
  ])('%s lies in %s and is called %s (%s)', (code, parentCode, name, kind) => {
    expect(rows.find((row) => row.code === code)).toMatchObject({ code, parentCode, name, kind })
  })

  test('within one district of East Kalimantan no two villages are told apart by spelling alone', () => {
    const keys = rows
      .filter((row) => row.code.startsWith('64.'))
      .map((row) => `${row.parentCode} ${regionNameKey(row.name, row.level)}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('an area name', () => {
  test.each([
    ['Lawe-lawe', 'Lawe-Lawe'],
    ['Simpang peut', 'Simpang Peut'],
    ['Soka"an', "Soka'an"],
    ['Regapu’u', "Regapu'u"],
    ['Teuw*', 'Teuw'],
    ['Wamesa I / Idoor', 'Wamesa I/Idoor'],
    ['Long  Penaneh III', 'Long Penaneh III'],
    ['2 x 11 Anam Lingkuang', '2 x 11 Anam Lingkuang'],
    ['Pangkajene dan Kepulauan', 'Pangkajene dan Kepulauan'],
    ["We'a-we'a", "We'a-We'a"],
  ])('%s is written %s', (raw, name) => {
    expect(tidyAreaName(raw)).toBe(name)
  })
})
