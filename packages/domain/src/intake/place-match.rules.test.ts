import { describe, expect, test } from 'vitest'
import type { RegionCode } from '../platform/region-code.ts'
import { codesDisagree, findPlace, placeClaimKey, placesIn } from './place-match.rules.ts'
import type { VillageClaim, VillageRow } from './village-match.rules.ts'

const villages: VillageRow[] = [
  { code: '64.02.11.2008', name: 'Tunjungan', districtCode: '64.02.11', districtName: 'Muara Kaman' },
  { code: '64.02.06.2001', name: 'Muara Badak Ulu', districtCode: '64.02.06', districtName: 'Muara Badak' },
  { code: '64.02.06.2011', name: 'Muara Badak Ilir', districtCode: '64.02.06', districtName: 'Muara Badak' },
  { code: '64.02.06.2002', name: 'Tanjung Limau', districtCode: '64.02.06', districtName: 'Muara Badak' },
  { code: '64.02.05.2003', name: 'Sidomulyo', districtCode: '64.02.05', districtName: 'Tenggarong' },
  { code: '64.02.04.2007', name: 'Sidomulya', districtCode: '64.02.04', districtName: 'Anggana' },
  {
    code: '64.02.19.2001',
    name: 'Kedang Ipil',
    districtCode: '64.02.19',
    districtName: 'Kota Bangun Darat',
    otherDistrictNames: ['Kota Bangun'],
  },
  {
    code: '64.08.03.2001',
    name: 'Senambah',
    districtCode: '64.08.03',
    districtName: 'Muara Bengkal',
    otherNames: ['Senambah Lama'],
  },
  { code: '64.08.05.2003', name: 'Sidomulyo', districtCode: '64.08.05', districtName: 'Kongbeng' },
]
const regencies = [
  { code: '64.02' as RegionCode, name: 'Kutai Kartanegara', kind: 'kabupaten' as const, otherNames: ['Kutai'] },
  { code: '64.08' as RegionCode, name: 'Kutai Timur', kind: 'kabupaten' as const },
]
const kukar = '64.02' as RegionCode
const inKukar = placesIn({ villages: villages.filter(({ code }) => code.startsWith(kukar)), only: kukar, regencies })
const province = placesIn({ villages, regencies })
const named = (districtName: string, villageName: string, regencyName = ''): VillageClaim => ({
  regencyName,
  districtName,
  villageName,
})

describe('places by names that are not quite theirs', () => {
  test.each<[string, VillageClaim, string, number]>([
    ['a letter that is another', named('Muara Kaman', 'TUNJANGAN'), '64.02.11.2008', 0.89],
    ['letters that changed places', named('MUARA KAMAN', 'Tujnungan'), '64.02.11.2008', 0.89],
    ['a misspelt district', named('Muara Kamann', 'Tunjungan'), '64.02.11.2008', 0.91],
    ['no district', named('', 'Tunjunggan'), '64.02.11.2008', 0.86],
  ])('INT-41: %s is taken for the village it is like, and how sure that is is told', (_, claim, village, certainty) => {
    expect(findPlace(claim, inKukar)).toEqual({ village, regency: '64.02', way: 'alike', certainty })
  })

  test.each<[string, VillageClaim]>([
    ['a name that is like two', named('', 'Sidomulyu')],
    ['a name that a village of another district bears', named('Muara Badak', 'Tunjungan')],
    ['a short name', named('Muara Kaman', 'Xxx')],
    ['a name beside another regency', named('Muara Kaman', 'Tunjangan', 'KAB. KUTAI TIMUR')],
    ['a name beside the code of another district', { ...named('Muara Kaman', 'Tunjangan'), code: '6402062999' }],
  ])('INT-41: %s is taken for none', (_, claim) => {
    expect(findPlace(claim, inKukar)).toMatchObject({ village: null, way: 'none' })
  })

  test('INT-12: a name from before, and the district from before, lead to the village of today', () => {
    expect(findPlace(named('Kota Bangun', 'Kedang Ipil'), inKukar)).toMatchObject({
      village: '64.02.19.2001',
      way: 'other-name',
      certainty: 0.9,
    })
    expect(findPlace(named('Muara Bengkal', 'Senambah Lama'), province).village).toBe('64.08.03.2001')
  })

  test('INT-40: what an officer said of a place holds however it is spelt, also that it is none', () => {
    const said = new Map<string, RegionCode | null>([
      [placeClaimKey(named('Muara Kaman', 'Kampung Baru Seberang')), '64.02.11.2008' as RegionCode],
      [placeClaimKey(named('Muara Kaman', 'Tunjangan')), null],
    ])
    const places = placesIn({ villages, only: kukar, regencies, said })
    expect(findPlace(named('KEC. MUARA KAMAN', 'KP. BARU  SEB.'), places)).toEqual({
      village: '64.02.11.2008',
      regency: '64.02',
      way: 'said',
      certainty: 1,
    })
    expect(findPlace(named('Ma. Kaman', 'DESA TUNJANGAN'), places)).toMatchObject({ village: null, way: 'said' })
  })

  test('INT-43: a code of BPS without a mapping is told apart from what is no code', () => {
    const bps = new Map([
      ['6403', '64.02' as RegionCode],
      ['6403090', '64.02.11' as RegionCode],
    ])
    const places = placesIn({ villages, only: kukar, regencies, bps })
    expect(findPlace({ code: '6403090012' }, places)).toMatchObject({ village: null, way: 'unmapped' })
    expect(findPlace({ code: '6409090012' }, places)).toMatchObject({ village: null, way: 'none' })
    expect(findPlace({ code: '6403090012', ...named('Muara Kaman', 'Tunjungan') }, places).village).toBe('64.02.11.2008')
  })
})

