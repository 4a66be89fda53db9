import { describe, expect, test } from 'vitest'
import { type CandidateState, stateAfterSearch } from './search.rules.ts'

const poor = { reasons: ['decile:2', 'alone'], need: null }
const poorer = { reasons: ['decile:1', 'alone'], need: null }
const was = (state: CandidateState, over = {}) => ({ state, ...poor, ...over })

describe('what a search leaves of what is known', () => {
  test('CAND-7: somebody who is decided on is not proposed again until the facts are others', () => {
    expect(stateAfterSearch('found', was('refused'), poor)).toBe('refused')
    expect(stateAfterSearch('found', was('confirmed'), poor)).toBe('confirmed')
    expect(stateAfterSearch('found', was('refused'), poorer)).toBe('open')
    expect(stateAfterSearch('found', was('refused'), undefined)).toBe('refused')
  })

  test('CAND-7: what the facts no longer say lapses, and comes back when they say it again', () => {
    expect(stateAfterSearch('found', was('open'), undefined)).toBe('lapsed')
    expect(stateAfterSearch('found', was('lapsed'), undefined)).toBe('lapsed')
    expect(stateAfterSearch('found', was('lapsed'), poor)).toBe('open')
    expect(stateAfterSearch('found', undefined, poor)).toBe('open')
    expect(stateAfterSearch('found', undefined, undefined)).toBe(undefined)
  })

  test('CAND-7: an outgrown category that was kept stays so, one that was ended and is open again is looked at again', () => {
    const turned = { reasons: ['turned:18'], need: 'one' }
    expect(stateAfterSearch('outgrown', { state: 'refused', ...turned }, turned)).toBe('refused')
    expect(stateAfterSearch('outgrown', { state: 'refused', ...turned }, { ...turned, need: 'another' })).toBe('open')
    expect(stateAfterSearch('outgrown', { state: 'confirmed', ...turned }, turned)).toBe('open')
  })
})
