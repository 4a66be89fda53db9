import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CandidateId } from '../categories/candidate.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { doorCode, emptyCode, readFormCode, roundOfForm } from './form-code.rules.ts'
import type { RoundId } from './round.ts'

const round = fc.uuid().map((id) => id as RoundId)
const candidate = fc.uuid().map((id) => id as CandidateId)
const digits = (n: number) => fc.integer({ min: 0, max: 10 ** n - 1 }).map((value) => String(value).padStart(n, '0'))
const village = fc.tuple(digits(2), digits(2), digits(2), digits(4)).map((parts) => parts.join('.') as RegionCode)
const page = fc.integer({ min: 1, max: 9_999 })

describe('the code of a printed form', () => {
  test('ENUM-16: says its round, village and page, however it is typed', () => {
    fc.assert(
      fc.property(round, village, page, (id, where, at) => {
        const code = emptyCode(id, where, at)
        const place = { round: roundOfForm(id), village: where, page: at }
        expect(readFormCode(code)).toEqual(place)
        expect(readFormCode(` ${code.toLowerCase()} `)).toEqual(place)
      }),
    )
  })

  test('ENUM-16: a digit mistyped, or two of them changed round, leads nowhere', () => {
    fc.assert(
      fc.property(round, village, page, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (id, where, at, place, other) => {
        const code = emptyCode(id, where, at)
        const first = code.indexOf('-') + 1 + place
        const wrong = `${code.slice(0, first)}${other}${code.slice(first + 1)}`
        if (wrong !== code) expect(readFormCode(wrong)).toBeUndefined()
        const [a, b] = [code[first], code[first + 1]]
        if (a !== b && b !== '-') {
          const turned = `${code.slice(0, first)}${b}${a}${code.slice(first + 2)}`
          expect(readFormCode(turned)).toBeUndefined()
        }
      }),
    )
  })

  test('ENUM-16: of a candidate it says the round and the candidate, and no two letters changed round lead to another', () => {
    fc.assert(
      fc.property(round, candidate, fc.nat({ max: 13 }), (id, who, at) => {
        const code = doorCode(id, who)
        expect(readFormCode(` ${code.toLowerCase()} `)).toEqual({ round: roundOfForm(id), door: who.slice(-8).toUpperCase() })
        const [a, b] = [code[at], code[at + 1]]
        if (a !== b && a !== '-' && b !== '-') {
          const turned = `${code.slice(0, at)}${b}${a}${code.slice(at + 2)}`
          expect(readFormCode(turned)).toBeUndefined()
        }
      }),
    )
  })

  test('anything else is none', () => {
    for (const text of ['', '7A21F0', '7A21F0-6408042001-3', 'ZZZZZZ-6408042001-3-52']) expect(readFormCode(text)).toBeUndefined()
  })
})
