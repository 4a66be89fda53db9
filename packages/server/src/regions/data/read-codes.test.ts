import { beforeAll, describe, expect, test } from 'vitest'
import { LocalDate } from '#domain/platform/local-date.ts'
import { RegionCode } from '#domain/platform/region-code.ts'
import { BpsCode } from '#domain/regions/region.ts'
import { type AreaRow, readAreaData } from '../read-area-data.ts'
import { type BpsCodeRow, type HistoricRegencyCode, readBpsCodes, readHistoricRegencyCodes } from './read-codes.ts'

let areas = new Map<string, AreaRow>()
let bps: BpsCodeRow[] = []
let historic: HistoricRegencyCode[] = []

beforeAll(async () => {
  areas = new Map((await readAreaData()).map((area) => [area.code, area]))
  bps = await readBpsCodes()
  historic = await readHistoricRegencyCodes()
})

const bpsOf = (code: string) => bps.find((row) => row.kemendagriCode === code)?.bpsCode

describe('the BPS codes of East Kalimantan', () => {
  test('name each region once, with a code of the scheme that no other region has', () => {
    expect(new Set(bps.map((row) => row.kemendagriCode)).size).toBe(bps.length)
    expect(new Set(bps.map((row) => row.bpsCode)).size).toBe(bps.length)
    expect(bps.filter((row) => !areas.has(row.kemendagriCode) || !BpsCode.safeParse(row.bpsCode).success)).toEqual([])
  })

  test('keep the two schemes apart: Kutai Kartanegara is 64.02 and 6403, Kutai Barat 64.07 and 6402', () => {
    const regencies = bps.filter((row) => row.kemendagriCode.length === 5).map((row) => [row.kemendagriCode, row.bpsCode])
    expect(Object.fromEntries(regencies)).toEqual({
      '64.01': '6401',
      '64.02': '6403',
      '64.03': '6405',
      '64.07': '6402',
      '64.08': '6404',
      '64.09': '6409',
      '64.11': '6411',
      '64.71': '6471',
      '64.72': '6472',
      '64.74': '6474',
    })
  })

  test('lie within the code of the region above, but for the two districts that BPS had not yet divided', () => {
    const divided = ['64.02.19', '64.02.20']
    const astray = bps.filter(({ kemendagriCode, bpsCode }) => {
      const above = bpsOf(areas.get(kemendagriCode)?.parentCode ?? '')
      return kemendagriCode !== '64' && !divided.includes(kemendagriCode.slice(0, 8)) && !(above && bpsCode.startsWith(above))
    })
    expect(astray).toEqual([])
    expect(bps.filter((row) => divided.includes(row.kemendagriCode.slice(0, 8)) && row.verified)).toEqual([])
  })

  test('cover 103 of 105 districts and 1,033 of 1,038 villages', () => {
    expect(bps.filter((row) => row.kemendagriCode.length === 8)).toHaveLength(103)
    expect(bps.filter((row) => row.kemendagriCode.length === 13)).toHaveLength(1033)
  })
})

describe('the historic regency codes', () => {
  test('are codes that exist no more, of regencies that exist today under another', () => {
    expect(historic.filter((row) => areas.has(row.code))).toEqual([])
    expect(historic.filter((row) => areas.get(row.presentCode)?.level !== 'regency')).toEqual([])
    expect(new Set(historic.map((row) => row.code)).size).toBe(historic.length)
    expect(
      historic.filter((row) => !RegionCode.safeParse(row.code).success || !LocalDate.safeParse(row.validUntil).success),
    ).toEqual([])
  })

  test.each([
    ['64.04', '65.01'],
    ['64.05', '65.03'],
    ['64.06', '65.02'],
    ['64.10', '65.04'],
    ['64.73', '65.71'],
    ['73.20', '76.05'],
    ['91.01', '93.01'],
    ['92.71', '96.71'],
  ])('%s is now %s', (code, presentCode) => {
    expect(historic.find((row) => row.code === code)).toMatchObject({ presentCode, verified: true })
  })

  test('make no code legitimate that never was one', () => {
    const codes = new Set<string>(historic.map((row) => row.code))
    expect(['64.12', '64.75', '99.02', '99.08', '00.01', '54.02'].filter((code) => codes.has(code))).toEqual([])
  })
})
