import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import type { FamilyRelation } from '#domain/people/family-relation.ts'
import type { NikStanding } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { familyQuality } from '#domain/quality/family-quality.rules.ts'
import { personQuality } from '#domain/quality/person-quality.rules.ts'
import { boundsOn } from '#domain/quality/quality-bounds.rules.ts'
import { deliveredLimits } from '#domain/settings/limit-catalogue.ts'
import { aWorld, today } from '../platform/testing/world.ts'
import { findNow } from './found-now.sql.ts'

const world = aWorld()
const region = '64.08' as RegionCode
const bounds = boundsOn(today, deliveredLimits)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 4 })
const { impossiblyOldBy, veryOldBy, headBy } = bounds
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
const near = (...days: string[]) => fc.constantFrom(...days.flatMap((day) => [day, dayAfter(day)]))
const birthDate = fc.oneof(
  near(today, impossiblyOldBy, veryOldBy, headBy),
  fc.constantFrom('1990-03-05', '1990-05-03', '2000-02-29', '1985-12-31'),
)
const reviewed = maybe(near('2026-11-20', today))

const member = fc.record({
  region: fc.constantFrom('64.08.04.2001', '64.08.04.2001', '64.08'),
  name: fc.constantFrom('SITI RAHMAH', 'SITI RAHMAH', ' '),
  birthDate: maybe(birthDate),
  sex: maybe(fc.constantFrom('male', 'female')),
  motherName: maybe(fc.constantFrom('AMINAH', '')),
  relation: maybe(fc.constantFrom('head', 'head', 'spouse', 'child', 'parent', 'relative')),
  deceased: fc.constantFrom(false, false, true),
  nik: fc.constantFrom('own', 'own', 'other', 'missing', 'unsound', 'misread', 'contested'),
  asOf: near('2026-09-30', '2024-11-20'),
  source: maybe(near('2024-11-20')),
  fact: maybe(near('2024-11-20')),
  factReplaced: fc.boolean(),
  need: reviewed,
  needEnded: fc.boolean(),
  restricted: maybe(fc.constant('PMKS-16')),
  alike: maybe(fc.constantFrom('open', 'different')),
})
type Member = typeof member extends fc.Arbitrary<infer R> ? R : never

const family = fc.record({
  card: maybe(fc.constant('card')),
  decile: maybe(fc.constantFrom('2026-Q3', '2026-Q2', '2026-Q1')),
  /** A later list said the same, which stands in the family's history only. */
  saidAgain: maybe(fc.constantFrom('2026-Q3', '2026-Q2', '2026-Q1')),
  need: reviewed,
  members: fc.array(member, { maxLength: 4 }),
  more: fc.constantFrom(0, 0, 0, 28, 31),
})

test('the statement over all people and the rules find the same faults in whatever the register holds', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(family, { minLength: 1, maxLength: 6 }),
      fc.array(member, { maxLength: 4 }),
      async (families, alone) => {
        const expected = new Set<string>()
        const people: string[] = []
        const familyIds: string[] = []
        for (const one of families) {
          const id = uuidv7()
          familyIds.push(id)
          await insertFamily(id, one)
          const relatives = Array<Member>(one.more).fill(plain)
          const members = [...one.members, ...relatives]
          for (const each of members) people.push(await insertPerson(each, id, expected))
          const state = {
            cardNumber: one.card,
            decilePeriod: one.decile === null ? null : newest(one.decile, one.saidAgain),
            reviewsOn: one.need === null ? [] : [one.need as LocalDate],
            members: members.map((each) => ({
              relation: each.relation as FamilyRelation | null,
              birthDate: each.birthDate as LocalDate | null,
              deceased: each.deceased,
            })),
          }
          for (const kind of familyQuality(state, bounds)) expected.add(`${id} ${kind}`)
        }
        for (const each of alone) people.push(await insertPerson(each, null, expected))

        const found = await world.asSystem((work) => findNow(work.db, { region }, bounds))
        expect([...found].sort()).toEqual([...expected].sort())
        const named = await world.asSystem((work) => findNow(work.db, { people, families: familyIds }, bounds))
        expect([...named].sort()).toEqual([...expected].sort())
        await clear()
      },
    ),
    { numRuns: 60 },
  )
})

const plain: Member = {
  region: '64.08.04.2001',
  name: 'SITI RAHMAH',
  birthDate: '1990-03-05',
  sex: 'female',
  motherName: 'AMINAH',
  relation: 'relative',
  deceased: false,
  nik: 'own',
  asOf: '2026-09-30',
  source: null,
  fact: null,
  factReplaced: false,
  need: null,
  needEnded: false,
  restricted: null,
  alike: null,
}

let serial = 0

/** A NIK and how it stands, as the register could hold them. */
function nikOf({ nik, birthDate, sex }: Member): { nik: string | null; standing: NikStanding } {
  const tail = String((++serial % 9000) + 1).padStart(4, '0')
  const born = nik === 'other' || birthDate === null ? '1990-03-06' : birthDate
  const day = String(Number(born.slice(8, 10)) + (sex === 'female' ? 40 : 0)).padStart(2, '0')
  const sound = `640899${day}${born.slice(5, 7)}${born.slice(2, 4)}${tail}`
  switch (nik) {
    case 'missing':
      return { nik: null, standing: 'missing' }
    case 'unsound':
      return { nik: `640899${tail}`, standing: 'unsound' }
    case 'misread':
      return { nik: `64089945139900${tail.slice(2)}`, standing: 'contested' }
    case 'contested':
      return { nik: sound, standing: 'contested' }
    default:
      return { nik: sound, standing: 'held' }
  }
}

