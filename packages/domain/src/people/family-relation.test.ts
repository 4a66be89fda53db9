import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { familyRelations, familyRelationWords, parseFamilyRelation, relationCodeSchemes } from './family-relation.ts'

describe('the relation to the head as lists write it', () => {
  test.each([
    ['KEPALA KELUARGA', 'head'],
    ['Kepala Keluarga', 'head'],
    ['KK', 'head'],
    ['ISTRI', 'spouse'],
    ['Isteri', 'spouse'],
    ['SUAMI', 'spouse'],
    ['ISTRI/SUAMI', 'spouse'],
    ['ANAK', 'child'],
    ['Anak Angkat', 'child'],
    ['MENANTU', 'child-in-law'],
    ['CUCU', 'grandchild'],
    ['ORANG TUA', 'parent'],
    ['orangtua', 'parent'],
    ['Orang tua/mertua', 'parent'],
    ['MERTUA', 'parent-in-law'],
    ['FAMILI LAIN', 'relative'],
    ['Keponakan', 'relative'],
    ['LAINNYA', 'other'],
    ['Pembantu', 'other'],
    [' anak ', 'child'],
  ])('%j is %s', (cell, relation) => {
    expect(parseFamilyRelation(cell)).toBe(relation)
  })

  test.each(['', '-', '0', '4', '12', '99', 'TETANGGA', '3.5', '1e1'])('%j says nothing known', (cell) => {
    expect(parseFamilyRelation(cell)).toBeUndefined()
  })

  test('a number means what its scheme says, and schemes contradict each other', () => {
    expect(parseFamilyRelation('5')).toBe('parent')
    expect(parseFamilyRelation('5', 'civil-registry')).toBe('child-in-law')
    expect(parseFamilyRelation('5', 'bps')).toBe('grandchild')
    expect(parseFamilyRelation('3')).toBe('child')
    expect(parseFamilyRelation('3', 'civil-registry')).toBe('spouse')
    expect(parseFamilyRelation('3.0', 'bps')).toBe('child')
    for (const scheme of Object.values(relationCodeSchemes)) expect(scheme[1]).toBe('head')
  })

  test('the words on the screen are read back as what they say', () => {
    for (const relation of familyRelations) {
      expect(parseFamilyRelation(familyRelationWords[relation].id)).toBe(relation)
      expect(familyRelationWords[relation].en).not.toBe('')
    }
    expect(parseFamilyRelation('constructor')).toBeUndefined()
  })

  test('any cell is read without complaint', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        const relation = parseFamilyRelation(cell)
        expect(relation === undefined || familyRelations.includes(relation)).toBe(true)
      }),
    )
  })
})
