import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { claimStates } from './claim.ts'
import { type ClaimStep, claimSteps, isPaperStep, paperKinds, papersFor } from './claim-step.ts'
import { dueOn, isLate, missingPapers, nextStep, placeOf, stepDays } from './steps.rules.ts'
import { pathFaults } from './path.rules.ts'

const anyPath = fc
  .subarray([...claimSteps], { minLength: 2 })
  .filter(
    (steps) =>
      pathFaults({ steps, since: '2026-01-01' as LocalDate, ground: 'Permensos 3/2025' }, '2026-01-01' as LocalDate).length === 0,
  )
const anyProgress = fc.record({
  papers: fc.subarray([...paperKinds]),
  state: fc.constantFrom(...claimStates),
  filed: fc.boolean(),
  answered: fc.boolean(),
})

test('PROP-7: a paper is missing where none of its kinds is there; a statement of responsibility serves for minutes', () => {
  const steps: ClaimStep[] = ['photo', 'minutes', 'regency']
  expect(missingPapers(steps, [])).toEqual(['photo', 'minutes'])
  expect(missingPapers(steps, ['photo', 'statement'])).toEqual([])
  expect(missingPapers(steps, ['photo', 'document'])).toEqual(['minutes'])
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
        expect(missingPapers(steps, progress.papers)).toEqual([])
        expect(progress.state).toBe('accepted')
        return
      }
      expect(steps).toContain(next)
      const before = steps.slice(0, steps.indexOf(next))
      expect(missingPapers(before, progress.papers), 'every paper before it is there').toEqual([])
      if (before.includes('regency')) expect(progress.state).toBe('accepted')
      if (next === 'regency') expect(missingPapers(steps, progress.papers)).toEqual([])
      if (next === 'centre-answer') expect(progress.filed).toBe(true)
    }),
    { numRuns: 10_000 },
  )
})

test('PROP-8: papers may come in any order, one more never leads back', () => {
  fc.assert(
    fc.property(anyPath, fc.shuffledSubarray([...paperKinds], { minLength: 5 }), (steps, order) => {
      const places = order.map((_, at) => {
        const next = nextStep(steps, { papers: order.slice(0, at + 1), state: 'open', filed: false, answered: false })
        return next === null ? steps.length : steps.indexOf(next)
      })
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(steps[places.at(-1) ?? 0]).toBe('regency')
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
      else if (progress.state === 'accepted') expect(['centre', 'done', 'village']).toContain(place)
      else expect(place).toBe(missingPapers(steps, progress.papers).length > 0 ? 'village' : 'waiting')
    }),
    { numRuns: 5_000 },
  )
})
