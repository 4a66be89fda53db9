import { expect, test } from 'vitest'
import { proposableCategories } from './candidate.rules.ts'
import { reasonWords } from './reason-words.ts'

test('every sign that may be a reason has words in both languages', () => {
  for (const sign of proposableCategories.flatMap(({ signs }) => signs)) {
    const { id, en } = reasonWords(sign)
    expect(id).not.toBe(sign)
    expect(id).not.toBe(en)
  }
  expect(reasonWords('turned:18').id).toBe('Sudah berusia 18 tahun')
  expect(reasonWords('outgrew:PMKS-01').en).toBe('Before: Neglected under-five, now past its age')
})
