import { describe, expect, test } from 'vitest'
import { normaliseRegionName, regionKindIn, regionNameKey } from './region-name.rules.ts'

describe('RN-1 case, accents and punctuation do not count', () => {
  test.each([
    ['BENGALON', 'bengalon'],
    ['  Muara   Ancalong ', 'muara ancalong'],
    ['Biduk-Biduk', 'biduk biduk'],
    ["Tiong Bu'u", 'tiong buu'],
    ['Tiong Bu’u', 'tiong buu'],
    ['Sangalla’', 'sangalla'],
    ['Bente/Tualan', 'bente tualan'],
    ['LAUTÉM', 'lautem'],
    ['', ''],
    ['-', ''],
    ['Constructor', 'constructor'],
    ['Desa Constructor Valueof', 'constructor valueof'],
  ])('%s → %s', (raw, name) => {
    expect(normaliseRegionName(raw)).toBe(name)
  })
})

describe('RN-2 the word for the level does not count', () => {
  test.each([
    ['KAB. KUTAI TIMUR', 'kutai timur'],
    ['Kabupaten Kutai Timur', 'kutai timur'],
    ['KEC.BENGALON', 'bengalon'],
    ['Kel. Teluk Lingga', 'teluk lingga'],
    ['DESA SEPASO', 'sepaso'],
    ['Prov Kalimantan Timur', 'kalimantan timur'],
    ['Kota Bangun', 'kota bangun'],
    ['Desa', 'desa'],
  ])('%s → %s, the level unknown', (raw, name) => {
    expect(normaliseRegionName(raw)).toBe(name)
  })

  test.each([
    ['Kota Samarinda', 'regency', 'samarinda'],
    ['KOTA ADM. JAKARTA PUSAT', 'regency', 'jakarta pusat'],
    ['Kab. Administrasi Kepulauan Seribu', 'regency', 'kepulauan seribu'],
    ['Kotabaru', 'regency', 'kotabaru'],
    ['Kota Bangun', 'district', 'kota bangun'],
    ['Kec. Kota Bangun', 'district', 'kota bangun'],
    ['Distrik Abepura', 'district', 'abepura'],
    ['Kampung Baru', 'village', 'kampung baru'],
    ['Desa Kota Bangun I', 'village', 'kota bangun 1'],
  ] as const)('%s as a %s → %s', (raw, level, name) => {
    expect(normaliseRegionName(raw, level)).toBe(name)
  })
})

describe('RN-3 abbreviations are written out', () => {
  test.each([
    ['Sgt. Utara', 'sangatta utara'],
    ['SEI MERIAM', 'sungai meriam'],
    ['S. Meriam', 'sungai meriam'],
    ['Tj. Redeb', 'tanjung redeb'],
    ['TJ.REDEB', 'tanjung redeb'],
    ['Lb. Pakam', 'lubuk pakam'],
    ['Ma. Badak', 'muara badak'],
    ['P. Derawan', 'pulau derawan'],
    ['Gn. Tabur', 'gunung tabur'],
    ['Samarinda Sel.', 'samarinda selatan'],
    ['KAB. KUTIM', 'kutai timur'],
    ['Kukar', 'kutai kartanegara'],
  ])('%s → %s', (raw, name) => {
    expect(normaliseRegionName(raw)).toBe(name)
  })

  test('a name that is itself such a word stays', () => {
    expect(normaliseRegionName('Sei')).toBe('sei')
    expect(normaliseRegionName('Desa P', 'village')).toBe('p')
  })

  test('a village that bears a regency’s short name stays a village', () => {
    expect(normaliseRegionName('Mahulu', 'village')).toBe('mahulu')
  })
})

describe('RN-4 numbers after the first word are the same in any script', () => {
  test.each(['Kota Bangun II', 'KOTA BANGUN 2', 'Kota Bangun Dua', 'KOTA BANGUN2'])('%s is Kota Bangun 2', (raw) => {
    expect(normaliseRegionName(raw)).toBe('kota bangun 2')
  })

  test('a number word that begins a name stays a word', () => {
    expect(normaliseRegionName('Dua Boccoe')).toBe('dua boccoe')
  })

  test('different numbers stay different villages', () => {
    expect(new Set(['Long Penaneh I', 'Long Penaneh II', 'Long Penaneh III'].map((raw) => regionNameKey(raw))).size).toBe(3)
  })
})

describe('RN-5 names that differ by spaces alone are the same', () => {
  test.each([
    ['Argosari', 'Argo Sari'],
    ['SANGASANGA', 'Sanga-Sanga'],
    ['Marangkayu', 'Marang Kayu'],
    ['Gas Alam Badak Satu', 'Gas Alam Badak I'],
  ])('%s = %s', (one, other) => {
    expect(regionNameKey(one)).toBe(regionNameKey(other))
  })
})

describe('RN-6 the kind that a name says', () => {
  test.each([
    ['KAB. BOGOR', 'kabupaten'],
    ['Kota Bogor', 'kota'],
    ['Kodya Samarinda', 'kota'],
    ['Kel. Teluk Lingga', 'kelurahan'],
    ['DS. SEPASO', 'desa'],
    ['Bogor', null],
    ['', null],
  ])('%s says %s', (raw, kind) => {
    expect(regionKindIn(raw)).toBe(kind)
  })
})
