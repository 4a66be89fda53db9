import { describe, expect, test } from 'vitest'
import { cardCodeIn, codeLetters, codeOf, drawnFor, inGroups } from './code.rules.ts'

/** The same numbers on each run. */
function drawn(seed: number): number[] {
  let state = seed
  return Array.from({ length: drawnFor.card }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536) % codeLetters.length
  })
}

const codes = (count: number) => Array.from({ length: count }, (_, seed) => codeOf(drawn(seed + 1)))

describe('CIT-1 the last letter of a code proves the others', () => {
  test('as typed in groups, in small letters, with gaps: the code is read', () => {
    for (const code of codes(500)) {
      expect(code).toHaveLength(12)
      expect(inGroups(code)).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
      for (const typed of [code, inGroups(code), ` ${inGroups(code).toLowerCase()} `, code.split('').join(' ')])
        expect(cardCodeIn(typed)).toBe(code)
    }
  })

  test('one letter mistyped is no code', () => {
    const mistyped = codes(40).flatMap((code) =>
      Array.from(code).flatMap((right, at) =>
        Array.from(codeLetters)
          .filter((letter) => letter !== right)
          .map((letter) => code.slice(0, at) + letter + code.slice(at + 1)),
      ),
    )
    expect(mistyped.filter((code) => cardCodeIn(code) !== undefined)).toEqual([])
  })

  test('two neighbours changed about are no code', () => {
    const changed = codes(200).flatMap((code) =>
      Array.from(code, (letter, at) => code.slice(0, at) + code.charAt(at + 1) + letter + code.slice(at + 2)).filter(
        (other) => other !== code && other.length === code.length,
      ),
    )
    expect(changed.length).toBeGreaterThan(2_000)
    expect(changed.filter((code) => cardCodeIn(code) !== undefined)).toEqual([])
  })

  test.each(['', 'ABCD', '0OIL-0OIL-0OIL', '2222-2222-2222-2222', 'x'.repeat(10_000), '１２３４５６７８９０１２'])(
    '%s is no code',
    (typed) => {
      expect(cardCodeIn(typed)).toBeUndefined()
    },
  )
})
