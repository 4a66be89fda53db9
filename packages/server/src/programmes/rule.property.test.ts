import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { NikStanding, Sex } from '#domain/people/person.ts'
import type { FamilyRelation } from '#domain/people/family-relation.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { evaluate, judge, type Outcome } from '#domain/programmes/evaluate.rules.ts'
import type { RuleFacts } from '#domain/programmes/rule-facts.ts'
import type { Rule, RuleSubject } from '#domain/programmes/rule.ts'
import { aidNames, anyRule, birthDate, places } from '#domain/programmes/testing/any-rule.ts'
import { nobody } from '../platform/actor.ts'
import { reachOver } from '../platform/db/reach.ts'
import { aWorld, today } from '../platform/testing/world.ts'
import type { Work } from '../platform/work.ts'
import { listFacts } from './facts.sql.ts'
import { candidates, compileRule } from './rule.sql.ts'

const world = aWorld()
const on = '2026-07-01' as LocalDate

interface Somebody {
  readonly id: string
  readonly familyId: string | null
  readonly region: RegionCode
  readonly birth: LocalDate | null
  readonly sex: Sex | null
  readonly relation: FamilyRelation | null
  readonly nik: NikStanding
  readonly alive: boolean
  readonly needs: readonly string[]
  readonly aid: readonly string[]
}

interface Household {
  readonly id: string
  readonly region: RegionCode
  readonly decile: number | null
  readonly needs: readonly string[]
  readonly wellOff: boolean
  readonly receivesNothing: boolean
  readonly members: readonly Somebody[]
}

const person = fc.record({
  region: fc.constantFrom(...places),
  birth: fc.option(birthDate, { freq: 6 }),
  sex: fc.option(fc.constantFrom('male' as const, 'female' as const), { freq: 6 }),
  relation: fc.option(fc.constantFrom('head' as const, 'spouse' as const, 'child' as const), { freq: 6 }),
  nik: fc.constantFrom('held' as const, 'held' as const, 'contested' as const, 'unsound' as const, 'missing' as const),
  alive: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  needs: fc.subarray(['PMKS-08', 'PMKS-09']),
  aid: fc.subarray([...aidNames], { maxLength: 2 }),
})
const household = fc.record({
  region: fc.constantFrom(...places),
  decile: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 5 }),
  needs: fc.subarray(['PMKS-24']),
  wellOff: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  receivesNothing: fc.boolean(),
  members: fc.array(person, { minLength: 0, maxLength: 4 }),
})

let families: Household[] = []
let loners: Somebody[] = []

beforeAll(async () => {
  const withId = (one: Omit<Somebody, 'id' | 'familyId'>, familyId: string | null): Somebody => ({
    ...one,
    id: uuidv7(),
    familyId,
  })
  families = fc.sample(household, { numRuns: 120, seed: 64 }).map((family) => {
    const id = uuidv7()
    return { ...family, id, members: family.members.map((member) => withId(member, id)) }
  })
  loners = fc.sample(person, { numRuns: 60, seed: 8 }).map((one) => withId(one, null))
  await world.asSystem(write)
})

/** Rows as the registry keeps them: what a few hundred people come to by any way they were entered. */
async function write({ db, now }: Work): Promise<void> {
  const kept = { source: 'DTSEN', as_of: today, recorded_at: now, synthetic: true, version: 1 }
  const people = [...loners, ...families.flatMap((family) => family.members)]
  await db
    .insertInto('family')
    .values(families.map((family) => ({ family_id: family.id, region_code: family.region, decile: family.decile, ...kept })))
    .execute()
  await db
    .insertInto('person')
    .values(
      people.map((one) => ({
        person_id: one.id,
        family_id: one.familyId,
        region_code: one.region,
        relation: one.relation,
        nik: one.nik === 'missing' ? null : one.id.slice(-16),
        nik_standing: one.nik,
        name: 'Sintetis',
        name_key: 'SINTETIS',
        name_keys: [],
        birth_date: one.birth,
        sex: one.sex,
        status: one.alive ? 'active' : 'deceased',
        deceased_on: one.alive ? null : today,
        ...kept,
      })),
    )
    .execute()
  const needs = [
    ...people.flatMap((one) => one.needs.map((category) => ({ subject: one.id, type: 'person', region: one.region, category }))),
    ...families.flatMap((one) =>
      one.needs.map((category) => ({ subject: one.id, type: 'family', region: one.region, category })),
    ),
  ]
  await db
    .insertInto('need_assignment')
    .values(
      needs.map(({ subject, type, region, category }) => ({
        subject_id: subject,
        need_id: uuidv7(),
        subject_type: type,
        region_code: region,
        category,
        criteria_version: '',
        met: [],
        since: '2026-01-01',
        source: 'visit',
        recorded_at: now,
        recorded_by: uuidv7(),
        version: 1,
      })),
    )
    .execute()
  const aid = people.flatMap((one) => one.aid.map((programme) => ({ person_id: one.id, region_code: one.region, programme })))
  await db
    .insertInto('aid')
    .values(aid.map((row) => ({ ...row, aid_id: uuidv7(), payer: 'APBN', source: 'DTSEN', since: '2026-Q3', recorded_at: now })))
    .execute()
  const kindsOf = ({ wellOff, receivesNothing }: Household) => [
    ...(wellOff ? ['already-well-off'] : []),
    ...(receivesNothing ? ['receives-nothing'] : []),
  ]
  const found = families.flatMap((family) => kindsOf(family).map((kind) => ({ family, kind })))
  await db
    .insertInto('eligibility_finding')
    .values(
      found.map(({ family, kind }) => ({
        family_id: family.id,
        finding_id: uuidv7(),
        region_code: family.region,
        kind,
        since: '2026-06-01',
        claim_id: uuidv7(),
        reasons: [],
        proposed_by: uuidv7(),
        accepted_by: uuidv7(),
        recorded_at: now,
        version: 1,
      })),
    )
    .execute()
}

