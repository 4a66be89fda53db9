import { describe, expect, test } from 'vitest'
import { guessFaults, plainPasswordFaults } from './password.rules.ts'

const owner = { name: 'Rabiatul Hasanah', email: 'r.hasanah.kutim@kutim.contoh.id' }
const rulesOf = (password: string) => plainPasswordFaults(password, owner).map(({ rule }) => rule)

describe('choosing a password', () => {
  test('AC-1: eleven characters are too few, twelve are enough, blanks and letters beyond Latin count', () => {
    expect(rulesOf('sungai hulu')).toEqual(['AC-1'])
    expect(rulesOf('sungai hulu!')).toEqual([])
    expect(rulesOf('rangkul-demo')).toEqual([])
    expect(rulesOf('🛶🛶🌧️ ke hulu hari')).toEqual([])
  })

  test('AC-2: the own name and the address are found in any spelling; short pieces of them do not count', () => {
    expect(rulesOf('ini RABIATUL ya')).toEqual(['AC-2'])
    expect(rulesOf('saya-h.a.s.a.n.a.h-99')).toEqual(['AC-2'])
    expect(rulesOf('dari kutim dengan kapal')).toEqual(['AC-2'])
    expect(rulesOf('perahu r biru di hulu')).toEqual([])
  })

  test('AC-3: one character or a short piece over and over is refused', () => {
    expect(rulesOf('aaaaaaaaaaaaaa')).toEqual(['AC-3'])
    expect(rulesOf('12341234123412')).toEqual(['AC-3'])
    expect(rulesOf('kapal kapal kapal')).toEqual([])
    expect(rulesOf('')).toEqual(['AC-1'])
    expect(rulesOf('bagas')).toEqual(['AC-1'])
  })

  test('AC-4: what falls to a thousand million guesses is refused', () => {
    expect(guessFaults(8.9)).toEqual([{ rule: 'AC-4' }])
    expect(guessFaults(9)).toEqual([])
  })
})
