import { describe, expect, test } from 'vitest'
import { areNamesAlike } from './name-alike.rules.ts'
import { nameSearchKeys } from './name-search.rules.ts'

const alike = (one: string, other: string) => areNamesAlike(nameSearchKeys(one).whole, nameSearchKeys(other).whole)

describe('NAME-7: two names that may well be one person’s', () => {
  test.each([
    ['MUH. YUSUF', 'Mohammad Joesoef'],
    ['SITI AMINAH', 'ST. AMINA'],
    ['TAHIR SUSANTO LUNG', 'TAHIR SUSANTO'],
    ['RUDI', 'RUDI HARTONO'],
    ['NASRUN RAMADHAN', 'NASRUM RAMADAN'],
    ['MASITAH ZULKARNAIN KURNIAWAN', 'MASITAH KURNIAWAN'],
  ])('%s and %s', (one, other) => {
    expect(alike(one, other)).toBe(true)
    expect(alike(other, one)).toBe(true)
  })

  test.each([
    ['SITI AMINAH', 'SITI RAHMAH'],
    ['AHMAD YUSUF', 'BUDI HARTONO'],
    ['RUDI', 'ANDI'],
    ['ANI', 'ANITA SARI'],
    ['', 'SITI'],
    ['', ''],
  ])('%s and %s are two', (one, other) => {
    expect(alike(one, other)).toBe(false)
    expect(alike(other, one)).toBe(false)
  })
})
