import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import { type CardFound, codeOnLetter } from './letter.rules.ts'

const today = '2026-11-22' as LocalDate
const card = (over: Partial<CardFound> = {}): CardFound => ({
  endsOn: daysAfter(today, 100),
  lockedAt: null,
  takenBackAt: null,
  notice: 'n',
  isHeld: true,
  ...over,
})
const at = new Date('2026-11-20T03:00:00Z')
const on = (found: CardFound | undefined, hasProof = true) => codeOnLetter(found, { today, hasProof })

describe('CIT-7 the code on a letter', () => {
  test('is the one of the letter before while its card counts, also on its last day', () => {
    expect(on(card())).toBe('same')
    expect(on(card({ endsOn: today }))).toBe('same')
    expect(on(card(), false)).toBe('same')
  })

  test('takes no card away that the family was handed', () => {
    expect(on(card({ notice: null }))).toBe('theirs')
  })

  test('is a new one where no card counts, and none where nothing can be asked beside it', () => {
    for (const over of [{ endsOn: daysAfter(today, -1) }, { lockedAt: at }, { takenBackAt: at }, { isHeld: false }]) {
      expect(on(card(over))).toBe('new')
      expect(on(card({ ...over, notice: null }))).toBe('new')
      expect(on(card(over), false)).toBe('none')
    }
    expect([on(undefined), on(undefined, false)]).toEqual(['new', 'none'])
  })

  test('CIT-7 whatever the card, a new one never replaces one that counts', () => {
    const some = fc.record({
      endsOn: fc.integer({ min: -400, max: 400 }).map((days) => daysAfter(today, days)),
      lockedAt: fc.constantFrom(null, at),
      takenBackAt: fc.constantFrom(null, at),
      notice: fc.constantFrom(null, 'n'),
      isHeld: fc.boolean(),
    })
    fc.assert(
      fc.property(some, fc.boolean(), (found, hasProof) => {
        const good = found.isHeld && found.lockedAt === null && found.takenBackAt === null && found.endsOn >= today
        expect(['same', 'theirs'].includes(codeOnLetter(found, { today, hasProof }))).toBe(good)
      }),
      { numRuns: 2_000 },
    )
  })
})
