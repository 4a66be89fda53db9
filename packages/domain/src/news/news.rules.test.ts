import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AccountId } from '../access/account.ts'
import type { Permission } from '../access/permissions.ts'
import { covers, type RegionCode } from '../platform/region-code.ts'
import { newsCatalogue, newsKinds } from './news-kind.ts'
import { folded, isInSight, linesOf, nearestOf, newsOfWork, sightOf, type Told } from './news.rules.ts'

const account = fc.constantFrom('a', 'b', 'c', 'd') as fc.Arbitrary<AccountId>
const village = fc.constantFrom('64.08.04.2001', '64.08.04.2002', '64.02.01.2001') as fc.Arbitrary<RegionCode>
const region = fc.constantFrom('ID', '64', '64.08', '64.02', '64.08.04', '64.08.04.2001') as fc.Arbitrary<RegionCode>
const told: fc.Arbitrary<Told> = fc.record({
  kind: fc.constantFrom(...newsKinds),
  subject: fc.option(fc.uuid()),
  region: village,
  to: fc.array(fc.option(account), { maxLength: 5 }),
  count: fc.integer({ min: 1, max: 50 }),
})
const thousands = { numRuns: 2_000 }

test('NEWS-1: nobody is told of their own deed, nobody twice, and everybody else who was named', () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 8 }), fc.option(account), (many, actor) => {
      const lines = linesOf(many, actor)
      expect(lines.some((line) => line.account === actor)).toBe(false)
      const named = new Set(many.flatMap(({ to }) => to).filter((one) => one !== null && one !== actor))
      expect(new Set(lines.map((line) => line.account))).toEqual(named)
      const keys = lines.map((line) => `${line.account} ${line.kind} ${line.region}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    thousands,
  )
})

test('NEWS-2: folding loses no count and leads nowhere else than to the one thing it is about', () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 8 }), (many) => {
      // Each about something else, so that each counts.
      const apart = many.map((one, at) => ({ ...one, subject: `${one.subject}-${at}` }))
      const lines = linesOf(apart, null)
      const sum = apart.reduce((total, { to, count = 1 }) => total + count * new Set(to.filter((one) => one !== null)).size, 0)
      expect(lines.reduce((total, { count }) => total + count, 0)).toBe(sum)
      for (const { subject, account: who, kind } of lines)
        if (subject !== null)
          expect(apart.some((one) => one.subject === subject && one.kind === kind && one.to.includes(who))).toBe(true)
    }),
    thousands,
  )
  expect(folded({ subject: 'x', count: 1 }, { subject: 'x', count: 1 })).toEqual({ subject: 'x', count: 1 })
  expect(folded({ subject: 'x', count: 1 }, { subject: 'y', count: 1 })).toEqual({ subject: null, count: 2 })
  expect(folded({ subject: null, count: 2 }, { subject: 'y', count: 1 })).toEqual({ subject: null, count: 3 })
})

test('NEWS-3: what is shown lies within a mandate that holds what its kind asks for', () => {
  const permission = fc.constantFrom<Permission>(
    'upkeep.read',
    'upkeep.propose',
    'upkeep.decide',
    'upkeep.check-health',
    'approvals.read',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(permission, region)), fc.constantFrom(...newsKinds), village, (held, kind, at) => {
      const sight = sightOf((asked) => held.filter(([one]) => one === asked).map(([, where]) => where))
      const asked = newsCatalogue[kind].permission
      const may = asked === null || held.some(([one, where]) => one === asked && covers(where, at))
      expect(isInSight(sight, { kind, region: at })).toBe(may)
    }),
    thousands,
  )
})

test('NEWS-4: the nearest who may deal with it are told, and somebody is wherever anybody may', () => {
  const holder = fc.record({ account, region })
  fc.assert(
    fc.property(fc.array(holder), village, (holders, at) => {
      const here = holders.filter((one) => covers(one.region, at))
      const found = nearestOf(holders, at)
      expect(found.length > 0).toBe(here.length > 0)
      expect(new Set(found).size).toBe(found.length)
      const nearer = (a: RegionCode, b: RegionCode) => a !== b && covers(b, a)
      for (const one of found) {
        const own = here.filter((holding) => holding.account === one)
        expect(own.some((mine) => !here.some((other) => nearer(other.region, mine.region)))).toBe(true)
      }
    }),
    thousands,
  )
})

test('NEWS-5: failures are told, what ended well only where it took long, what was stopped never', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), (ms) => {
      expect(newsOfWork('failed', ms)).toBe('work-failed')
      expect(newsOfWork('cancelled', ms)).toBeUndefined()
      expect(newsOfWork('done', ms)).toBe(ms > 120_000 ? 'work-done' : undefined)
    }),
    thousands,
  )
})
