import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { type ClaimStep, claimSteps, isCheckStep, isPaperStep } from './claim-step.ts'
import { isClaimable, isOfHealth, pathFaults, pathFor, stepsOf } from './path.rules.ts'

const today = '2026-11-22' as LocalDate
const draft = (...steps: ClaimStep[]) => ({ steps, since: today, ground: 'Permensos 3/2025' })
const why = (...steps: ClaimStep[]) =>
  pathFaults(draft(...steps), today).map((fault) => ('why' in fault ? fault.why : fault.rule))

test('PROP-1: the regency decides once, on papers that stand before its decision, and the centre comes after it', () => {
  expect(why('document', 'regency')).toEqual([])
  expect(why('photo', 'minutes', 'health-letter', 'regency', 'centre-file', 'centre-answer')).toEqual([])
  expect(why('document')).toEqual(['undecided', 'paper-after-decision'])
  expect(why('regency')).toEqual(['without-paper'])
  expect(why('health-letter', 'regency'), 'a health letter is not asked of everybody').toEqual(['without-paper'])
  expect(why('health-check', 'regency')).toEqual(['without-paper'])
  expect(why('regency', 'document')).toEqual(['paper-after-decision'])
  expect(why('document', 'regency', 'health-check')).toEqual(['paper-after-decision'])
  expect(why('document', 'centre-file', 'regency', 'centre-answer')).toEqual(['centre-too-early'])
  expect(why('document', 'regency', 'centre-file')).toEqual(['centre-halved'])
  expect(why('document', 'regency', 'centre-answer', 'centre-file')).toEqual(['centre-halved'])
  expect(why('document', 'document', 'regency')).toEqual(['twice'])
})

test('PROP-1: whatever steps are found sound, a paper is asked first, and nothing but the centre follows the decision', () => {
  const anySteps = fc.array(fc.constantFrom(...claimSteps), { minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(anySteps, (steps) => {
      if (pathFaults(draft(...steps), today).length > 0) return
      const [before, later] = [steps.slice(0, steps.indexOf('regency')), steps.slice(steps.indexOf('regency') + 1)]
      expect(before.length).toBeGreaterThan(0)
      expect(before.every((step) => isPaperStep(step) || isCheckStep(step))).toBe(true)
      expect([[], ['centre-file', 'centre-answer']]).toContainEqual(later)
      for (const isHealth of [true, false]) {
        expect(
          pathFaults(draft(...stepsOf(steps, { isOfHealth: isHealth })), today),
          'sound with and without the letter',
        ).toEqual([])
      }
    }),
    { numRuns: 5_000 },
  )
})

test('PROP-2: steps begin on a day that has not passed', () => {
  const on = (since: string) => pathFaults({ ...draft('document', 'regency'), since: since as LocalDate }, today)
  expect(on('2026-11-21')).toEqual([{ rule: 'PROP-2' }])
  expect(on('2026-11-22')).toEqual([])
})

test('PROP-3: whoever sets steps says on what ground', () => {
  expect(pathFaults({ ...draft('document', 'regency'), ground: ' surat ' }, today)).toEqual([{ rule: 'PROP-3', letters: 10 }])
})

test('PROP-4: the narrowest region comes first, then what began last; what waits or begins later does not count', () => {
  const path = (name: string, region: string, since: string, state: 'in-force' | 'waiting' | 'refused' = 'in-force') => ({
    name,
    kind: 'death' as const,
    region: region as RegionCode,
    since: since as LocalDate,
    state,
  })
  const all = [
    path('delivered', 'ID', '2025-02-05'),
    path('province', '64', '2026-01-01'),
    path('province-later', '64', '2026-06-01'),
    path('regency', '64.08', '2026-03-01'),
    path('refused', '64.02', '2026-03-01', 'refused'),
    path('waiting', '64.02', '2026-03-01', 'waiting'),
    path('next year', '64.02', '2027-01-01'),
  ]
  const found = (village: string, day: string) =>
    pathFor(all, { kind: 'death', village: village as RegionCode, day: day as LocalDate })?.name
  expect(found('64.08.04.2001', '2026-11-22')).toBe('regency')
  expect(found('64.08.04.2001', '2026-02-01')).toBe('province')
  expect(found('64.02.04.2001', '2026-11-22')).toBe('province-later')
  expect(found('64.02.04.2001', '2027-01-01')).toBe('next year')
  expect(found('63.01.04.2001', '2026-11-22')).toBe('delivered')
  expect(found('64.08.04.2001', '2024-11-22')).toBeUndefined()
})

test('PROP-5: the health centre is asked of claims about health only', () => {
  for (const step of ['health-letter', 'health-check', 'health-either'] as const) {
    const steps = ['minutes', step, 'regency'] as const
    expect(stepsOf(steps, { isOfHealth: true })).toEqual(['minutes', step, 'regency'])
    expect(stepsOf(steps, { isOfHealth: false })).toEqual(['minutes', 'regency'])
  }
  const found = (category: string) => isOfHealth('category-found', category)
  expect([found('PMKS-05'), found('PMKS-09'), found('PMKS-08')]).toEqual([true, true, false])
  expect([isOfHealth('category-ended', 'PMKS-09'), isOfHealth('death', 'PMKS-09')]).toEqual([true, false])
})

test('PROP-30: of health is asked once, by one of the three ways', () => {
  expect(why('minutes', 'health-check', 'regency')).toEqual([])
  expect(why('minutes', 'health-either', 'regency')).toEqual([])
  expect(why('minutes', 'health-letter', 'health-check', 'regency')).toEqual(['PROP-30'])
  expect(why('minutes', 'health-letter', 'health-either', 'regency')).toEqual(['PROP-30'])
})

test('PROP-6: what law 27/2022 restricts never travels as a claim', () => {
  const codes = Array.from({ length: 26 }, (_, at) => `PMKS-${String(at + 1).padStart(2, '0')}`)
  const restricted = ['03', '06', '07', '10', '14', '15', '16', '17', '18', '19'].map((code) => `PMKS-${code}`)
  expect(codes.filter((code) => !isClaimable(code))).toEqual(restricted)
  expect(isClaimable('PMKS-99')).toBe(false)
})
