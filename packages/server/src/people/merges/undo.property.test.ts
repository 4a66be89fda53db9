import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { mergeFields } from '#domain/people/merge.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { holderOf } from '../../platform/testing/fixtures.ts'
import { confirm, propose, secondOfficer, undo } from '../../platform/testing/merges.ts'
import { aWorld, type World } from '../../platform/testing/world.ts'
import { recount } from '../bulk/index.ts'

const world = aWorld()
const villages = ['64.08.04.2001', '64.08.05.2001'] as const
const maybe = (...values: string[]) => fc.option(fc.constantFrom(...values), { freq: 3 })

const record = fc.record({
  region: fc.constantFrom(...villages),
  name: fc.constantFrom('SITI RAHMAH', 'ST RAHMA', 'SITI RAHMA'),
  sex: maybe('female'),
  birthDate: maybe('1990-03-05', '1990-05-03'),
  birthPlace: maybe('SANGATTA', 'BONTANG'),
  motherName: maybe('AMINAH', 'HJ AMINAH'),
  occupation: maybe('PETANI', 'NELAYAN'),
  address: maybe('JL. POROS 7', 'JL. DERMAGA 1'),
  rt: maybe('001', '002'),
  rw: maybe('003'),
  family: fc.constantFrom('none', 'own', 'shared'),
  relation: maybe('head', 'spouse', 'child'),
  died: maybe('2026-09-01', '2026-10-01'),
  byFile: fc.boolean(),
  asOf: fc.constantFrom('2026-03-31', '2026-06-30', '2026-09-30'),
  aid: fc.uniqueArray(
    fc.record({
      programme: fc.constantFrom('PKH', 'SEMBAKO', 'PBI-JK'),
      payer: fc.constantFrom('APBN', 'APBD'),
      until: maybe('2026-Q1'),
      since: fc.constantFrom('2025-Q1', '2026-07', '2027-Q1'),
    }),
    { selector: ({ programme, payer }) => `${programme} ${payer}`, maxLength: 4 },
  ),
  needs: fc.uniqueArray(
    fc.record({ category: fc.constantFrom('PMKS-08', 'PMKS-09', 'PMKS-16', 'PMKS-23'), ended: fc.boolean() }),
    {
      selector: ({ category }) => category,
      maxLength: 3,
    },
  ),
  sources: fc.subarray(['dtsen', 'agency']),
  reported: fc.uniqueArray(fc.record({ list: fc.constantFrom(0, 1), decided: fc.boolean() }), { selector: ({ list }) => list }),
  facts: fc.uniqueArray(
    fc.record({
      field: fc.constantFrom('name', 'motherName', 'address', 'village', 'birthDate'),
      byHand: fc.boolean(),
      replaced: fc.boolean(),
    }),
    { selector: ({ field }) => field, maxLength: 4 },
  ),
})
type Record = typeof record extends fc.Arbitrary<infer R> ? R : never

const niks = fc.constantFrom(
  ['held', 'missing'],
  ['missing', 'held'],
  ['contested', 'held'],
  ['held', 'contested'],
  ['unsound', 'held'],
  ['unsound', 'unsound'],
  ['missing', 'contested'],
  ['missing', 'missing'],
) as fc.Arbitrary<[Standing, Standing]>
type Standing = 'held' | 'contested' | 'unsound' | 'missing'

const choices = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...mergeFields), fc.constantFrom('keep' as const, 'other' as const)), {
    selector: ([field]) => field,
  })
  .map((chosen) => Object.fromEntries(chosen))

test('whatever two records hold, and whatever is chosen, a merge that is undone has changed nothing', {
  timeout: 300_000,
}, async () => {
  const officer = await holderOf(world, 'regency-officer', '64.08')
  const second = await secondOfficer(world)
  await fc.assert(
    fc.asyncProperty(record, record, niks, choices, async (one, two, [ours, theirs], chosen) => {
      const shared = await aFamily(world, one.region)
      const nik = nextNik()
      const keep = await insert(world, one, { nik, standing: ours, shared })
      const other = await insert(world, two, { nik, standing: theirs, shared })
      await recountAll()
      const before = await everythingOf(world, keep, other)

      const proposed = await propose(world, keep, other, officer, chosen)
      expect(proposed.status, proposed.text).toBe(201)
      const { id } = proposed.body
      const confirmed = await confirm(world, id, second)
      expect(confirmed.status, confirmed.text).toBe(204)
      expect(await world.query('select 1 from person where person_id = $1', [other])).toEqual([])
      expect(await world.query('select 1 from aid where person_id = $1 and until is null', [other])).toEqual([])
      expect(await tallies(world)).toEqual(await recountedTallies())

      const undone = await undo(world, id, officer)
      expect(undone.status, undone.text).toBe(204)
      expect(await everythingOf(world, keep, other)).toEqual(before)
    }),
    { numRuns: 60 },
  )
})

let serial = 0
const lists = [uuidv7(), uuidv7()]
const nextNik = () => `640899450390${String(++serial).padStart(4, '0')}`

