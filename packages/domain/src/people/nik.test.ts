import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDate } from '../platform/local-date.ts'
import { cleanNik, isNik, maskNik, Nik, type NikShape, nikShape, partsOfNik } from './nik.ts'
import { nikFaults } from './nik.rules.ts'
import { maskNumbersIn } from './sixteen-digits.ts'

const kaltim = new Set(['6401', '6402', '6408', '6472', '6571'])
const day = (text: string) => localDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
const pad = (value: number, width: number) => String(value).padStart(width, '0')

interface Somebody {
  regency: string
  year: number
  month: number
  day: number
  sex: 'male' | 'female'
  serial: number
}
const person: fc.Arbitrary<Somebody> = fc.record({
  regency: fc.constantFrom(...kaltim),
  year: fc.integer({ min: 1910, max: 2026 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  sex: fc.constantFrom('male', 'female'),
  serial: fc.integer({ min: 1, max: 9999 }),
})

function issue(to: Somebody): string {
  const spoken = to.day + (to.sex === 'female' ? 40 : 0)
  return `${to.regency}99${pad(spoken, 2)}${pad(to.month, 2)}${pad(to.year % 100, 2)}${pad(to.serial, 4)}`
}

describe('NIK-1: the shape of a NIK', () => {
  const flaws: [string, NikShape][] = [
    ['6402065708850001', 'sound'],
    ['6408993112990001', 'sound'],
    ['6408997112990001', 'sound'],
    ['', 'empty'],
    ['640899010203000', 'too-short'],
    ['64089901020300011', 'too-long'],
    ['6.40899E+15', 'scientific'],
    ['6,40899E+15', 'scientific'],
    ['64E15', 'scientific'],
    ['64O8990102030001', 'letters'],
    ['TIDAK ADA', 'letters'],
    ['-', 'letters'],
    ['0', 'zeros'],
    ['0000000000000000', 'zeros'],
    ['0408990102030001', 'leading-zero'],
    ['6408990002030001', 'no-such-day'],
    ['6408993202030001', 'no-such-day'],
    ['6408994002030001', 'no-such-day'],
    ['6408997202030001', 'no-such-day'],
    ['6408990100030001', 'no-such-month'],
    ['6408990113030001', 'no-such-month'],
    ['6408990102030000', 'zero-serial'],
    ['٦٤٠٨٩٩٠١٠٢٠٣٠٠٠١', 'letters'],
  ]
  test.each(flaws)('%j is called %s, so that the message can say the cure', (text, shape) => {
    expect(nikShape(text)).toBe(shape)
    expect(Nik.safeParse(text).success).toBe(shape === 'sound')
    expect(nikFaults(text, {}, kaltim).some((fault) => fault.code === 'nik.format')).toBe(shape !== 'sound')
  })

  test('every day and month from 00 to 99 is judged alike by the pattern and by the cure', () => {
    for (let days = 0; days < 100; days++) {
      for (let months = 0; months < 100; months++) {
        const nik = `640899${pad(days, 2)}${pad(months, 2)}800001`
        expect([nik, isNik(nik)]).toEqual([nik, nikShape(nik) === 'sound'])
      }
    }
  })

  test('the cure and the pattern agree on any text', () => {
    const nearly = fc.stringMatching(/^[0-9]{14,17}$/)
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' })), (text) => isNik(text) === (nikShape(text) === 'sound')),
    )
  })
})

describe('what a NIK says', () => {
  test('region, day, sex and serial come back as they were issued', () => {
    fc.assert(
      fc.property(person, (to) => {
        const parts = partsOfNik(Nik.parse(issue(to)))
        expect(parts).toEqual({
          regency: `${to.regency.slice(0, 2)}.${to.regency.slice(2)}`,
          year: to.year % 100,
          month: to.month,
          day: to.day,
          sex: to.sex,
          serial: to.serial,
        })
      }),
      { numRuns: 2000 },
    )
  })

  test('a NIK that agrees with its person has no fault', () => {
    fc.assert(
      fc.property(person, (to) => {
        expect(nikFaults(issue(to), { sex: to.sex, birthDate: localDate(to.year, to.month, to.day) }, kaltim)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what is not as on record', () => {
  const codes = (nik: string, birthDate?: string, sex?: 'male' | 'female') =>
    nikFaults(nik, { sex, birthDate: birthDate === undefined ? undefined : day(birthDate) }, kaltim).map(
      (fault) => `${fault.rule} ${fault.code}`,
    )

  test('NIK-2: the day of a woman stands on the card of a man', () => {
    expect(codes('6408996105940856', '1994-05-21', 'male')).toEqual(['NIK-2 nik.sex-mismatch'])
    expect(codes('6408992105940856', '1994-05-21', 'female')).toEqual(['NIK-2 nik.sex-mismatch'])
  })

  test('NIK-3: another birth date is on record; the century cannot disagree', () => {
    expect(codes('6408992105940856', '1995-05-21', 'male')).toEqual(['NIK-3 nik.birthdate-mismatch'])
    expect(codes('6408990512940856', '1994-05-12', 'male')).toEqual(['NIK-3 nik.birthdate-mismatch'])
    expect(codes('6408992105240856', '1924-05-21', 'male')).toEqual([])
    expect(codes('6408992105240856', '2024-05-21', 'male')).toEqual([])
    expect(codes('6408993102800001', '1980-02-28', 'male')).toEqual(['NIK-3 nik.birthdate-mismatch'])
  })

  test('NIK-4: no regency ever had these first four digits; the district is not looked at', () => {
    expect(codes('9908991301160443', '2016-01-13', 'male')).toEqual(['NIK-4 nik.region-unknown'])
    expect(codes('6408001301160443')).toEqual([])
    expect(codes('6571991301160443')).toEqual([])
  })

  test('what is not on record is not compared, and all faults come at once', () => {
    expect(codes('6408996105940856')).toEqual([])
    expect(codes('9908996105940856', '1990-01-01', 'male')).toEqual([
      'NIK-2 nik.sex-mismatch',
      'NIK-3 nik.birthdate-mismatch',
      'NIK-4 nik.region-unknown',
    ])
  })
})

describe('NIKs as they come in', () => {
  test.each([
    ["'6408990102030001", '6408990102030001'],
    [' 6408990102030001 ', '6408990102030001'],
    ['6408 9901 0203 0001', '6408990102030001'],
    ['64.08.99.010203.0001', '6408990102030001'],
    ['’6408990102030001\u200b', '6408990102030001'],
    ['6.40899E+15', '6.40899E+15'],
    ['6408990102030001.0', '6408990102030001.0'],
    ["'", ''],
    ['tidak ada', 'tidakada'],
  ])('%j is read as %j', (raw, clean) => {
    expect(cleanNik(raw)).toBe(clean)
  })

  test('cleaning twice is cleaning once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => cleanNik(cleanNik(raw)) === cleanNik(raw)))
  })

  test('a long number within a text is masked, with separators too; dates and codes of villages are not', () => {
    expect(maskNumbersIn('NIK 6408990102030012, KK 6408.9901.0203-0013')).toBe('NIK 640•••••••••0012, KK 640••••••••••••0013')
    expect(maskNumbersIn('64.08.04.2001 sejak 2026-11-21, RT 003')).toBe('64.08.04.2001 sejak 2026-11-21, RT 003')
  })

  test('a masked NIK shows three and four digits, a broken one no more than that', () => {
    expect(maskNik('6408990102030012')).toBe('640•••••••••0012')
    expect(maskNik('6408990')).toBe('•••••••')
    expect(maskNik('')).toBe('')
    fc.assert(
      fc.property(fc.string(), (text) => {
        const shown = maskNik(text).replaceAll('•', '')
        return shown.length <= 7
      }),
    )
  })
})
