import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RegionCode } from '../platform/region-code.ts'
import type { LocalDate } from '../platform/local-date.ts'
import { factPhrase } from './fact-words.ts'
import { clausesOf, type Rule } from './rule.ts'
import { ruleSentence } from './rule-words.ts'
import { anyFacts, anyRule } from './testing/any-rule.ts'

const nameOf = (code: RegionCode) => (code === '64.08' ? 'Kutai Timur' : code)

describe('a rule read aloud', () => {
  test('the example of the design: poor families with a neglected elder, not yet reached by PKH', () => {
    const rule: Rule = {
      kind: 'all',
      of: [
        { kind: 'decile', from: 1, to: 4 },
        { kind: 'region', codes: ['64.08' as RegionCode] },
        { kind: 'need', among: ['PMKS-08'] },
        { kind: 'aid', receives: 'none', among: ['PKH'] },
      ],
    }
    const { id, en } = ruleSentence(rule, 'family', nameOf)
    expect(id).toBe(
      'Keluarga yang berada di desil 1–4, tinggal di Kutai Timur, tercatat atau memiliki anggota yang tercatat sebagai Lanjut Usia Terlantar (PMKS-08), dan belum menerima PKH.',
    )
    expect(en).toMatch(/^Families that are in decile 1–4, live in Kutai Timur, .*, and do not receive PKH\.$/)
  })

  test('what is joined inside stands in brackets, what is denied says so', () => {
    const rule: Rule = {
      kind: 'all',
      of: [
        {
          kind: 'any',
          of: [
            { kind: 'age', from: 60, to: null, on: null },
            { kind: 'sex', is: 'female' },
          ],
        },
        { kind: 'not', of: { kind: 'nik' } },
      ],
    }
    expect(ruleSentence(rule, 'person', nameOf).id).toBe(
      'Orang yang (berumur 60 tahun atau lebih atau berjenis kelamin perempuan) dan bukan yang memiliki NIK yang tidak diakui orang lain.',
    )
  })

  test('every rule has a sentence and every fact words, in both languages, with nothing left out', () => {
    fc.assert(
      fc.property(fc.constantFrom('person' as const, 'family' as const), fc.nat(), anyFacts, (subject, seed, facts) => {
        const [rule] = fc.sample(anyRule(subject), { numRuns: 1, seed })
        if (!rule) return
        const { id, en } = ruleSentence(rule, subject, nameOf)
        const phrases = clausesOf(rule).map((clause) => factPhrase(clause, facts, '2026-07-01' as LocalDate, subject, nameOf))
        for (const text of [id, en, ...phrases.flatMap((phrase) => [phrase.id, phrase.en])]) {
          expect(text.trim()).not.toBe('')
          expect(text).not.toMatch(/undefined|null|NaN|\[object/)
        }
      }),
    )
  })
})