function factsOfPerson(one: Somebody, family: Household | undefined): RuleFacts {
  return {
    region: one.region,
    births: [one.birth],
    sex: one.sex,
    relation: one.relation,
    decile: family?.decile ?? null,
    needs: [...one.needs, ...(family?.needs ?? [])].sort() as RuleFacts['needs'],
    aid: aidOf(family?.members ?? [one]),
    familySize: family ? family.members.filter((member) => member.alive).length : null,
    nik: one.nik,
    wellOffSince: family?.wellOff ? ('2026-06-01' as LocalDate) : null,
    receivesNothingSince: family?.receivesNothing ? ('2026-06-01' as LocalDate) : null,
    deceased: !one.alive,
    from: {},
  }
}

function factsOfFamily(family: Household): RuleFacts {
  const living = family.members.filter((member) => member.alive)
  // Of several heads, which faulty files give, the one with the lowest id speaks for the family.
  const [head] = living.filter((member) => member.relation === 'head').sort((one, other) => (one.id < other.id ? -1 : 1))
  return {
    region: family.region,
    births: living.map((member) => member.birth),
    sex: head?.sex ?? null,
    relation: null,
    decile: family.decile,
    needs: [...new Set([...family.needs, ...living.flatMap((member) => member.needs)])].sort() as RuleFacts['needs'],
    aid: aidOf(family.members),
    familySize: living.length,
    nik: head?.nik ?? null,
    wellOffSince: family.wellOff ? ('2026-06-01' as LocalDate) : null,
    receivesNothingSince: family.receivesNothing ? ('2026-06-01' as LocalDate) : null,
    deceased: living.length === 0,
    from: {},
  }
}

function aidOf(members: readonly Somebody[]): string[] {
  return [...new Set(members.flatMap((member) => member.aid))].sort()
}

/** What each is, by the model from which the rows were written. */
function known(subject: RuleSubject): Map<string, RuleFacts> {
  if (subject === 'family') return new Map(families.map((family) => [family.id, factsOfFamily(family)]))
  return new Map([
    ...loners.map((one) => [one.id, factsOfPerson(one, undefined)] as const),
    ...families.flatMap((family) => family.members.map((one) => [one.id, factsOfPerson(one, family)] as const)),
  ])
}

function inDatabase<T>(step: (work: Work) => Promise<T>): Promise<T> {
  return world.app.transact({ mode: 'read', actor: nobody, reach: reachOver(['64' as RegionCode]), requestId: 'test' }, step)
}

async function chosen(rule: Rule, subject: RuleSubject): Promise<Map<string, Outcome>> {
  const compiled = compileRule(rule, subject, { on, today: on })
  const columns = sql`${compiled.id} as id, ${compiled.verdict} as verdict, ${compiled.wellOff} as "wellOff"`
  const { rows } = await inDatabase(({ db }) =>
    sql<{ id: string; verdict: boolean | null; wellOff: boolean }>`${candidates(compiled, columns, sql`true`)}`.execute(db),
  )
  expect(new Set(rows.map((row) => row.id)).size, 'nobody is chosen twice').toBe(rows.length)
  return new Map(
    rows.map((row) => [row.id, row.wellOff ? 'excluded' : row.verdict === null ? 'to-check' : row.verdict ? 'in' : 'out']),
  )
}

describe('a rule as SQL and as an explanation', () => {
  test.each(['person', 'family'] as const)(
    'RULE-1: agree on any rule and on every %s: who is in, out, excluded or to be checked',
    async (subject) => {
      const facts = known(subject)
      const seen = new Set<string>()
      await fc.assert(
        fc.asyncProperty(anyRule(subject), async (rule) => {
          const bySql = await chosen(rule, subject)
          for (const [id, about] of facts) {
            const { outcome, excludedFor } = judge(rule, about, on)
            const expected = outcome === 'out' || excludedFor === 'deceased' ? undefined : outcome
            seen.add(`${outcome} ${excludedFor}`)
            expect([id, about, bySql.get(id)]).toEqual([id, about, expected])
          }
        }),
        { numRuns: 150, endOnFailure: true },
      )
      expect(seen.size, 'the random people and rules reach every outcome').toBeGreaterThanOrEqual(6)
    },
  )

  test.each(['person', 'family'] as const)(
    'read the same facts of each %s from the registry, and none that is restricted',
    async (subject) => {
      const facts = known(subject)
      const read = await inDatabase(({ db }) => listFacts(db, subject, [...facts.keys()], on))
      expect(read).toHaveLength(facts.size)
      for (const { id, facts: found } of read) {
        const byAge = (births: readonly (string | null)[]) => births.map(String).sort()
        const expected = facts.get(id)
        expect({ ...found, from: {}, births: byAge(found.births) }).toEqual({
          ...expected,
          births: byAge(expected?.births ?? []),
        })
        expect(found.from.region).toEqual({ source: 'DTSEN', asOf: today })
      }
    },
  )

  test('a name that looks like SQL stays a name', async () => {
    const rule: Rule = { kind: 'aid', receives: 'none', among: ["PKH'); drop table person; --"] }
    expect((await chosen(rule, 'person')).size).toBeGreaterThan(0)
    expect(evaluate(rule, factsOfFamily(families[0] as Household), on)).toBe('met')
  })
})
