import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { claimStates } from './claim.ts'
import { type ClaimStep, claimSteps, isCheckStep, isPaperStep, paperKinds, type PaperKind, papersFor } from './claim-step.ts'
import { dueOn, isLate, missingPapers, nextStep, placeOf, stepDays } from './steps.rules.ts'
import { pathFaults } from './path.rules.ts'

const anyPath = fc
  .subarray([...claimSteps], { minLength: 2 })
  .filter(
    (steps) =>
      pathFaults({ steps, since: '2026-01-01' as LocalDate, ground: 'Permensos 3/2025' }, '2026-01-01' as LocalDate).length === 0,
  )
const none = { papers: [], checked: false, state: 'open', filed: false, answered: false } as const
const anyProgress = fc.record({
  papers: fc.subarray([...paperKinds]),
  checked: fc.boolean(),
  state: fc.constantFrom(...claimStates),
  filed: fc.boolean(),
  answered: fc.boolean(),
})

test('PROP-7: a paper is missing where none of its kinds is there; a statement of responsibility serves for minutes', () => {
  const steps: ClaimStep[] = ['photo', 'minutes', 'regency']
  const missing = (papers: readonly PaperKind[], of = steps, checked = false) => missingPapers(of, { papers, checked })
  expect(missing([])).toEqual(['photo', 'minutes'])
  expect(missing(['photo', 'statement'])).toEqual([])
  expect(missing(['photo', 'document'])).toEqual(['minutes'])
  expect(missing([], ['health-either', 'regency'])).toEqual(['health-either'])
  expect(missing(['health-letter'], ['health-either', 'regency'])).toEqual([])
  expect(missing([], ['health-either', 'regency'], true), 'the health centre has answered itself').toEqual([])
  expect(missing([], ['health-check', 'regency']), 'no paper is asked').toEqual([])
})

test('PROP-8: no order of papers and decisions skips a step that is asked', () => {
  fc.assert(
    fc.property(anyPath, anyProgress, (steps, progress) => {
      const next = nextStep(steps, progress)
      if (progress.state !== 'open' && progress.state !== 'accepted') {
        expect(next).toBeNull()
        return
      }
      if (next === null) {
        expect(missingPapers(steps, progress)).toEqual([])
        expect(progress.state).toBe('accepted')
        return
      }
      expect(steps).toContain(next)
      const before = steps.slice(0, steps.indexOf(next))
      expect(missingPapers(before, progress), 'every paper before it is there').toEqual([])
      if (before.includes('health-check')) expect(progress.checked).toBe(true)
      if (before.includes('regency')) expect(progress.state).toBe('accepted')
      if (next === 'regency') expect(missingPapers(steps, progress)).toEqual([])
      if (next === 'centre-answer') expect(progress.filed).toBe(true)
    }),
    { numRuns: 10_000 },
  )
})

test('PROP-8: papers may come in any order, one more never leads back', () => {
  fc.assert(
    fc.property(anyPath, fc.shuffledSubarray([...paperKinds], { minLength: 5 }), (steps, order) => {
      const places = order.map((_, at) => {
        const next = nextStep(steps, { ...none, papers: order.slice(0, at + 1) })
        return next === null ? steps.length : steps.indexOf(next)
      })
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(steps[places.at(-1) ?? 0]).toBe(steps.includes('health-check') ? 'health-check' : 'regency')
    }),
    { numRuns: 5_000 },
  )
})

test('PROP-9: a step is late on the day after the last one that it is given', () => {
  const since = new Date('2026-11-01T02:00:00Z')
  expect(dueOn('regency', since)).toBe('2026-11-08')
  expect(isLate('regency', since, '2026-11-08' as LocalDate)).toBe(false)
  expect(isLate('regency', since, '2026-11-09' as LocalDate)).toBe(true)
  for (const step of claimSteps) expect(stepDays[step]).toBeGreaterThan(0)
  expect(claimSteps.filter(isPaperStep)).toEqual(claimSteps.filter((step) => papersFor[step].length > 0))
})

test('PROP-18: a claim stands in one queue at a time, and only the regency decides', () => {
  fc.assert(
    fc.property(anyPath, anyProgress, fc.boolean(), (steps, progress, objected) => {
      const waitsAt = nextStep(steps, progress)
      const place = placeOf(waitsAt, { state: progress.state, objected })
      if (objected) expect(place).toBe('objections')
      else if (progress.state === 'withdrawn' || progress.state === 'refused') expect(place).toBe('done')
      else if (progress.state === 'returned') expect(place).toBe('village')
      else if (progress.state === 'accepted') expect(['centre', 'done', 'village', 'health']).toContain(place)
      else if (waitsAt !== null && isCheckStep(waitsAt)) expect(place).toBe('health')
      else expect(place).toBe(missingPapers(steps, progress).length > 0 ? 'village' : 'waiting')
    }),
    { numRuns: 5_000 },
  )
})

test('PROP-18: what the health centre has to say, or the village may bring instead, stands in the health centre’s queue', () => {
  const steps: ClaimStep[] = ['minutes', 'health-either', 'regency']
  const after = (change: object) => {
    const progress = { ...none, papers: ['minutes' as PaperKind], ...change }
    return placeOf(nextStep(steps, progress), { state: 'open', objected: false })
  }
  expect(placeOf(nextStep(steps, none), { state: 'open', objected: false }), 'the minutes come first').toBe('village')
  expect(after({})).toBe('health')
  expect(after({ checked: true })).toBe('waiting')
  expect(after({ papers: ['minutes', 'health-letter'] })).toBe('waiting')
})
