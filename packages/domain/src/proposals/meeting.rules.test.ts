import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { claimStates } from './claim.ts'
import { claimKinds } from './claim-kind.ts'
import { paperKinds } from './claim-step.ts'
import { meetingOutcomes, meetingStates } from './meeting.ts'
import {
  effectOf,
  type Left,
  mayReopenMeeting,
  meetingAfter,
  type MeetingEffect,
  minutesFaults,
  needsMeeting,
  needsWords,
} from './meeting.rules.ts'

const today = '2026-11-22' as LocalDate
const attendees = ['Kepala desa', 'Ketua BPD', 'Ketua RT 3'].map((office) => ({ name: 'Ada', office }))
const words = 'Rumahnya sudah layak'

test('PROP-40: before a meeting comes what is open and has neither minutes nor a statement', () => {
  const steps = ['photo', 'minutes', 'regency'] as const
  expect(needsMeeting({ state: 'open', steps, papers: [] })).toBe(true)
  expect(needsMeeting({ state: 'open', steps, papers: ['photo'] })).toBe(true)
  expect(needsMeeting({ state: 'open', steps, papers: ['photo', 'statement'] })).toBe(false)
  expect(needsMeeting({ state: 'open', steps: ['document', 'regency'], papers: [] })).toBe(false)
  fc.assert(
    fc.property(fc.constantFrom(...claimStates), fc.subarray([...paperKinds]), (state, papers) => {
      if (needsMeeting({ state, steps, papers })) expect([state, papers.includes('minutes')]).toEqual(['open', false])
    }),
  )
})

test('PROP-41: refusing needs words, and agreeing to a loss of which the claim says nothing', () => {
  const asked = { kind: 'receives-nothing', note: null, reason: null } as const
  expect(needsWords('refused', asked)).toBe(true)
  expect(needsWords('refused', { ...asked, reason: 'tidak' })).toBe(true)
  expect(needsWords('refused', { ...asked, reason: words })).toBe(false)
  expect(needsWords('agreed', asked)).toBe(false)
  expect(needsWords('agreed', { ...asked, kind: 'already-well-off' })).toBe(true)
  expect(needsWords('agreed', { ...asked, kind: 'category-ended', note: 'Sudah bekerja tetap' })).toBe(false)
  for (const kind of claimKinds)
    for (const outcome of [null, 'put-off', 'left-out'] as const) expect(needsWords(outcome, { ...asked, kind })).toBe(false)
})

test('PROP-42: minutes say something of each claim before the meeting, after it was held', () => {
  const row = { kind: 'receives-nothing', note: null, outcome: 'agreed', reason: null } as const
  const faults = (rows: Parameters<typeof minutesFaults>[0]['rows'], heldOn = today) =>
    minutesFaults({ heldOn, attendees, rows }, today)
  expect(faults([row, { ...row, outcome: 'left-out' }])).toEqual([])
  expect(faults([row], '2026-11-23' as LocalDate)).toEqual([{ rule: 'PROP-42', why: 'not-yet-held' }])
  expect(faults([{ ...row, outcome: 'left-out' }])).toEqual([{ rule: 'PROP-42', why: 'nothing-decided' }])
  expect(faults([row, { ...row, outcome: null }, { ...row, outcome: 'refused' }])).toEqual([
    { rule: 'PROP-42', why: 'undecided', rows: 1 },
    { rule: 'PROP-42', why: 'unworded', rows: 1 },
  ])
})

test('PROP-43: a meeting is of three people at least', () => {
  const rows = [{ kind: 'receives-nothing', note: null, outcome: 'agreed', reason: null }] as const
  expect(minutesFaults({ heldOn: today, attendees: attendees.slice(1), rows }, today)).toEqual([{ rule: 'PROP-43', least: 3 }])
  expect(minutesFaults({ heldOn: today, attendees, rows }, today)).toEqual([])
})

test('PROP-44: what a meeting said counts for claims that are still open, and nothing is taken by it alone', () => {
  for (const state of claimStates)
    for (const outcome of [...meetingOutcomes, null]) {
      const effect = effectOf(outcome, { state })
      if (state !== 'open' || outcome === null || outcome === 'put-off' || outcome === 'left-out') expect(effect).toBe('none')
      else expect(effect).toBe(outcome === 'agreed' ? 'minutes-attached' : 'refused')
    }
})

test('PROP-45: signed once, called off for good, and open again only by reopening', () => {
  const after = meetingStates.map((state) => [meetingAfter(state, 'bound'), meetingAfter(state, 'called-off')])
  expect(after).toEqual([
    ['bound', 'called-off'],
    [undefined, undefined],
    [undefined, undefined],
  ])
  expect(meetingStates.map((state) => meetingAfter(state, 'reopened'))).toEqual([undefined, 'called', undefined])
})

test('PROP-46: a meeting is reopened while every claim is as it left it', () => {
  const agreed = { effect: 'minutes-attached', state: 'open', objected: false, onLaterAgenda: false } as const
  const refused = { ...agreed, effect: 'refused', state: 'refused' } as const
  expect(mayReopenMeeting([agreed, refused, { ...agreed, effect: 'none', state: 'withdrawn' }])).toBe(true)
  expect(mayReopenMeeting([refused, { ...agreed, state: 'accepted' }])).toBe(false)
  expect(mayReopenMeeting([agreed, { ...refused, objected: true }])).toBe(false)
  expect(mayReopenMeeting([agreed, { ...agreed, effect: 'none', onLaterAgenda: true }])).toBe(false)
  const anyLeft: fc.Arbitrary<Left> = fc.record({
    effect: fc.constantFrom<MeetingEffect>('minutes-attached', 'refused', 'none'),
    state: fc.constantFrom(...claimStates),
    objected: fc.boolean(),
    onLaterAgenda: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(anyLeft), (rows) => {
      expect(mayReopenMeeting(rows)).toBe(rows.every((row) => mayReopenMeeting([row])))
    }),
  )
})