async function aFamily(of: World, region: string): Promise<string> {
  const id = uuidv7()
  await of.query(
    `insert into family (family_id, region_code, card_number, source, as_of, recorded_at, synthetic, version)
     values ($1, $2, $3, 'dtsen', '2026-06-30', now(), true, 1)`,
    [id, region, `640899010120${String(++serial).padStart(4, '0')}`],
  )
  return id
}

interface Numbers {
  readonly nik: string
  readonly standing: Standing
  readonly shared: string
}

async function insert(of: World, r: Record, { nik, standing, shared }: Numbers): Promise<PersonId> {
  const id = uuidv7() as PersonId
  const family = r.family === 'none' ? null : r.family === 'shared' ? shared : await aFamily(of, r.region)
  const batch = r.byFile ? uuidv7() : null
  const carried = { held: nik, contested: nik, unsound: nik.slice(0, 12), missing: null }[standing]
  await of.query(
    `insert into person (person_id, region_code, family_id, relation, nik, nik_standing, nik_missing_reason, name, name_key, name_keys,
       birth_date, birth_place, sex, mother_name, occupation, address, rt, rw, status, deceased_on, source, as_of, recorded_at, batch_id, synthetic, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, lower($8), string_to_array(lower($8), ' '), $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
       'dtsen', $19, now(), $20, true, 1)`,
    [
      id,
      r.region,
      family,
      r.relation,
      carried,
      standing,
      carried === null ? 'not-in-file' : null,
      r.name,
      r.birthDate,
      r.birthPlace,
      r.sex,
      r.motherName,
      r.occupation,
      r.address,
      r.rt,
      r.rw,
      r.died === null ? 'active' : 'deceased',
      r.died,
      r.asOf,
      batch,
    ],
  )
  if (standing === 'held') await of.query('insert into nik_holder (nik, person_id) values ($1, $2)', [nik, id])
  if (family !== null)
    await of.query(
      "insert into family_membership (person_id, membership_id, family_id, region_code, relation, since) values ($1, $2, $3, $4, $5, '2025-01-01')",
      [id, uuidv7(), family, r.region, r.relation],
    )
  for (const { programme, payer, since, until } of r.aid)
    await of.query(
      `insert into aid (person_id, aid_id, region_code, programme, payer, source, since, until, recorded_at)
       values ($1, $2, $3, $4, $5, 'dtsen', $6, $7, now())`,
      [id, uuidv7(), r.region, programme, payer, since, until],
    )
  for (const { category, ended } of r.needs)
    await of.query(
      `insert into need_assignment (subject_id, need_id, subject_type, region_code, category, criteria_version, met, since, until, end_reason,
         source, recorded_at, recorded_by, version)
       values ($1, $2, 'person', $3, $4, '2012', '{}', '2026-01-01', $5, $6, 'visit', now(), $2, 1)`,
      [id, uuidv7(), r.region, category, ended ? '2026-06-01' : null, ended ? 'moved' : null],
    )
  for (const source of r.sources)
    await of.query(
      `insert into source_record (source, source_key, person_id, region_code, first_batch_id, last_batch_id, last_as_of)
       values ($1, $2, $3, $4, gen_random_uuid(), gen_random_uuid(), '2026-06-30')`,
      [source, uuidv7(), id, r.region.slice(0, 5)],
    )
  for (const { list, decided } of r.reported)
    await of.query(
      `insert into death_report (person_id, batch_id, region_code, row_number, name, died_on, sure, outcome, decided_by, decided_at)
       values ($1, $2, $3, 1, $4, '2026-09-01', true, $5, $6, $7)`,
      [id, lists[list], r.region, r.name, decided ? 'refused' : null, decided ? id : null, decided ? '2026-10-01' : null],
    )
  for (const { field, byHand, replaced } of r.facts)
    await of.query(
      `insert into person_fact (person_id, fact_id, region_code, field, value, source, as_of, recorded_at, batch_id, replaced_at)
       values ($1, $2, $3, $4, 'x', 'visit', '2026-08-01', now(), $5, $6)`,
      [id, uuidv7(), r.region, field, byHand ? null : uuidv7(), replaced ? '2026-10-01' : null],
    )
  return id
}

/** Every row that tells of either, but for versions, which only grow. */
async function everythingOf(of: World, ...people: PersonId[]): Promise<object> {
  const tables = {
    person: 'person_id',
    person_fact: 'person_id',
    family_membership: 'person_id',
    aid: 'person_id',
    need_assignment: 'subject_id',
    source_record: 'person_id',
    death_report: 'person_id',
    nik_holder: 'person_id',
  }
  const found: { [table: string]: object[] } = {}
  for (const [table, by] of Object.entries(tables))
    found[table] = await of.query(
      `select to_jsonb(t) - 'version' as row from ${table} t where ${by} = any ($1) order by (to_jsonb(t) - 'version')::text`,
      [people],
    )
  return { ...found, tallies: await tallies(of) }
}

function tallies(of: World): Promise<object[]> {
  return of.query(
    'select region_code, measure, sum(amount) as amount from people_tally group by 1, 2 having sum(amount) <> 0 order by 1, 2',
  )
}

function recountAll(): Promise<void> {
  return world.asSystem((work) => recount(work.db, '64.08' as RegionCode))
}

/** What the tallies are when everybody is counted anew. */
async function recountedTallies(): Promise<object[]> {
  await recountAll()
  return tallies(world)
}
