import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { mayConfirmMerge, mergeFaults, type MergeEvidence, type MergeRecord, nikPasses, sideOf } from './merge.rules.ts'

const record = (over: Partial<MergeRecord> = {}): MergeRecord => ({
  id: 'satu',
  nik: '6408994503900001',
  nikStanding: 'held',
  survived: false,
  ...over,
})
const other = (over: Partial<MergeRecord> = {}) => record({ id: 'dua', nikStanding: 'contested', ...over })
const rules = (...records: [MergeRecord, MergeRecord]) => mergeFaults(...records, []).map(({ rule }) => rule)

describe('two records', () => {
  test('MERGE-1: are two', () => {
    expect(rules(record(), record())).toEqual(['MERGE-1'])
    expect(rules(record(), other())).toEqual([])
  })

  test('MERGE-2: with different sound NIKs are never one person, even where one of them is contested', () => {
    expect(rules(record(), other({ nik: '6408994503900002' }))).toEqual(['MERGE-2'])
    expect(rules(record(), other({ nik: '640899450390', nikStanding: 'unsound' }))).toEqual([])
    expect(rules(record(), other({ nik: null, nikStanding: 'missing' }))).toEqual([])
  })

  test('MERGE-3: into one of which a third was merged keep that one', () => {
    expect(rules(record(), other({ survived: true }))).toEqual(['MERGE-3'])
    expect(rules(record({ survived: true }), other())).toEqual([])
  })

  test('MERGE-4: wait while something is under way for the one that goes', () => {
    expect(mergeFaults(record(), other(), [{ hindrance: 'unpaid', amount: 2 }])).toEqual([
      { rule: 'MERGE-4', hindrance: 'unpaid', amount: 2 },
    ])
  })
})

test('MERGE-5: the NIK passes where the record that goes has the better claim to it', () => {
  const standings = ['held', 'contested', 'unsound', 'missing'] as const
  const passing = standings.flatMap((keep) =>
    standings
      .filter((goes) => nikPasses(record({ nikStanding: keep }), record({ nikStanding: goes })))
      .map((goes) => [goes, keep]),
  )
  expect(passing).toEqual([
    ['held', 'contested'],
    ['held', 'unsound'],
    ['contested', 'unsound'],
    ['held', 'missing'],
    ['contested', 'missing'],
    ['unsound', 'missing'],
  ])
})

test('MERGE-6: a value comes before none, one set by hand before that of a file, then the newer; a choice before both', () => {
  const says = (value: string | null, asOf = '2026-07-01', byHand = false): MergeEvidence => ({
    value,
    asOf: asOf as LocalDate,
    byHand,
  })
  expect(sideOf(says('a'), says('a', '2026-10-01'), 'other')).toBe('keep')
  expect(sideOf(says(null), says('b'), 'keep')).toBe('other')
  expect(sideOf(says('a'), says(null, '2026-10-01'), 'other')).toBe('keep')
  expect(sideOf(says('a', '2026-10-01'), says('b', '2026-07-01', true), undefined)).toBe('other')
  expect(sideOf(says('a', '2026-01-01', true), says('b', '2026-10-01'), undefined)).toBe('keep')
  expect(sideOf(says('a'), says('b', '2026-10-01'), undefined)).toBe('other')
  expect(sideOf(says('a'), says('b'), undefined)).toBe('keep')
  expect(sideOf(says('a'), says('b', '2026-10-01'), 'keep')).toBe('keep')
})

test('MERGE-7: nobody confirms a merge of their own', () => {
  expect(mayConfirmMerge('petugas', 'petugas')).toBe(false)
  expect(mayConfirmMerge('petugas', 'rekan')).toBe(true)
  expect(mayConfirmMerge('petugas', null)).toBe(false)
})
