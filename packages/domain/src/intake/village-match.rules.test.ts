import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RegionCode } from '../platform/region-code.ts'
import { codesDisagree, findPlace, placesIn } from './place-match.rules.ts'
import type { VillageClaim, VillageRow } from './village-match.rules.ts'

const rows: VillageRow[] = [
  { code: '64.02.11.2008', name: 'Tunjungan', districtCode: '64.02.11', districtName: 'Muara Kaman' },
  { code: '64.02.06.2001', name: 'Muara Badak Ulu', districtCode: '64.02.06', districtName: 'Muara Badak' },
  { code: '64.02.06.2002', name: 'Tanjung Limau II', districtCode: '64.02.06', districtName: 'Muara Badak' },
  { code: '64.02.13.1001', name: 'Sungai Seluang', districtCode: '64.02.13', districtName: 'Samboja' },
  { code: '64.02.13.2014', name: 'Karya Jaya', districtCode: '64.02.13', districtName: 'Samboja' },
  { code: '64.02.05.2003', name: 'Sidomulyo', districtCode: '64.02.05', districtName: 'Tenggarong' },
  { code: '64.02.04.2007', name: 'Sidomulyo', districtCode: '64.02.04', districtName: 'Anggana' },
  { code: '64.02.04.1008', name: 'Handil', districtCode: '64.02.04', districtName: 'Anggana' },
  { code: '64.02.04.2009', name: 'Handil', districtCode: '64.02.04', districtName: 'Anggana' },
]
const kukar = '64.02' as RegionCode
const inKukar = placesIn({ villages: rows, only: kukar })
const named = (districtName: string, villageName: string, code = ''): VillageClaim => ({ code, districtName, villageName })

describe('finding a village', () => {
  test.each<[string, VillageClaim, string]>([
    ['digits', { code: '6402112008' }, '64.02.11.2008'],
    ['a dotted code', { code: '64.02.11.2008' }, '64.02.11.2008'],
    ['a name in its district', named('MUARA KAMAN', 'TUNJUNGAN'), '64.02.11.2008'],
    ['a name with kind and short form', named('Kec. Ma. Badak', 'DESA MA. BADAK  ULU'), '64.02.06.2001'],
    ['a number for a numeral', named('Muara Badak', 'Tj. Limau 2'), '64.02.06.2002'],
    ['sei for sungai', named('SAMBOJA', 'KEL. SEI SELUANG'), '64.02.13.1001'],
    ['words run together', named('muarabadak', 'Muara-BadakUlu'), '64.02.06.2001'],
    ['a name that stands once in the regency', named('', 'Karya Jaya'), '64.02.13.2014'],
    ['a name that stands twice, in its district', named('Anggana', 'Sidomulyo'), '64.02.04.2007'],
    ['the kind where two bear the name', named('Anggana', 'Kel. Handil'), '64.02.04.1008'],
    ['names beside a code that is not known', named('Samboja', 'Karya Jaya', '6402999999'), '64.02.13.2014'],
    ['a code beside a name that is not known', named('Samboja', 'Karya Jya', '6402132014'), '64.02.13.2014'],
  ])('INT-12: by %s', (_, claim, code) => {
    expect(findPlace(claim, inKukar)).toMatchObject({ village: code })
  })

  test.each<[string, VillageClaim]>([
    ['nothing at all', {}],
    ['a name nobody bears', named('Samboja', 'DESA ANTAH BERANTAH')],
    ['a name that stands twice in the regency', named('', 'Sidomulyo')],
    ['a village of another district', named('Samboja', 'Tunjungan')],
    ['a district of another regency', named('Sangkulirang', 'Karya Jaya')],
    ['two villages of one name in one district', named('Anggana', 'Handil')],
    ['a code that contradicts the names', named('Samboja', 'Karya Jaya', '6402112008')],
    ['a code of another regency', { code: '6408112008' }],
    ['the code of a district', { code: '640211' }],
  ])('INT-12: %s leads to no village', (_, claim) => {
    expect(findPlace(claim, inKukar)).toEqual({ village: null, regency: '64.02', way: 'none', certainty: 0 })
  })

  test('INT-12: BPS codes are read by the table given, and never as Kemendagri codes', () => {
    const bps = new Map([['6403100008', '64.02.11.2008' as RegionCode]])
    const withBps = placesIn({ villages: rows, only: kukar, bps })
    expect(findPlace({ code: '6403100008' }, withBps).village).toBe('64.02.11.2008')
    expect(findPlace({ code: '6402112008' }, withBps).village).toBeNull()
    expect(findPlace({ code: '6403100008' }, inKukar).village).toBeNull()
  })

  test('INT-12: case, spaces and punctuation never matter', () => {
    const unique = rows.filter(({ name }) => name !== 'Handil')
    const noise = fc.constantFrom('', ' ', '.', '  ', '-')
    fc.assert(
      fc.property(fc.constantFrom(...unique), noise, fc.boolean(), (row, around, isLoud) => {
        const spelt = `${around}${isLoud ? row.name.toUpperCase() : row.name.toLowerCase()}${around}`.replaceAll(
          ' ',
          `${around} `,
        )
        return findPlace(named(row.districtName, spelt), inKukar).village === row.code
      }),
    )
  })
})

