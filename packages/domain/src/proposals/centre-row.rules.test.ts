import { expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { fileValues, type WrittenLayout } from '../settings/file-layout.ts'
import { type CentreRow, cellsOf, changeWords } from './centre-row.rules.ts'

const day = (text: string) => text as LocalDate
const row: CentreRow = {
  line: 7,
  code: '64.08-2026-003-000007',
  kind: 'correction',
  details: { kind: 'correction', changes: { name: 'Siti Aminah', birthDate: day('1990-03-05'), motherName: null } },
  about: '',
  nik: '6408990503900001',
  familyCard: null,
  name: 'Siti Aminah',
  relation: 'head',
  sex: 'female',
  birthPlace: 'Sangatta',
  birthDate: day('1990-03-05'),
  motherName: null,
  occupation: null,
  address: 'Jl. Poros 7',
  rt: '003',
  rw: null,
  place: {
    code: '64.08.04.2001' as RegionCode,
    name: 'Sangatta Utara',
    within: ['Sangatta Utara', 'Kutai Timur', 'Kalimantan Timur'],
  },
  decile: null,
  observedOn: day('2026-11-10'),
  proposedOn: day('2026-11-11'),
  decidedOn: null,
  note: null,
  minutes: { number: 'BA/001/MUSDES/64.08.04.2001/2026', on: day('2026-11-12') },
}
const layout: WrittenLayout = {
  code: 'centre-update',
  format: 'xlsx',
  delimiter: ',',
  dates: 'dd-mm-yyyy',
  dotted: true,
  apostrophe: false,
  columns: fileValues.map((value) => ({ title: value, value })),
  verified: false,
}
const written = (changes: Partial<WrittenLayout> = {}) =>
  Object.fromEntries(cellsOf({ ...layout, ...changes }, row).map((cell, at) => [fileValues[at], cell]))

test('SIKS-16: each column holds its value as the layout writes it, and what is not known stays empty', () => {
  expect(written()).toMatchObject({
    'row-number': 7,
    nik: '6408990503900001',
    'family-card': null,
    relation: 'Kepala keluarga',
    sex: 'P',
    'birth-date': '05-03-1990',
    'mother-name': null,
    'village-code': '64.08.04.2001',
    'district-code': '64.08.04',
    regency: 'Kutai Timur',
    province: 'Kalimantan Timur',
    'decided-on': null,
    category: null,
    'minutes-number': 'BA/001/MUSDES/64.08.04.2001/2026',
    empty: null,
  })
  expect(written({ dotted: false, apostrophe: true, dates: 'yyyymmdd' })).toMatchObject({
    nik: "'6408990503900001",
    'province-code': '64',
    'village-code': '6408042001',
    'birth-date': '19900305',
  })
  expect(written({ dates: 'yyyy-mm-dd' })['minutes-date']).toBe('2026-11-12')
})

test('SIKS-17: what is to be changed is said in words', () => {
  expect(changeWords(row.details, layout)).toBe('NAMA: Siti Aminah; TANGGAL LAHIR: 05-03-1990; NAMA IBU: -')
  expect(changeWords({ kind: 'death', on: day('2026-11-08') }, layout)).toBe('MENINGGAL 08-11-2026')
  const move = { kind: 'move', on: day('2026-11-08'), who: 'family', to: '64.02.01.2003' as RegionCode, address: null } as const
  expect(changeWords(move, { ...layout, dotted: false })).toBe('PINDAH 08-11-2026 KE 6402012003')
  const birth = { kind: 'birth', on: day('2026-11-08'), name: 'Bayu', sex: 'male', birthPlace: null } as const
  expect(changeWords(birth, layout)).toBe('LAHIR 08-11-2026: Bayu (L)')
  expect(changeWords({ kind: 'receives-nothing' }, layout)).toBeNull()
})
