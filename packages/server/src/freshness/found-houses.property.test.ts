import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { kindOfField, seenKinds, type SeenKind } from '#domain/freshness/fact-kinds.ts'
import { freshUntil, isStale } from '#domain/freshness/freshness.rules.ts'
import { weightOf } from '#domain/freshness/rank.rules.ts'
import { daysAfter, type LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aWorld, today } from '../platform/testing/world.ts'
import { readKinds } from '../settings/index.ts'
import { listMembers } from './facts.sql.ts'
import { foundHouses } from './found-houses.sql.ts'

const world = aWorld()
const regency = '64.08' as RegionCode
const village = '64.08.04.2001'
const lives = { identity: 120, household: 24, residence: 18, work: 12, decile: 6 }

const anyDay = fc.integer({ min: 0, max: 4_500 }).map((days) => daysAfter(today, -days))
const anyMember = fc.record({
  asOf: anyDay,
  source: fc.constantFrom('DTSEN', 'visit'),
  saidOn: fc.option(anyDay),
  occupation: fc.boolean(),
  relation: fc.constantFrom('head', 'child', null),
  rt: fc.boolean(),
  own: fc.uniqueArray(
    fc.record({
      field: fc.constantFrom('name', 'address', 'rt', 'occupation', 'relation', 'village'),
      asOf: anyDay,
      source: fc.constantFrom('DTSEN', 'visit'),
    }),
    { maxLength: 3, selector: ({ field }) => field },
  ),
  deceased: fc.boolean(),
})
const anyHouse = fc.record({
  members: fc.array(anyMember, { minLength: 1, maxLength: 3 }),
  aid: fc.uniqueArray(fc.constantFrom('SEMBAKO', 'PKH', 'PBI-JK'), { maxLength: 3 }),
})
type Member = typeof anyMember extends fc.Arbitrary<infer T> ? T : never

async function insertMember(one: Member, family: string, aid: readonly string[]): Promise<void> {
  const id = uuidv7()
  await world.query(
    `insert into person (person_id, region_code, family_id, relation, nik_standing, name, name_key, name_keys, birth_date, address, rt, occupation,
       status, deceased_on, source, as_of, recorded_at, synthetic, version)
     values ($1, $2, $3, $4, 'missing', 'Siti', 'K', '{K}', '1990-01-01', 'Jl. Poros', $5, $6, $7, $8, $9, $10, now(), true, 1)`,
    [
      id,
      village,
      family,
      one.relation,
      one.rt ? '001' : null,
      one.occupation ? 'Petani' : null,
      one.deceased ? 'deceased' : 'active',
      one.deceased ? today : null,
      one.source,
      one.asOf,
    ],
  )
  if (one.saidOn !== null)
    await world.query(
      `insert into source_record (source, source_key, person_id, region_code, first_batch_id, last_batch_id, last_as_of)
       values ('DTSEN', $1::text, $1::uuid, $2, $1::uuid, $1::uuid, $3)`,
      [id, regency, one.saidOn],
    )
  const held: Readonly<Record<string, boolean>> = { occupation: one.occupation, relation: one.relation !== null, rt: one.rt }
  for (const { field, asOf, source } of one.own.filter((fact) => held[fact.field] !== false))
    await world.query(
      `insert into person_fact (person_id, fact_id, region_code, field, value, source, as_of, recorded_at)
       values ($1, gen_random_uuid(), $2, $3, 'x', $4, $5, now())`,
      [id, village, field, source, asOf],
    )
  for (const programme of aid)
    await world.query(
      `insert into aid (person_id, aid_id, region_code, programme, payer, source, since, recorded_at)
       values ($1, gen_random_uuid(), $2, $3, 'APBN', 'siks-ng', '2026-Q3', now())`,
      [id, village, programme],
    )
}

interface Found {
  readonly id: string
  readonly stale: string[]
  readonly since: LocalDate | null
  readonly known: LocalDate | null
  readonly stake: number
  readonly without: number
  readonly weight: number
}

/** What the rules say of a house as the tables hold it. */
async function judged(family: string, aid: readonly string[]): Promise<Found | undefined> {
  const members = await world.asSystem((work) => listMembers(work.db, family))
  if (members.length === 0 || aid.length === 0) return undefined
  const days: Partial<Record<SeenKind, LocalDate>> = {}
  for (const { facts } of members)
    for (const { field, value, asOf } of facts) {
      const kind = kindOfField[field]
      const oldest = days[kind]
      if (value !== null && (oldest === undefined || asOf < oldest)) days[kind] = asOf
    }
  const stale = seenKinds.filter((kind) => days[kind] !== undefined && isStale(days[kind], today, lives[kind]))
  const old = stale.map((kind) => days[kind] as LocalDate).toSorted()
  const since = stale.map((kind) => daysAfter(freshUntil(days[kind] as LocalDate, lives[kind]) as LocalDate, 1)).toSorted()
  const known = (aid.includes('SEMBAKO') ? 200_000 : 0) + (aid.includes('PBI-JK') ? 42_000 * members.length : 0)
  const stake = { known, withoutAmount: aid.includes('PKH') ? 1 : 0 }
  return {
    id: family,
    stale: stale.toSorted(),
    since: since[0] ?? null,
    known: old[0] ?? null,
    stake: known,
    without: stake.withoutAmount,
    weight: weightOf(stake, days, lives, today),
  }
}

test('the statement finds of drawn houses what the rules find', async () => {
  const houses = fc.sample(anyHouse, { numRuns: 60, seed: 61 })
  const expected: Found[] = []
  for (const { members, aid } of houses) {
    const family = uuidv7()
    await world.query(
      `insert into family (family_id, region_code, source, as_of, recorded_at, synthetic, version) values ($1, $2, 'DTSEN', '2026-09-30', now(), true, 1)`,
      [family, village],
    )
    for (const member of members) await insertMember(member, family, aid)
    const found = await judged(family, aid)
    if (found !== undefined) expected.push(found)
  }
  expect(expected.length).toBeGreaterThan(20)
  const { rows } = await world.asSystem(async (work) =>
    sql<Found>`
      select house_id as id, stale, since, known_as_of as known, at_stake as stake, without_amount as without, weight
      from (${foundHouses({ scope: { regency }, regency, lives, kinds: await readKinds(work.db, today), today })}) found order by house_id`.execute(
      work.db,
    ),
  )
  const byId = (all: readonly Found[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  expect(rows.map((row) => ({ ...row, weight: 0 }))).toEqual(byId(expected).map((row) => ({ ...row, weight: 0 })))
  // A half is rounded up here and to the even number there.
  for (const [at, { weight }] of byId(expected).entries())
    expect(Math.abs((rows[at]?.weight ?? -9) - weight)).toBeLessThanOrEqual(1)
})
