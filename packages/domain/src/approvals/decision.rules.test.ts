import { describe, expect, test } from 'vitest'
import type { AccountId } from '../access/account.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import type { SubjectHash } from './approval.ts'
import {
  type Decision,
  decisionFaults,
  isOutdated,
  type PaperAnswer,
  paperAnswerFaults,
  recorderFaults,
  sendingFaults,
  withdrawalFaults,
} from './decision.rules.ts'
import { type HeldStep, standingAt } from './holder.rules.ts'

const officer = 'officer' as AccountId
const head = 'head' as AccountId
const deputy = 'deputy' as AccountId
const day = (text: string) => text as LocalDate

const sound: Decision = {
  by: head,
  position: 2,
  kind: 'account',
  standing: { as: 'holder', instead: null },
  proposers: [officer],
  before: [{ by: deputy, position: 1 }],
  outcome: 'approved',
  reason: '',
}
const broken = (change: Partial<Decision>) => decisionFaults({ ...sound, ...change }).map(({ rule }) => rule)

test('a head of office approves what an officer proposed and another head approved', () => {
  expect(broken({})).toEqual([])
})

test('AP-1: nobody decides on what they submitted, in whatever round, nor as a delegate', () => {
  expect(broken({ proposers: [officer, head] })).toEqual(['AP-1'])
  expect(broken({ proposers: [head], standing: { as: 'delegate', instead: deputy } })).toEqual(['AP-1'])
})

test('AP-2: nobody decides two steps of one file, but the same step again in a later round', () => {
  expect(broken({ before: [{ by: head, position: 1 }] })).toEqual(['AP-2'])
  expect(broken({ before: [{ by: head, position: 2 }] })).toEqual([])
})

test('AP-4: a decision on what was shown before is not one on what is asked now', () => {
  const hash = 'a'.repeat(64) as SubjectHash
  expect(isOutdated(hash, hash)).toBe(false)
  expect(isOutdated(hash, 'b'.repeat(64) as SubjectHash)).toBe(true)
})

test('AP-5: what an office decides on paper is recorded, not decided', () => {
  expect(broken({ kind: 'paper', standing: undefined })).toEqual(['AP-5'])
})

test('AP-6: returning and refusing need a reason, approving none', () => {
  expect(broken({ outcome: 'returned', reason: '  ' })).toEqual(['AP-6'])
  expect(broken({ outcome: 'refused' })).toEqual(['AP-6'])
  expect(broken({ outcome: 'refused', reason: 'Di luar kuota' })).toEqual([])
})

describe('AP-3: only the holder or their delegate', () => {
  const region = '64.08' as RegionCode
  const named: HeldStep = { kind: 'account', region, role: null, accountId: head, delegateId: deputy }
  const byRole: HeldStep = { kind: 'account', region, role: 'regency-head', accountId: null, delegateId: null }
  const person = (accountId: AccountId, ...regions: string[]) => ({
    accountId,
    mandates: [{ role: 'regency-head' as const, regions: regions as RegionCode[] }],
  })

  test('AP-3: the account that the step names', () => {
    expect(standingAt(named, person(head), [])).toEqual({ as: 'holder', instead: null })
    expect(standingAt(named, person(officer, '64.08'), [])).toBeUndefined()
  })

  test('AP-3: the delegate that the chain names, in the place of the holder', () => {
    expect(standingAt(named, person(deputy), [])).toEqual({ as: 'delegate', instead: head })
  })

  test('AP-3: whoever has the role for the region, or for one above it', () => {
    expect(standingAt(byRole, person(head, '64.08'), [])?.as).toBe('holder')
    expect(standingAt(byRole, person(head, '64'), [])?.as).toBe('holder')
    expect(standingAt(byRole, person(head, '64.02'), [])).toBeUndefined()
  })

  test('AP-3: who was handed the power for a time; they cannot hand on what a delegate has', () => {
    expect(standingAt(named, person(officer), [person(head)])).toEqual({ as: 'delegate', instead: head })
    expect(standingAt(named, person(officer), [person(deputy)])).toBeUndefined()
  })

  test('AP-3: nobody, where an office decides on paper', () => {
    expect(standingAt({ ...named, kind: 'paper' }, person(head), [])).toBeUndefined()
  })

  test('AP-3: a stranger is refused', () => {
    expect(broken({ standing: undefined })).toEqual(['AP-3'])
  })
})

describe('on paper', () => {
  const answer: PaperAnswer = {
    kind: 'paper',
    outcome: 'approved',
    reason: '',
    sentOn: day('2026-11-16'),
    answeredOn: day('2026-11-18'),
    today: day('2026-11-21'),
    hasScan: true,
  }
  const faults = (change: Partial<PaperAnswer>) => paperAnswerFaults({ ...answer, ...change }).map(({ rule }) => rule)

  test('a signed letter that went out and came back is recorded', () => {
    expect(faults({})).toEqual([])
  })

  test('AP-16: it is not recorded by whoever proposed the file', () => {
    expect(recorderFaults(officer, [officer])).toEqual([{ rule: 'AP-16' }])
    expect(recorderFaults(head, [officer])).toEqual([])
  })

  test('AP-10: an answer comes after the sending and not after today', () => {
    expect(faults({ sentOn: null })).toEqual(['AP-10'])
    expect(faults({ answeredOn: day('2026-11-15') })).toEqual(['AP-10'])
    expect(faults({ answeredOn: day('2026-11-22') })).toEqual(['AP-10'])
  })

  test('AP-10: a file is not sent before it came, nor tomorrow', () => {
    const rules = (sentOn: string) =>
      sendingFaults('paper', day(sentOn), day('2026-11-16'), day('2026-11-21')).map(({ rule }) => rule)
    expect(rules('2026-11-16')).toEqual([])
    expect(rules('2026-11-15')).toEqual(['AP-10'])
    expect(rules('2026-11-22')).toEqual(['AP-10'])
  })

  test('AP-11: an approval needs its scan, a return only its reason', () => {
    expect(faults({ hasScan: false })).toEqual(['AP-11'])
    expect(faults({ hasScan: false, outcome: 'returned', reason: 'Kurang lampiran' })).toEqual([])
  })

  test('AP-5: a step with an account is not recorded as paper', () => {
    expect(faults({ kind: 'account' })).toEqual(['AP-5'])
    expect(sendingFaults('account', day('2026-11-16'), day('2026-11-16'), day('2026-11-21'))).toEqual([{ rule: 'AP-5' }])
  })
})

test('AP-15: only who proposed withdraws, with a reason', () => {
  expect(withdrawalFaults(officer, [officer], 'Salah kuota')).toEqual([])
  expect(withdrawalFaults(head, [officer], 'Salah kuota')).toEqual([{ rule: 'AP-15' }])
  expect(withdrawalFaults(officer, [officer], '')).toEqual([{ rule: 'AP-6' }])
})
