import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { type BpsClaim, bpsFaults, type CodedRegion } from './bps-code.rules.ts'
import type { BpsCode } from './region.ts'

const region = (code: string, level: CodedRegion['level'], name: string, bpsCode: string | null): CodedRegion => ({
  code: code as RegionCode,
  level,
  name,
  otherNames: name === 'Paser Belengkong' ? ['Pasir Belengkong'] : [],
  parentCode: (level === 'regency' ? '64' : code.slice(0, code.lastIndexOf('.'))) as RegionCode,
  bpsCode: bpsCode as BpsCode | null,
})
const known = [
  region('64.01', 'regency', 'Paser', '6401'),
  region('64.01.03', 'district', 'Paser Belengkong', '6401030'),
  region('64.01.03.2001', 'village', 'Suatang', '6401030001'),
  region('64.01.03.2002', 'village', 'Seniung Jaya', '6401030002'),
  region('64.01.03.2003', 'village', 'Keresik Bura', null),
]
const today = '2026-11-22' as LocalDate
const claim = (code: string, bpsCode: string | null, name?: string): BpsClaim => ({ code: code as RegionCode, bpsCode, name })
const faultsOf = (...claims: BpsClaim[]) => bpsFaults(claims, known, { validFrom: null, today })

describe('codes of BPS', () => {
  test.each<[string, BpsClaim, string[]]>([
    ['BPS-1: a village has ten digits', claim('64.01.03.2003', '640103003'), ['digits']],
    ['BPS-1: a district has seven', claim('64.01.03', '640103'), ['digits']],
    ['BPS-2: it begins with the code of its district', claim('64.01.03.2003', '6401040003'), ['parent']],
    ['BPS-3: it is nobody else’s', claim('64.01.03.2003', '6401030001'), ['taken']],
    ['BPS-4: the name beside it is another', claim('64.01.03.2003', '6401030003', 'Sangatta Utara'), ['name']],
    ['BPS-4: a region that is not there has no name either', claim('64.01.03.2999', '6401030003'), ['no-region']],
    ['BPS-4: a misspelling is the same name', claim('64.01.03.2003', '6401030003', 'KRESIK BURA'), []],
    ['BPS-4: so is another name', claim('64.01.03', '6401030', 'Kec. Pasir Belengkong'), []],
    ['BPS-4: and a longer one', claim('64.01.03.2003', '6401030003', 'Desa Keresik Bura Baru'), []],
    ['BPS-1: a region may have none', claim('64.01.03.2002', null), []],
  ])('%s', (_, given, faults) => {
    expect(faultsOf(given)).toEqual([faults])
  })

  test('BPS-3: two may change places in one file, for what will hold counts', () => {
    expect(faultsOf(claim('64.01.03.2001', '6401030002'), claim('64.01.03.2002', '6401030001'))).toEqual([[], []])
    expect(faultsOf(claim('64.01.03.2001', '6401030009'), claim('64.01.03.2002', '6401030009'))).toEqual([['twice'], ['twice']])
  })

  test('BPS-2: villages are looked at beside the district’s new code', () => {
    expect(faultsOf(claim('64.01.03', '6401031'), claim('64.01.03.2003', '6401031003'))).toEqual([[], []])
  })

  test('BPS-5: no code holds from a day to come', () => {
    const options = { validFrom: '2027-01-01' as LocalDate, today }
    expect(bpsFaults([claim('64.01.03.2003', '6401030003')], known, options)).toEqual([['future']])
  })
})
