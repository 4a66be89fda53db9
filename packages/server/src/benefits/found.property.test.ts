import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import type { BenefitCode } from '#domain/settings/benefit-code.ts'
import { doublesOf, inOrder, type PairRule } from '#domain/benefits/doubles.rules.ts'
import { pairLevels, pairVerdicts } from '#domain/benefits/matrix.ts'
import { isUnreached } from '#domain/benefits/unreached.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aWorld, today } from '../platform/testing/world.ts'
import { findFor, findInRegency } from './find-benefits.ts'

const world = aWorld()
const codes = ['PKH', 'SEMBAKO', 'PBI-JK', 'PIP'] as BenefitCode[]
const villages = ['64.08.04.2001', '64.08.05.2002'] as RegionCode[]

const member = fc.record({
  living: fc.boolean(),
  aid: fc.uniqueArray(
    fc.record({ code: fc.constantFrom(...codes), payer: fc.constantFrom('APBN', 'APBD'), ended: fc.boolean() }),
    { selector: ({ code, payer }) => `${code} ${payer}`, maxLength: 4 },
  ),
  needy: fc.boolean(),
})
const house = fc.record({
  village: fc.constantFrom(...villages),
  decile: fc.constantFrom(null, 1, 4, 5, 9),
  alone: fc.boolean(),
  members: fc.array(member, { minLength: 1, maxLength: 4 }),
})
const cell = fc.record({
  pair: fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...codes)),
  level: fc.constantFrom(...pairLevels),
  verdict: fc.constantFrom(...pairVerdicts),
  region: fc.constantFrom('ID', '64', '64.08', '64.08.04', '64.02'),
  since: fc.constantFrom('2026-01-01', today, '2026-11-22'),
  until: fc.constantFrom(null, today, '2027-01-01'),
})

test('BEN-1, BEN-2 and BEN-5: the statements over a regency find the same as the rules, whatever families and matrix', async () => {
  const [houses = []] = fc.sample(fc.array(house, { minLength: 150, maxLength: 150 }), { numRuns: 1, seed: 39 })
  const [cells = []] = fc.sample(
    fc.uniqueArray(cell, {
      minLength: 24,
      maxLength: 24,
      selector: ({ pair, level, region }) => [...inOrder(...pair), level, region].join(' '),
    }),
    { numRuns: 1, seed: 64 },
  )
  await world.query('delete from benefit_rule')
  const rules = cells.map(({ pair, level, verdict, region, since, until }): PairRule => {
    const [one, other] = inOrder(...pair)
    const ends = until !== null && until < since ? since : until
    return {
      id: uuidv7() as PairRule['id'],
      one,
      other,
      level,
      verdict,
      region: region as RegionCode,
      since: since as LocalDate,
      until: ends as LocalDate | null,
    }
  })
  for (const { id, one, other, level, verdict, region, since, until } of rules)
    await world.query(
      `insert into benefit_rule (rule_id, one, other, level, verdict, region_code, ground, verified, since, until, recorded_at)
       values ($1, $2, $3, $4, $5, $6, 'uji', false, $7, $8, now())`,
      [id, one, other, level, verdict, region, since, until],
    )

  const expected = { doubles: new Set<string>(), unreached: new Set<string>() }
  for (const { village, decile, alone, members } of houses) {
    const people = (alone ? members.slice(0, 1) : members).map((one) => ({ ...one, id: uuidv7() }))
    const family = alone ? null : uuidv7()
    await keep(village, family, decile, people)
    const living = people.filter((one) => one.living)
    const holdings = living.flatMap(({ id, aid }) =>
      aid.filter(({ ended }) => !ended).map(({ code, payer }) => ({ person: id, code, payer })),
    )
    const subject = family ?? people[0]?.id ?? ''
    for (const { level, person, rule } of doublesOf(holdings, rules, village, today))
      expected.doubles.add([level, person ?? subject, rule.one, rule.other, rule.verdict, rule.id].join(' '))
    const needs = living.filter(({ needy }) => needy).map(() => 'PMKS-08')
    const reckoned = { decile: family === null ? null : decile, needs, livingMembers: living.length, running: holdings.length }
    if (isUnreached(reckoned)) expected.unreached.add(subject)
  }
  await world.asSystem((work) => findInRegency(work, '64.08' as RegionCode))

  const doubles = await world.query<{ found: string }>(
    "select concat_ws(' ', level, subject_id, one, other, verdict, rule_id) as found from benefit_double",
  )
  const unreached = await world.query<{ found: string }>('select house_id::text as found from benefit_unreached')
  expect(new Set(doubles.map(({ found }) => found))).toEqual(expected.doubles)
  expect(new Set(unreached.map(({ found }) => found))).toEqual(expected.unreached)
  expect(expected.doubles.size).toBeGreaterThan(20)
  expect(expected.unreached.size).toBeGreaterThan(10)

  const before = await world.query('select * from benefit_double order by double_id')
  await world.asSystem((work) => findInRegency(work, '64.08' as RegionCode))
  expect(await world.query('select * from benefit_double order by double_id'), 'a second search changes nothing').toEqual(before)

  const everybody = (await world.query<{ id: string }>('select person_id as id from person')).map(({ id }) => id)
  const all = () =>
    world.query(
      `select concat_ws(' ', double_id, level, subject_id, one, other, verdict, region_code) as row from benefit_double
       union all select concat_ws(' ', house_id, region_code, decile, needs, members) from benefit_unreached order by 1`,
    )
  const whole = await all()
  await world.query('delete from benefit_double')
  await world.query('delete from benefit_unreached')
  for (let at = 0; at < everybody.length; at += 7) await world.asSystem((work) => findFor(work, everybody.slice(at, at + 7), []))
  expect(await all(), 'a search for a few, time and again, finds the same').toEqual(whole)
}, 60_000)

interface Kept {
  readonly id: string
  readonly living: boolean
  readonly needy: boolean
  readonly aid: readonly { code: string; payer: string; ended: boolean }[]
}

async function keep(village: string, family: string | null, decile: number | null, people: readonly Kept[]): Promise<void> {
  if (family !== null)
    await world.query(
      `insert into family (family_id, region_code, decile, source, as_of, recorded_at, synthetic, version)
       values ($1, $2, $3, 'visit', '2026-11-21', now(), true, 1)`,
      [family, village, decile],
    )
  for (const { id, living, needy, aid } of people) {
    await world.query(
      `insert into person (person_id, region_code, family_id, nik_standing, nik_missing_reason, name, name_key, name_keys, status,
         deceased_on, source, as_of, recorded_at, synthetic, version)
       values ($1, $2, $3, 'missing', 'papers-lost', 'SESEORANG', 'x', '{}', $4, $5, 'visit', '2026-11-21', now(), true, 1)`,
      [id, village, family, living ? 'active' : 'deceased', living ? null : '2026-01-01'],
    )
    if (needy)
      await world.query(
        `insert into need_assignment (subject_id, need_id, subject_type, region_code, category, criteria_version, met, since, source,
           recorded_at, recorded_by, version)
         values ($1, gen_random_uuid(), 'person', $2, 'PMKS-08', 'x', '{}', '2026-01-01', 'visit', now(), gen_random_uuid(), 1)`,
        [id, village],
      )
    for (const { code, payer, ended } of aid)
      await world.query(
        `insert into aid (person_id, aid_id, region_code, programme, payer, source, since, until, recorded_at)
         values ($1, gen_random_uuid(), $2, $3, $4, 'siks-ng', '2026-Q2', $5, now())`,
        [id, village, code, payer, ended ? '2026-Q3' : null],
      )
  }
}
