import { describe, expect, test } from 'vitest'
import { BpsCode, fullName, Region } from './region.ts'

describe('the full name of a region', () => {
  test.each([
    [{ level: 'country', name: 'Indonesia', kind: null }, 'Indonesia'],
    [{ level: 'province', name: 'Kalimantan Timur', kind: null }, 'Provinsi Kalimantan Timur'],
    [{ level: 'regency', name: 'Kutai Timur', kind: 'kabupaten' }, 'Kabupaten Kutai Timur'],
    [{ level: 'regency', name: 'Bontang', kind: 'kota' }, 'Kota Bontang'],
    [{ level: 'district', name: 'Bengalon', kind: null }, 'Kecamatan Bengalon'],
    [{ level: 'village', name: 'Teluk Lingga', kind: 'kelurahan' }, 'Kelurahan Teluk Lingga'],
    [{ level: 'village', name: 'Sepaso', kind: 'desa' }, 'Desa Sepaso'],
    [{ level: 'village', name: 'Desa Adat Yoboi', kind: 'desa' }, 'Desa Adat Yoboi'],
  ] as const)('%o is written %s', (region, written) => {
    expect(fullName(region)).toBe(written)
  })
})

describe('a region', () => {
  const telukLingga = {
    code: '64.08.04.1010',
    level: 'village',
    name: 'Teluk Lingga',
    kind: 'kelurahan',
    parentCode: '64.08.04',
    bpsCode: '6404040016',
    validFrom: '1999-10-04',
    validTo: null,
  }

  test('is accepted as it stands in the register', () => {
    expect(Region.parse(telukLingga)).toEqual(telukLingga)
  })

  test('may lack a BPS code, and may have ended', () => {
    expect(Region.safeParse({ ...telukLingga, bpsCode: null, validTo: '2027-12-31' }).success).toBe(true)
  })

  test('never carries a Kemendagri code in the place of the BPS code', () => {
    expect(Region.safeParse({ ...telukLingga, bpsCode: '64.08.04.1010' }).success).toBe(false)
    expect(BpsCode.safeParse('640404').success).toBe(false)
  })
})
