import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { formFields } from './keying.ts'
import { choiceFaults, chosenFrom, deedOf, differingFields, isKeyedTwice, type Readout } from './scan.rules.ts'
import type { ScanId } from './scan-id.ts'

const scan = fc.uuid().map((id) => id as ScanId)

describe('which scans are keyed a second time', () => {
  test('ENUM-17: about the share that the round says, all of them or none; the same whenever it is asked', () => {
    const ids = fc.sample(scan, { numRuns: 2_000, seed: 7 })
    const drawn = (percent: number) => ids.filter((id) => isKeyedTwice(id, percent)).length
    expect([drawn(0), drawn(100)]).toEqual([0, 2_000])
    expect(drawn(10)).toBeGreaterThan(140)
    expect(drawn(10)).toBeLessThan(260)
    expect(drawn(10)).toBe(drawn(10))
  })

  test('ENUM-17: whoever is keyed twice at a small share is so at a greater one', () => {
    fc.assert(
      fc.property(scan, fc.nat({ max: 100 }), fc.nat({ max: 100 }), (id, a, b) => {
        if (isKeyedTwice(id, Math.min(a, b))) expect(isKeyedTwice(id, Math.max(a, b))).toBe(true)
      }),
    )
  })
})

describe('who does what with a scan', () => {
  const none = { firstBy: null, secondBy: null }

  test('ENUM-18: the second reading is by another than the first', () => {
    expect(deedOf({ state: 'waiting', ...none }, 'sari', false)).toBe('key')
    const second = { state: 'second', firstBy: 'sari', secondBy: null } as const
    expect(deedOf(second, 'sari', false)).toBeNull()
    expect(deedOf(second, 'sari', true), 'not even of whoever leads').toBeNull()
    expect(deedOf(second, 'budi', false)).toBe('key')
  })

  test('ENUM-18: where two differ a third decides, or whoever leads', () => {
    const differs = { state: 'differs', firstBy: 'sari', secondBy: 'budi' } as const
    expect(deedOf(differs, 'sari', false)).toBeNull()
    expect(deedOf(differs, 'budi', false)).toBeNull()
    expect(deedOf(differs, 'wati', false)).toBe('decide')
    expect(deedOf(differs, 'budi', true)).toBe('decide')
  })

  test('ENUM-18: what was put aside is taken back, what is a visit stays one', () => {
    expect(deedOf({ state: 'unreadable', ...none }, 'sari', false)).toBe('return')
    expect(deedOf({ state: 'aside', ...none }, 'sari', false)).toBe('return')
    expect(deedOf({ state: 'keyed', ...none }, 'sari', true)).toBeNull()
  })
})

const read = (over: Partial<Readout> = {}): Readout => ({
  candidate: 'a',
  result: 'belongs',
  met: ['x', 'y'],
  visitedOn: '2026-11-20' as LocalDate,
  note: 'Tinggal sendiri.',
  ...over,
})

describe('two readings of a form', () => {
  test('ENUM-19: ticks in another order and a note in other capitals say the same', () => {
    expect(differingFields(read(), read({ met: ['y', 'x'], note: 'tinggal  sendiri' }))).toEqual([])
  })

  test('ENUM-19: each field that differs is named', () => {
    const other = read({ candidate: 'b', result: 'not-so', met: [], visitedOn: '2026-11-02' as LocalDate, note: 'Bekerja' })
    expect(differingFields(read(), other)).toEqual([...formFields])
    expect(differingFields(read(), read({ met: ['x'] }))).toEqual(['met'])
  })

  test('ENUM-20: of every field in which they differ it is said which stands, and of no other', () => {
    expect(choiceFaults(['result', 'met'], { result: 'first', met: 'second' })).toEqual([])
    expect(choiceFaults(['result', 'met'], { result: 'first' })).toEqual([{ rule: 'ENUM-20', fields: ['met'] }])
    expect(choiceFaults(['result'], { result: 'first', note: 'first' })).toEqual([{ rule: 'ENUM-20', fields: ['note'] }])
  })

  test('ENUM-20: what stands is put together field by field, and nothing is ticked of who does not belong', () => {
    const other = read({ result: 'not-so', met: [], note: 'Bekerja' })
    expect(chosenFrom(read(), other, { result: 'first', met: 'first', note: 'second' })).toEqual(read({ note: 'Bekerja' }))
    expect(chosenFrom(read(), other, { result: 'second', met: 'first', note: 'first' })).toEqual(
      read({ result: 'not-so', met: [] }),
    )
  })
})
