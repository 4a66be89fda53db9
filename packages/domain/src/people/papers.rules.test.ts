import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { papersFaults, type PapersNow } from './papers.rules.ts'
import type { PapersChanges } from './papers.ts'

const today = '2026-11-22' as LocalDate
const member: PapersNow = { inFamily: true, relation: 'child' }
const alone: PapersNow = { inFamily: false, relation: null }
const card = '6408990101200001'
const rules = (changes: PapersChanges, now = member, asOf = today) =>
  papersFaults(changes, now, asOf, today).map(({ rule }) => rule)

describe('PERSON-4 numbers, relation and village set right by hand', () => {
  test('PERSON-4: a relation is set right only of somebody on a card, or who is put on one', () => {
    expect(rules({ relation: 'spouse' })).toEqual([])
    expect(rules({ relation: 'spouse' }, alone)).toEqual(['PERSON-4'])
    expect(rules({ relation: 'spouse', card: { number: card, of: 'person' } }, alone)).toEqual([])
    expect(rules({ relation: 'spouse', card: { number: null, of: 'person' } })).toEqual(['PERSON-4'])
  })

  test('PERSON-4: the number of a whole card belongs to a family that there is', () => {
    expect(rules({ card: { number: card, of: 'family' } })).toEqual([])
    expect(rules({ card: { number: card, of: 'family' } }, alone)).toEqual(['PERSON-4'])
  })

  test('PERSON-3: whoever is put on another card is something to its head', () => {
    expect(rules({ card: { number: card, of: 'person' } }, alone)).toEqual(['PERSON-3'])
    expect(rules({ card: { number: card, of: 'person' } })).toEqual([])
  })

  test('PERSON-1: a NIK that is not theirs is taken away with the reason why there is none', () => {
    expect(rules({ nik: null })).toEqual(['PERSON-1'])
    expect(rules({ nik: null, nikMissingReason: 'papers-lost' })).toEqual([])
  })

  test('NIK-1, KK-1 and PERSON-2: numbers have their shape, a card is not emptied, and nothing is from the future', () => {
    expect(rules({ nik: '640899' })).toEqual(['NIK-1'])
    expect(rules({ card: { number: '640899', of: 'person' } })).toEqual(['KK-1'])
    expect(rules({ card: { number: null, of: 'family' } })).toEqual(['KK-1'])
    expect(rules({ relation: 'spouse' }, member, '2026-11-23' as LocalDate)).toEqual(['PERSON-2'])
  })
})
