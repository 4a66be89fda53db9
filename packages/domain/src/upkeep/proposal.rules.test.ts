import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { PhotoId, ProposalDraft } from './proposal.ts'
import { findingEndFaults, judgementFaults, mayBecome, mayJudge, proposalFaults } from './proposal.rules.ts'

const today = '2026-11-21' as LocalDate
const photo = '019a0000-0000-7000-8000-000000000001' as PhotoId
const day = (date: string) => date as LocalDate

function aDraft(over: Partial<ProposalDraft> = {}): ProposalDraft {
  return {
    kind: 'already-well-off',
    reasons: ['steady-job'],
    otherReason: null,
    observedOn: day('2026-11-15'),
    note: null,
    photos: [photo],
    ...over,
  }
}

const rulesOf = (draft: ProposalDraft) => proposalFaults(draft, today).map((fault) => fault.rule)

describe('a finding that is sent to the regency', () => {
  test('a seen family with a reason and a photo is sound', () => {
    expect(rulesOf(aDraft())).toEqual([])
  })

  test('UP-1: without a reason, or with "other" and no words, it is not', () => {
    expect(rulesOf(aDraft({ reasons: [] }))).toEqual(['UP-1'])
    expect(rulesOf(aDraft({ reasons: ['assets', 'other'] }))).toEqual(['UP-1'])
    expect(rulesOf(aDraft({ reasons: ['other'], otherReason: 'Menerima warisan' }))).toEqual([])
  })

  test('UP-2: what was seen today counts, what will be seen tomorrow does not', () => {
    expect(rulesOf(aDraft({ observedOn: today }))).toEqual([])
    expect(rulesOf(aDraft({ observedOn: day('2026-11-22') }))).toEqual(['UP-2'])
  })

  test('UP-3: a sighting of 180 days ago still speaks of today, one of 181 days does not', () => {
    expect(rulesOf(aDraft({ observedOn: day('2026-05-25') }))).toEqual([])
    expect(proposalFaults(aDraft({ observedOn: day('2026-05-24') }), today)).toEqual([{ rule: 'UP-3', oldest: '2026-05-25' }])
  })

  test('UP-4: one to five photos; the same one twice is one', () => {
    const many = Array.from({ length: 6 }, (_, at) => `019a0000-0000-7000-8000-00000000000${at}` as PhotoId)
    expect(rulesOf(aDraft({ photos: [] }))).toEqual(['UP-4'])
    expect(rulesOf(aDraft({ photos: many }))).toEqual(['UP-4'])
    expect(rulesOf(aDraft({ photos: many.slice(0, 5) }))).toEqual([])
    expect(rulesOf(aDraft({ photos: Array.from({ length: 6 }, () => photo) }))).toEqual([])
  })

  test('every fault is told at once', () => {
    expect(rulesOf(aDraft({ reasons: [], observedOn: day('2027-01-01'), photos: [] }))).toEqual(['UP-1', 'UP-2', 'UP-4'])
  })
})

describe('judging a finding', () => {
  test('UP-5: "tidak" is no reason, a sentence is', () => {
    expect(judgementFaults('  tidak      ')).toEqual([{ rule: 'UP-5', letters: 10 }])
    expect(judgementFaults('Foto tidak memperlihatkan rumahnya.')).toEqual([])
  })

  test('UP-6: nobody judges their own, and nobody means nobody', () => {
    expect(mayJudge('dayang', 'rabiatul')).toBe(true)
    expect(mayJudge('dayang', 'dayang')).toBe(false)
    expect(mayJudge('dayang', null)).toBe(false)
  })

  test('UP-7: what was returned can be sent again, what has ended stays ended', () => {
    expect(mayBecome('sent', 'accepted')).toBe(true)
    expect(mayBecome('returned', 'accepted')).toBe(false)
    expect(mayBecome('returned', 'sent')).toBe(true)
    for (const ended of ['accepted', 'refused', 'withdrawn'] as const)
      for (const next of ['sent', 'returned', 'accepted', 'refused', 'withdrawn'] as const)
        expect(mayBecome(ended, next)).toBe(false)
  })
})

describe('ending a finding', () => {
  const end = { since: day('2026-08-01'), until: day('2026-11-01'), reason: 'circumstances-changed', note: null } as const

  test('UP-8: not before it began, not in the future, and an error is explained', () => {
    expect(findingEndFaults(end, today)).toEqual([])
    expect(findingEndFaults({ ...end, until: day('2026-07-31') }, today)).toEqual([{ rule: 'UP-8' }])
    expect(findingEndFaults({ ...end, until: day('2026-11-22') }, today)).toEqual([{ rule: 'UP-8' }])
    expect(findingEndFaults({ ...end, reason: 'found-wrong' }, today)).toEqual([{ rule: 'UP-8' }])
    expect(findingEndFaults({ ...end, reason: 'found-wrong', note: 'Motornya milik tetangga' }, today)).toEqual([])
  })
})