describe('the regency of a row in a province’s file', () => {
  test.each<[string, VillageClaim, string | null, string | null]>([
    ['its code', { code: '64.08.05.2003' }, '64.08', '64.08.05.2003'],
    ['its name', named('Kongbeng', 'Sidomulyo', 'KAB. KUTAI TIMUR'), '64.08', '64.08.05.2003'],
    ['a short name', named('Tenggarong', 'Sidomulyo', 'KUKAR'), '64.02', '64.02.05.2003'],
    ['a former name', named('Tenggarong', 'Sidomulyo', 'Kab. Kutai'), '64.02', '64.02.05.2003'],
    ['a misspelt name', named('Tenggarong', 'Sidomulyo', 'KUTAI KERTANEGARA'), '64.02', '64.02.05.2003'],
    ['the one district that has such a village', named('Kongbeng', 'Sidomulyo'), '64.08', '64.08.05.2003'],
    ['its code, though the village is not known', { code: '6408999999' }, '64.08', null],
    ['code and name that are two', { code: '6408052003', ...named('', '', 'Kukar') }, null, null],
    ['a village without any district', named('', 'Sidomulyo'), null, null],
    ['a regency of another province', named('Tenggarong', 'Sidomulyo', 'KAB. BERAU'), null, null],
    ['nothing', {}, null, null],
  ])('INT-42: %s', (_, claim, regency, village) => {
    expect(findPlace(claim, province)).toMatchObject({ regency, village })
  })

  test('INT-13: a province’s file whose codes are of the other scheme is refused', () => {
    const row = { code: '6402050003', ...named('Kongbeng', 'Sidomulyo', 'KAB. KUTAI TIMUR') }
    expect(codesDisagree(Array<VillageClaim>(10).fill(row), province)).toEqual({ compared: 10, disagreeing: 10, refuse: true })
    const withoutRegency = { code: '6402050003', ...named('Kongbeng', 'Sidomulyo') }
    expect(codesDisagree(Array<VillageClaim>(10).fill(withoutRegency), province).refuse).toBe(true)
  })

  test('INT-44: a place is no surer than the regency that was read for it', () => {
    expect(findPlace(named('Tenggarong', 'Sidomulyo', 'Kab. Kutai'), province)).toMatchObject({
      way: 'other-name',
      certainty: 0.9,
    })
    expect(findPlace(named('Tenggarong', 'Sidomulyo', 'KUTAI KERTANEGARA'), province)).toMatchObject({
      way: 'alike',
      certainty: 0.94,
    })
    expect(findPlace({ code: '64.08.05.2003', ...named('', '', 'KUTAI TIMMUR') }, province)).toMatchObject({
      way: 'code',
      certainty: 1,
    })
  })

  test('INT-44: KAB. and KOTA tell two regencies of one name apart, and what contradicts the only one is not that one', () => {
    const twins = placesIn({
      villages: [
        { code: '32.01.01.2001', name: 'Cibinong', districtCode: '32.01.01', districtName: 'Cibinong' },
        { code: '32.71.01.1001', name: 'Tajur', districtCode: '32.71.01', districtName: 'Bogor Timur' },
      ],
      regencies: [
        { code: '32.01' as RegionCode, name: 'Bogor', kind: 'kabupaten' },
        { code: '32.71' as RegionCode, name: 'Bogor', kind: 'kota' },
      ],
    })
    expect(findPlace(named('', '', 'KAB. BOGOR'), twins).regency).toBe('32.01')
    expect(findPlace(named('', '', 'KOTA BOGOR'), twins).regency).toBe('32.71')
    expect(findPlace(named('', '', 'BOGOR'), twins).regency).toBeNull()
    expect(findPlace(named('', '', 'KOTA KUTAI TIMUR'), province).regency).toBeNull()
  })
})
