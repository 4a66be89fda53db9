import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { BenefitKindDraft, KnownKind } from './benefit-kind.ts'
import { aliasKey, isRunning, kindFaults, kindsOn } from './benefit-kind.rules.ts'

const day = (text: string) => text as LocalDate
const today = day('2026-11-22')
const kind = (code: string, over: Partial<KnownKind> = {}): KnownKind => ({
  code,
  name: { id: code, en: code },
  payer: 'APBN',
  unit: 'family',
  rhythm: 'regular',
  until: null,
  aliases: [],
  monthly: null,
  verified: false,
  since: day('2020-01-01'),
  state: 'in-force',
  ...over,
})
const draft = (over: Partial<BenefitKindDraft> = {}): BenefitKindDraft => {
  const { state: _, ...said } = kind('BLT-KESRA')
  return { ...said, since: today, ground: 'Surat dirjen 2026', ...over }
}
const known = [kind('PKH', { aliases: ['Program Keluarga Harapan'] }), kind('PBI-JK', { unit: 'person', aliases: ['PBI APBN'] })]
const faults = (over: Partial<BenefitKindDraft>) => kindFaults(draft(over), known, today)

test('KIND-1: each kind is as it was set last by that day; what waits is not there yet', () => {
  const changed = kind('PKH', { name: { id: 'PKH Plus', en: 'PKH Plus' }, since: day('2027-01-01') })
  const all = [...known, changed, kind('BLT-KESRA', { state: 'waiting' })]
  expect(kindsOn(all, today).map(({ name }) => name.id)).toEqual(['PBI-JK', 'PKH'])
  expect(kindsOn(all, day('2027-01-01')).map(({ name }) => name.id)).toEqual(['PBI-JK', 'PKH Plus'])
})

test('KIND-1: a kind that has ended is still known by its name', () => {
  const ended = kind('PKH', { since: day('2026-06-01'), until: day('2026-06-01') })
  expect(kindsOn([...known, ended], today).map(({ code }) => code)).toEqual(['PBI-JK', 'PKH'])
})

test('KIND-2: a kind runs from its first day until the day of its end', () => {
  const one = kind('PKH', { since: day('2026-01-01'), until: day('2026-06-01') })
  expect(['2025-12-31', '2026-01-01', '2026-05-31', '2026-06-01'].map((on) => isRunning(one, day(on)))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

describe('KIND-3: names under which lists call a kind', () => {
  test('KIND-3: are no other kind’s, whatever their spelling, nor its code', () => {
    expect(faults({ aliases: ['pbi-apbn'] })).toEqual([{ rule: 'KIND-3', field: 'aliases', alias: 'pbi-apbn', of: 'PBI-JK' }])
    expect(faults({ aliases: ['P K H'] })).toMatchObject([{ rule: 'KIND-3', of: 'PKH' }])
    expect(faults({ aliases: ['BLT Kesra', 'BLTS'] })).toEqual([])
    expect(aliasKey('PBI-JKN (APBN)')).toBe(aliasKey('pbi jkn apbn'))
  })

  test('KIND-3: may stay its own when it is changed', () => {
    expect(faults({ code: 'PKH', aliases: ['Program Keluarga Harapan'] })).toEqual([])
  })
})

test('KIND-4: a kind ends after it begins; one that was there may end on the day that the change begins', () => {
  expect(faults({ until: day('2026-11-01') })).toEqual([{ rule: 'KIND-4', field: 'until' }])
  expect(faults({ until: today })).toEqual([{ rule: 'KIND-4', field: 'until' }])
  expect(faults({ code: 'PKH', until: today })).toEqual([])
})

test('KIND-5: whom a kind is for stays as it was', () => {
  expect(faults({ code: 'PKH', unit: 'person' })).toEqual([{ rule: 'KIND-5', field: 'unit' }])
})

test('KIND-6: what comes once, or to a group, has no amount for a month', () => {
  expect(faults({ rhythm: 'once', monthly: 300_000 })).toEqual([{ rule: 'KIND-6', field: 'monthly' }])
  expect(faults({ unit: 'group', monthly: 300_000 })).toEqual([{ rule: 'KIND-6', field: 'monthly' }])
  expect(faults({ monthly: 300_000 })).toEqual([])
})