describe('the villages of Kaltim', () => {
  const data = createRequire(import.meta.url)
    .resolve('idn-area-data/package.json')
    .replace(/package\.json$/, 'data/')
  const table = (name: string) =>
    readFileSync(`${data}${name}.csv`, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('64.'))
      .map((line) => line.trim().split(','))
  const districts = new Map(table('districts').map(([code = '', , name = '']) => [code, name]))
  const villages = table('villages').map(([code = '', districtCode = '', name = '']) => ({
    code,
    name,
    districtCode,
    districtName: districts.get(districtCode) ?? '',
  }))

  test('INT-12: each is found by its own names, so no short form makes two of them one', () => {
    const lost = [...new Set(villages.map(({ code }) => code.slice(0, 5)))].flatMap((regency) => {
      const rowsOfRegency = villages.filter(({ code }) => code.startsWith(`${regency}.`))
      const own = placesIn({ villages: rowsOfRegency, only: regency as RegionCode })
      return rowsOfRegency.filter((row) => findPlace(named(row.districtName, row.name), own).village !== row.code)
    })
    expect(villages).toHaveLength(1038)
    expect(lost).toEqual([])
  })
})

describe('codes of a whole file', () => {
  const right = named('Samboja', 'Karya Jaya', '6402132014')
  const wrong = named('Samboja', 'Karya Jaya', '6403132014')
  const file = (rights: number, wrongs: number) => [
    ...Array<VillageClaim>(rights).fill(right),
    ...Array<VillageClaim>(wrongs).fill(wrong),
  ]

  test.each<[number, number, boolean]>([
    [100, 0, false],
    [100, 5, false],
    [80, 20, false],
    [70, 30, true],
    [0, 100, true],
    [0, 1, true],
    [2, 3, false],
  ])('INT-13: with %i rows that agree and %i that do not, refuse is %s', (rights, wrongs, refuse) => {
    expect(codesDisagree(file(rights, wrongs), inKukar)).toEqual({ compared: rights + wrongs, disagreeing: wrongs, refuse })
  })

  test('INT-13: where the village’s name leads nowhere, the districts are compared', () => {
    const inDistrict = (code: string) => Array<VillageClaim>(10).fill(named('Samboja', '', code))
    expect(codesDisagree(inDistrict('6402132014'), inKukar).refuse).toBe(false)
    expect(codesDisagree(inDistrict('6402112008'), inKukar)).toEqual({ compared: 10, disagreeing: 10, refuse: true })
    const bps = new Map([['6403090', '64.02.11' as RegionCode]])
    expect(
      codesDisagree(inDistrict('6403090012'), placesIn({ villages: rows, only: kukar, bps })).refuse,
      'the district of a code without a mapping',
    ).toBe(true)
  })

  test('INT-13: a village that has come to another district still bears its name', () => {
    const moved = named('Samboja', 'Tunjungan', '6402112008')
    expect(codesDisagree(Array<VillageClaim>(10).fill(moved), inKukar)).toMatchObject({ compared: 10, disagreeing: 0 })
  })

  test('INT-13: rows without a code or with names unknown to us say nothing about the codes', () => {
    expect(codesDisagree([named('Samboja', 'Karya Jaya'), named('Samboja', 'XXX', '6403132014')], inKukar)).toEqual({
      compared: 0,
      disagreeing: 0,
      refuse: false,
    })
  })
})
