import fc from 'fast-check'
import { expect, test } from 'vitest'
import { needCategory } from '../people/need-categories.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { ClaimDetails } from './claim-details.ts'
import { mayAnswerObjection, mayDecide } from './decide.rules.ts'
import { type HealthAnswerDraft, healthResults } from './health.ts'
import { type HealthChecklist, healthChecklists } from './health-checklist.ts'
import { checklistFor, healthFaults, isAskedAnew, maySeeAnswer, mayCheck } from './health.rules.ts'
import { isClaimable, isOfHealth } from './path.rules.ts'

const today = '2026-11-22' as LocalDate
const whole: Omit<HealthAnswerDraft, 'version' | 'paper'> = {
  result: 'confirmed',
  met: ['DIS.a', 'LAST.b', 'HIND.b'],
  examinedOn: today,
  words: null,
  needed: null,
}
const why = (change: Partial<typeof whole>) =>
  healthFaults({ ...whole, ...change }, 'PMKS-09', today).map((fault) => ('groups' in fault ? fault.groups : fault.why))

test('PROP-31: it is confirmed where each part of the checklist has what it asks for', () => {
  expect(why({})).toEqual([])
  expect(why({ met: ['DIS.a', 'LAST.b'] })).toEqual([['hinders']])
  expect(why({ met: ['CARE.a'] })).toEqual([['kinds', 'lasting', 'hinders']])
  expect(why({ met: [...whole.met, 'ILL.a'] })).toEqual(['other-items'])
})

test('PROP-31: what is not confirmed says why, and what can’t be said also what is needed', () => {
  expect(why({ result: 'not-confirmed', met: [] })).toEqual(['no-words'])
  expect(why({ result: 'not-confirmed', met: [], words: 'Sudah pulih sepenuhnya' })).toEqual([])
  expect(why({ result: 'cannot-say', met: [], words: 'Belum dapat dinilai' })).toEqual(['nothing-needed'])
  expect(why({ result: 'cannot-say', met: [], words: 'Belum dapat dinilai', needed: 'Rujukan ke RSUD' })).toEqual([])
})

test('PROP-31: the day of examination has come and lies within a year, and a checklist was in force on it', () => {
  expect(why({ examinedOn: '2026-11-23' as LocalDate })).toEqual(['in-future'])
  expect(why({ examinedOn: '2025-11-22' as LocalDate })).toEqual([])
  expect(why({ examinedOn: '2025-11-21' as LocalDate })).toEqual(['too-old'])
  const on = (day: string, all?: readonly HealthChecklist[]) => checklistFor('PMKS-09', day as LocalDate, all)?.version
  expect([on('2016-04-14'), on('2016-04-15')]).toEqual([undefined, 'UU 8/2016'])
  const [old] = healthChecklists as [HealthChecklist]
  const next = { ...old, version: 'baru', from: '2027-01-01' as LocalDate }
  const both = [{ ...old, to: '2026-12-31' as LocalDate }, next]
  expect([on('2026-12-31', both), on('2027-01-01', both)]).toEqual(['UU 8/2016', 'baru'])
})

test('PROP-31: every category of health that may be claimed has one checklist on each day, with items of its own', () => {
  const codes = Array.from({ length: 26 }, (_, at) => `PMKS-${String(at + 1).padStart(2, '0')}` as const)
  for (const code of codes.filter((one) => isClaimable(one) && isOfHealth('category-found', one))) {
    const here = healthChecklists.filter(({ subjects }) => subjects.includes(code as never))
    expect(here.filter(({ from, to }) => from <= today && (to === null || today <= to)).length).toBe(1)
    const known = needCategory(code as never)?.criteria.map(({ id }) => id) ?? []
    for (const { criteria } of here) expect(criteria.some((id) => known.includes(id))).toBe(true)
  }
  const ids = healthChecklists.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ id }) => id)))
  expect(new Set(ids).size).toBe(ids.length)
})

test('PROP-31: whatever is ticked, nothing is confirmed without a kind of disability', () => {
  const ids = healthChecklists[0]?.groups.flatMap(({ items }) => items.map(({ id }) => id)) ?? []
  fc.assert(
    fc.property(fc.subarray(ids), fc.constantFrom(...healthResults), (met, result) => {
      const sound = healthFaults({ ...whole, met, result }, 'PMKS-05', today).length === 0
      if (sound) expect([result, met.some((id) => id.startsWith('DIS.'))]).toEqual(['confirmed', true])
    }),
    { numRuns: 2_000 },
  )
})

test('PROP-32: whoever checked a claim decides neither on it nor on an objection to it', () => {
  const checked = { proposedBy: 'operator', checkedBy: 'puskesmas' }
  expect(['operator', 'puskesmas', 'petugas'].map((who) => mayDecide(checked, who))).toEqual([false, false, true])
  const objected = { ...checked, decidedBy: 'petugas', raisedBy: 'operator' }
  expect(['puskesmas', 'rekan'].map((who) => mayAnswerObjection(objected, who))).toEqual([false, true])
})

test('PROP-35: whoever proposed a claim or objected does not check it', () => {
  const claim = { proposedBy: 'operator', objectedBy: 'keluarga' }
  expect(['operator', 'keluarga', 'puskesmas', null].map((who) => mayCheck(claim, who))).toEqual([false, false, true, false])
})

test('PROP-33: a claim that says something else is checked anew; one that says the same is not', () => {
  const found = (category: string, ...met: string[]) => ({ kind: 'category-found', category, met }) as unknown as ClaimDetails
  expect(isAskedAnew(found('PMKS-09', 'a', 'b'), found('PMKS-09', 'b', 'a'))).toBe(false)
  expect(isAskedAnew(found('PMKS-09', 'a', 'b'), found('PMKS-09', 'a'))).toBe(true)
  expect(isAskedAnew(found('PMKS-09', 'a'), found('PMKS-05', 'a'))).toBe(true)
  const ended = (reason: string) => ({ kind: 'category-ended', need: 'x', reason }) as unknown as ClaimDetails
  expect([isAskedAnew(ended('moved'), ended('moved')), isAskedAnew(ended('moved'), ended('other'))]).toEqual([false, true])
})

test('PROP-34: what the health centre found is told to whoever decides', () => {
  expect([maySeeAnswer({ decides: true }), maySeeAnswer({ decides: false })]).toEqual([true, false])
})
