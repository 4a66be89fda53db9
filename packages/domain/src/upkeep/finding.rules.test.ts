import { expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { findingEndFaults } from './finding.rules.ts'

const day = (date: string) => date as LocalDate
const today = day('2026-11-21')

test('UP-8: a finding ends not before it began, not in the future, and an error is explained', () => {
  const end = { since: day('2026-08-01'), until: day('2026-11-01'), reason: 'circumstances-changed', note: null } as const
  expect(findingEndFaults(end, today)).toEqual([])
  expect(findingEndFaults({ ...end, until: day('2026-07-31') }, today)).toEqual([{ rule: 'UP-8' }])
  expect(findingEndFaults({ ...end, until: day('2026-11-22') }, today)).toEqual([{ rule: 'UP-8' }])
  expect(findingEndFaults({ ...end, reason: 'found-wrong' }, today)).toEqual([{ rule: 'UP-8' }])
  expect(findingEndFaults({ ...end, reason: 'found-wrong', note: 'Motornya milik tetangga' }, today)).toEqual([])
})
