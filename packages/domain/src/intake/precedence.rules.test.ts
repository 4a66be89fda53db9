import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import { type KeptReason, type Saying, strongerThan, whyKept } from './precedence.rules.ts'
import { type Sayer, sayers, type WeighedField, weighedFields } from './precedence.ts'

const says = (sayer: Sayer, asOf: string): Saying => ({ sayer, asOf: asOf as LocalDate })

describe('which of two sayings stands', () => {
  test.each<[string, WeighedField, Saying, Saying, boolean, KeptReason | undefined]>([
    ['a list of an older quarter', 'address', says('DTSEN', '2026-09-30'), says('DTSEN', '2026-06-30'), false, 'older'],
    ['the next list', 'address', says('DTSEN', '2026-09-30'), says('DTSEN', '2026-12-31'), false, undefined],
    ['a list against what a visit saw', 'address', says('visit', '2026-10-02'), says('DTSEN', '2026-12-31'), false, 'weaker'],
    ['a list three years after the visit', 'address', says('visit', '2023-10-02'), says('DTSEN', '2026-12-31'), false, undefined],
    [
      'on the last day on which a visit holds',
      'address',
      says('visit', '2024-12-31'),
      says('DTSEN', '2026-12-31'),
      false,
      'weaker',
    ],
    ['a day later', 'address', says('visit', '2024-12-30'), says('DTSEN', '2026-12-31'), false, undefined],
    ['after a leap day', 'name', says('document', '2026-02-28'), says('DTSEN', '2028-02-29'), false, 'weaker'],
    [
      'something new against what was told',
      'name',
      says('statement', '2026-10-02'),
      says('DTSEN', '2026-12-31'),
      false,
      undefined,
    ],
    ['the same mistake again', 'name', says('statement', '2026-10-02'), says('DTSEN', '2026-12-31'), true, 'repeated'],
    ['a NIK from a list against one read out', 'nik', says('visit', '2026-10-02'), says('DTSEN', '2026-12-31'), false, undefined],
    ['a NIK from a list against the card', 'nik', says('document', '2026-10-02'), says('DTSEN', '2026-12-31'), false, 'weaker'],
    ['an own list against the centre’s', 'name', says('DTSEN', '2026-09-30'), says('OWN', '2026-12-31'), false, 'weaker'],
  ])('%s', (_, field, standing, coming, saidBefore, reason) => {
    expect(whyKept(field, standing, coming, saidBefore)).toBe(reason)
  })

  const field = fc.constantFrom(...weighedFields)
  const saying = fc.record({
    sayer: fc.constantFrom(...sayers),
    asOf: fc.integer({ min: 0, max: 3_000 }).map((days) => daysAfter('2019-01-01' as LocalDate, days)),
  })

  test('INT-32: of two that differ in day, never do both give way to the other', () => {
    fc.assert(
      fc.property(field, saying, saying, (about, one, other) => {
        fc.pre(one.asOf !== other.asOf)
        expect(whyKept(about, one, other, false) ?? whyKept(about, other, one, false)).toBeDefined()
      }),
    )
  })

  test('INT-34: who repeats what was corrected changes nothing, whoever they are and however late', () => {
    fc.assert(
      fc.property(field, saying, saying, (about, standing, coming) => {
        expect(whyKept(about, standing, coming, true)).toBeDefined()
      }),
    )
  })

  test('INT-33: who weighs more takes over as soon as they speak later', () => {
    fc.assert(
      fc.property(field, saying, saying, (about, standing, coming) => {
        fc.pre(coming.asOf >= standing.asOf && strongerThan(standing.sayer, about).includes(coming.sayer))
        expect(whyKept(about, standing, coming, false)).toBeUndefined()
      }),
    )
  })
})
