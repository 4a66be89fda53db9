import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meaningOf, occupationNumber, occupationOf, occupations, sexCodes, standingCodes } from './opensid-codes.rules.ts'
import { readResident, residentColumnsIn } from './resident-row.rules.ts'

const titles = [
  'NO',
  'alamat',
  'nama',
  'no_kk',
  'nik',
  'sex',
  'tanggallahir',
  'pekerjaan_id',
  'kk_level',
  'cacat_id',
  'hamil',
  'status_dasar',
]
const columns = residentColumnsIn(titles)
const nik = '6408990101850001'
type Cells = Parameters<typeof readResident>[1]
const row = (over: Partial<Record<string, Cells[number]>> = {}): Cells => {
  const values: Record<string, Cells[number]> = {
    nama: 'Yusuf Contoh',
    no_kk: '6408990101200001',
    nik,
    sex: 1,
    tanggallahir: '1985-01-01',
    status_dasar: 1,
    ...over,
  }
  return titles.map((title) => values[title])
}
const read = (over: Partial<Record<string, Cells[number]>> = {}) => {
  if (!columns) throw new Error('the titles were not found')
  return readResident(columns, row(over))
}

describe('OSID-1: a line is the titles where NIK, name, card and standing are among them', () => {
  test('whatever their order, case and signs', () => {
    expect(residentColumnsIn(['Status Dasar', 'NIK', 'No KK', 'NAMA'])).toEqual({ status_dasar: 0, nik: 1, no_kk: 2, nama: 3 })
  })
  test('and nothing else is taken for them', () => {
    expect(residentColumnsIn(['NIK', 'Nama', 'No KK'])).toBeUndefined()
    expect(residentColumnsIn([nik, 'Yusuf', null, 1])).toBeUndefined()
  })
})

describe('OSID-2: a code says what the list of OpenSID says', () => {
  test.each([
    ['1', 'here'],
    ['2', 'dead'],
    ['3.0', 'moved'],
    ['Pindah Dalam Negeri', 'moved'],
    ['TIDAK VALID', 'invalid'],
    ['5', undefined],
    ['toString', undefined],
  ])('%s', (said, meaning) => expect(meaningOf(standingCodes, said)).toBe(meaning))

  test('occupations have the numbers 1 to 89, each once', () => {
    expect(occupations).toHaveLength(89)
    for (const [at, name] of occupations.entries()) {
      expect(occupationOf(String(at + 1))).toBe(name)
      expect(occupationOf(name.toUpperCase())).toBe(name)
      expect(occupationNumber(name)).toBe(at + 1)
    }
    expect(occupationOf('90')).toBeUndefined()
  })

  test('nothing is guessed: what is no code means nothing', () => {
    const known = /^(1|2|L|LK|LAKILAKI|P|PR|PEREMPUAN|10|20)$/
    fc.assert(
      fc.property(fc.string(), (said) => {
        if (meaningOf(sexCodes, said) !== undefined) expect(said.toUpperCase().replace(/[^A-Z0-9]/g, '')).toMatch(known)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('OSID-3: a row counts where NIK, name and standing are clear', () => {
  test('a whole row is read', () => {
    expect(read({ pekerjaan_id: 9, kk_level: '1', cacat_id: 7, hamil: '' })).toMatchObject({
      faults: [],
      resident: {
        nik,
        name: 'Yusuf Contoh',
        sex: 'male',
        birthDate: '1985-01-01',
        occupation: 'Petani/Pekebun',
        relation: 'head',
        impairment: 'none',
        pregnant: false,
        standing: 'here',
      },
    })
  })
  test.each([
    [{ nik: '0' }, 'nik', 'no-nik'],
    [{ nik: '64089901' }, 'nik', 'no-nik'],
    [{ nik: '6,40899E+15' }, 'nik', 'ruined'],
    [{ nik: '6.40899E+15' }, 'nik', 'ruined'],
    [{ nama: '-' }, 'nama', 'no-name'],
    [{ status_dasar: 4 }, 'status_dasar', 'standing'],
    [{ status_dasar: 6 }, 'status_dasar', 'standing'],
    [{ status_dasar: 9 }, 'status_dasar', 'standing'],
    [{ status_dasar: 7 }, 'status_dasar', 'code'],
  ])('%o is put aside', (over, column, fault) => {
    expect(read(over)).toEqual({ resident: undefined, faults: [{ column, fault }] })
  })
  test('another cell that cannot be read is named, and the rest of its row counts', () => {
    const { resident, faults } = read({ sex: 3, tanggallahir: '31-02-1985', hamil: 'mungkin' })
    expect(resident).toMatchObject({ sex: null, birthDate: null, pregnant: false })
    expect(faults.map(({ column, fault }) => `${column} ${fault}`).sort()).toEqual([
      'hamil code',
      'sex code',
      'tanggallahir date',
    ])
  })

  const cell = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.date(),
    fc.constantFrom(nik, 'HIDUP', '2'),
  )
  test('whatever stands there, it is read or named', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 14 }), (cells) => {
        const { resident, faults } = readResident(columns ?? {}, cells)
        if (resident === undefined) expect(faults.length).toBeGreaterThan(0)
        else expect(resident.nik).toMatch(/^\d{16}$/)
      }),
      { numRuns: 5_000 },
    )
  })
})