const newest = (...periods: (string | null)[]) =>
  periods
    .filter((period) => period !== null)
    .toSorted()
    .at(-1) ?? null

async function insertFamily(
  id: string,
  {
    card,
    decile,
    saidAgain,
    need,
  }: Pick<typeof family extends fc.Arbitrary<infer F> ? F : never, 'card' | 'decile' | 'saidAgain' | 'need'>,
) {
  await world.query(
    `insert into family (family_id, region_code, card_number, decile, decile_period, source, as_of, recorded_at, synthetic, version)
     values ($1, '64.08.04.2001', $2, $3, $4, 'dtsen', '2026-09-30', now(), true, 1)`,
    [id, card === null ? null : id.slice(0, 16), decile === null ? null : 3, decile],
  )
  if (decile !== null)
    await world.query(
      `insert into family_decile (family_id, source, period, region_code, decile, as_of, recorded_at)
       select $1, 'DTSEN', period, '64.08.04.2001', 3, '2026-09-30', now() from unnest($2::text[]) period`,
      [id, [...new Set([decile, saidAgain ?? decile])]],
    )
  if (need !== null) await insertNeed(id, 'family', 'PMKS-24', need, false)
}

async function insertNeed(subject: string, type: string, category: string, reviewOn: string, ended: boolean) {
  await world.query(
    `insert into need_assignment (subject_id, need_id, subject_type, region_code, category, criteria_version, met, since, until, review_on,
       source, end_reason, recorded_at, recorded_by, version)
     values ($1, $2, $3, '64.08.04.2001', $4, 'Permensos 8/2012', '{}', '2020-01-01', $5, $6, 'visit', $7, now(), $2, 1)`,
    [subject, uuidv7(), type, category, ended ? '2026-01-01' : null, reviewOn, ended ? 'other' : null],
  )
}

/** Writes somebody, and adds what the rules find. */
async function insertPerson(one: Member, familyId: string | null, expected: Set<string>): Promise<string> {
  const id = uuidv7()
  const { nik, standing } = nikOf(one)
  await world.query(
    `insert into person (person_id, region_code, family_id, relation, nik, nik_standing, name, name_key, name_keys, birth_date, sex,
       mother_name, status, deceased_on, source, as_of, recorded_at, synthetic, version)
     values ($1, $2, $3, $4, $5, $6, $7, 'K', '{K}', $8, $9, $10, $11, $12, 'dtsen', $13, now(), true, 1)`,
    [
      id,
      one.region,
      familyId,
      one.relation,
      nik,
      standing,
      one.name,
      one.birthDate,
      one.sex,
      one.motherName,
      one.deceased ? 'deceased' : 'active',
      one.deceased ? '2026-10-01' : null,
      one.asOf,
    ],
  )
  if (one.source !== null)
    await world.query(
      `insert into source_record (source, source_key, person_id, region_code, first_batch_id, last_batch_id, last_as_of)
       values ('dtsen', $1::text, $1::uuid, $2, $1::uuid, $1::uuid, $3)`,
      [id, one.region, one.source],
    )
  if (one.fact !== null)
    await world.query(
      `insert into person_fact (person_id, fact_id, region_code, field, source, as_of, recorded_at, replaced_at)
       values ($1, $2, $3, 'name', 'visit', $4, now(), $5)`,
      [id, uuidv7(), one.region, one.fact, one.factReplaced ? new Date() : null],
    )
  if (one.need !== null) await insertNeed(id, 'person', 'PMKS-08', one.need, one.needEnded)
  if (one.restricted !== null) await insertNeed(id, 'person', one.restricted, '2020-01-01', false)
  if (one.alike !== null) await insertLikeness(id, one.alike)

  const confirmed = [one.asOf, one.source, one.factReplaced ? null : one.fact].filter((day) => day !== null).sort()
  const state = {
    deceased: one.deceased,
    nik,
    nikStanding: standing,
    name: one.name,
    sex: one.sex,
    birthDate: one.birthDate as LocalDate | null,
    motherName: one.motherName,
    region: one.region as RegionCode,
    inFamily: familyId !== null,
    confirmedOn: confirmed.at(-1) as LocalDate,
    reviewsOn: one.need === null || one.needEnded ? [] : [one.need as LocalDate],
    likenessOpen: one.alike === 'open',
  }
  for (const kind of personQuality(state, bounds)) expected.add(`${id} ${kind}`)
  return id
}

/** With somebody who lives outside of the region that is looked at. */
async function insertLikeness(id: string, state: string) {
  const other = uuidv7()
  await world.query(
    `insert into person (person_id, region_code, nik_standing, name, name_key, name_keys, status, source, as_of, recorded_at, synthetic, version)
     values ($1, '64.02.01.2001', 'missing', 'X', 'X', '{X}', 'active', 'dtsen', '2026-09-30', now(), true, 1)`,
    [other],
  )
  await world.query(
    `insert into likeness (person_a, person_b, region_code, other_region_code, probability, levels, weights, run_id, found_at, state, judged_by, judged_at, version)
     values ($1, $2, '64.08.04.2001', '64.02.01.2001', 0.9, '{}', '{}', $1, now(), $3, $4, $5, 1)`,
    [id, other, state, state === 'open' ? null : id, state === 'open' ? null : new Date()],
  )
}

async function clear() {
  await world.query('truncate person, family, family_decile, source_record, person_fact, need_assignment, likeness')
}
