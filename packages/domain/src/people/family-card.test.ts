import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { familyCardFaults } from './family-card.rules.ts'
import {
  FamilyCardNumber,
  type FamilyCardShape,
  familyCardShape,
  isFamilyCardNumber,
  maskFamilyCardNumber,
  partsOfFamilyCardNumber,
} from './family-card.ts'

const cases: [string, FamilyCardShape][] = [
  ['6408992502030001', 'sound'],
  ['6408993112250001', 'sound'],
  ['', 'empty'],
  ['6408990912051', 'too-short'],
  ['64089925020300011', 'too-long'],
  ['6.40899E+15', 'scientific'],
  ['KK-1', 'letters'],
  ['0', 'zeros'],
  ['0408992502030001', 'leading-zero'],
  ['6408996502030001', 'nik-of-a-woman'],
  ['6408993202030001', 'no-such-day'],
  ['6408990002030001', 'no-such-day'],
  ['6408997202030001', 'no-such-day'],
  ['6408992513030001', 'no-such-month'],
  ['6408992502030000', 'sound'],
]

describe('KK-1: the number of a family card', () => {
  test.each(cases)('%j is called %s', (text, shape) => {
    expect(familyCardShape(text)).toBe(shape)
    expect(FamilyCardNumber.safeParse(text).success).toBe(shape === 'sound')
    expect(familyCardFaults(text)).toEqual(shape === 'sound' ? [] : [{ rule: 'KK-1', code: 'family-number.format', shape }])
  })

  test('the cure and the pattern agree on any text', () => {
    const nearly = fc.stringMatching(/^[0-9]{14,17}$/)
    fc.assert(
      fc.property(
        fc.oneof(nearly, fc.string({ unit: 'binary' })),
        (text) => isFamilyCardNumber(text) === (familyCardShape(text) === 'sound'),
      ),
      { numRuns: 5000 },
    )
  })

  test('the number says who issued the card, and when', () => {
    expect(partsOfFamilyCardNumber(FamilyCardNumber.parse('6408992502030012'))).toEqual({
      regency: '64.08',
      year: 3,
      month: 2,
      day: 25,
      serial: 12,
    })
    expect(maskFamilyCardNumber('6408992502030012')).toBe('640•••••••••0012')
  })
})
