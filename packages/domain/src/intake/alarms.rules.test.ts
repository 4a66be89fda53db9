import { describe, expect, test } from 'vitest'
import { alarmsOf } from './alarms.rules.ts'
import { deliveredLimits } from '../settings/limit-catalogue.ts'
import type { BatchCounts } from './batch.ts'

const quiet = {
  new: 0,
  changed: 0,
  same: 0,
  gone: 0,
  elsewhere: 0,
  unknown: 0,
  unusable: 0,
  moved: 0,
  decileUp: 0,
  decileDown: 0,
}

function counts(changes: Partial<BatchCounts['changes']>, faults: BatchCounts['faults'] = {}): BatchCounts {
  return {
    rows: 1000,
    persons: 980,
    families: 300,
    faults,
    changes: { ...quiet, aidBegan: 0, aidEnded: 0, aidAmount: 0, ...changes },
    kept: [],
  }
}

describe('INT-30 the alarms before a file is applied', () => {
  test('a quarter like the one before raises none', () => {
    expect(alarmsOf(counts({ new: 8, changed: 150, same: 820, gone: 24 }, { 'nik.missing': 60 }), deliveredLimits)).toEqual([])
  })

  test('more than a fifth of those known before are gone: perhaps a list cut short', () => {
    expect(alarmsOf(counts({ same: 790, gone: 210 }), deliveredLimits)).toEqual([{ kind: 'many-gone', count: 210, of: 1000 }])
    expect(alarmsOf(counts({ same: 800, gone: 200 }), deliveredLimits)).toEqual([])
  })

  test('more than a fifth are new beside an earlier list: perhaps the file of another regency', () => {
    expect(alarmsOf(counts({ new: 250, changed: 50, same: 690 }), deliveredLimits)).toEqual([
      { kind: 'many-new', count: 250, of: 990 },
    ])
  })

  test('the first file of a regency is all new, and that is no alarm', () => {
    expect(alarmsOf(counts({ new: 980 }), deliveredLimits)).toEqual([])
  })

  test('faults on more than three rows in ten: perhaps columns were taken for each other', () => {
    const faulty = counts({ new: 980 }, { 'nik.format': 200, 'birth-date.invalid': 101 })
    expect(alarmsOf(faulty, deliveredLimits)).toEqual([{ kind: 'many-faults', count: 301, of: 1000 }])
  })

  test('an agency that sets another share looks sooner, or later', () => {
    const file = counts({ same: 890, gone: 110 })
    expect(alarmsOf(file, { ...deliveredLimits, 'file-gone': 10 })).toEqual([{ kind: 'many-gone', count: 110, of: 1000 }])
    expect(alarmsOf(file, { ...deliveredLimits, 'file-gone': 11 })).toEqual([])
  })

  test('a file without rows raises none', () => {
    expect(alarmsOf({ ...counts({}), rows: 0 }, deliveredLimits)).toEqual([])
  })

  test('INT-30: on a list of recipients who begins is new; whoever is unknown everywhere hints at a wrong regency', () => {
    expect(alarmsOf(counts({ changed: 300, same: 600, gone: 50 }), deliveredLimits, 'aid')).toEqual([
      { kind: 'many-new', count: 300, of: 900 },
    ])
    expect(alarmsOf(counts({ changed: 900, unknown: 50 }), deliveredLimits, 'aid')).toEqual([])
    expect(alarmsOf(counts({ same: 600, unknown: 400 }), deliveredLimits, 'deaths')).toEqual([
      { kind: 'many-unknown', count: 400, of: 1000 },
    ])
    expect(alarmsOf(counts({ same: 10, unknown: 990 }), deliveredLimits, 'match')).toEqual([])
  })
})
