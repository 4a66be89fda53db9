import { describe, expect, test } from 'vitest'
import type { PersonId } from '../people/person.ts'
import type { LocalDate } from '../platform/local-date.ts'
import { payeeOf, type PossiblePayee } from './payee.rules.ts'

const today = '2026-11-21' as LocalDate

function member(id: string, over: Partial<PossiblePayee> = {}): PossiblePayee {
  return { personId: id as PersonId, isHead: false, birthDate: '1970-01-01' as LocalDate, deceased: false, ...over }
}

describe('who is paid for a family', () => {
  test('PAY-10: its head, even where somebody is older or the head is young', () => {
    expect(payeeOf([member('tua', { birthDate: '1940-01-01' as LocalDate }), member('kepala', { isHead: true })], today)).toBe(
      'kepala',
    )
    expect(payeeOf([member('kepala', { isHead: true, birthDate: '2010-01-01' as LocalDate })], today)).toBe('kepala')
  })

  test('PAY-10: without a living head the oldest adult', () => {
    const family = [
      member('almarhum', { isHead: true, deceased: true }),
      member('istri'),
      member('nenek', { birthDate: '1950-05-05' as LocalDate }),
    ]
    expect(payeeOf(family, today)).toBe('nenek')
  })

  test('PAY-10: children, and people whose age nobody knows, are not paid by themselves', () => {
    const turnsTomorrow = member('anak', { birthDate: '2008-11-22' as LocalDate })
    expect(payeeOf([turnsTomorrow, member('entah', { birthDate: null })], today)).toBeUndefined()
    expect(payeeOf([member('anak', { birthDate: '2008-11-21' as LocalDate })], today)).toBe('anak')
    expect(payeeOf([], today)).toBeUndefined()
  })
})
