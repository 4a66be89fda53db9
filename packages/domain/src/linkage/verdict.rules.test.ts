import { describe, expect, test } from 'vitest'
import { mayJudgePair, mayTakeBack, staysOf, strengthOf } from './verdict.rules.ts'

describe('a verdict on two people', () => {
  test('LINK-5: is given where none stands, and after somebody who was unsure', () => {
    expect((['open', 'unsure', 'same', 'different'] as const).map(mayJudgePair)).toEqual([true, true, false, false])
  })

  test('LINK-5: is taken back by whoever gave it, and by nobody else', () => {
    expect(mayTakeBack('same', 'rabiatul', 'rabiatul')).toBe(true)
    expect(mayTakeBack('same', 'rabiatul', 'eko')).toBe(false)
    expect(mayTakeBack('open', null, null)).toBe(false)
    expect(mayTakeBack('unsure', null, null)).toBe(false)
  })

  test('LINK-8: who survived a merge stays, then who carries the NIK, then the older record', () => {
    const record = (name: string, survived: boolean, holdsNik: boolean) => ({ name, survived, holdsNik })
    const older = record('older', false, false)
    expect(staysOf(older, record('newer', false, false)).name).toBe('older')
    expect(staysOf(older, record('newer', false, true)).name).toBe('newer')
    expect(staysOf(record('older', false, true), record('newer', false, true)).name).toBe('older')
    expect(staysOf(record('older', false, true), record('newer', true, false)).name).toBe('newer')
  })

  test.each([
    [9.3, 'strongly-for'],
    [6, 'strongly-for'],
    [1, 'for'],
    [0.4, 'hardly'],
    [-0.9, 'hardly'],
    [-1, 'against'],
    [-5.9, 'against'],
    [-8, 'strongly-against'],
  ])('LINK-6: %f bits are told as %s', (weight, words) => {
    expect(strengthOf(weight)).toBe(words)
  })
})
