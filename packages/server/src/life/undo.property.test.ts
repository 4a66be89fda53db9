import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import * as life from '#domain/life/life.api.ts'
import type { LifeEventDetails } from '#domain/life/life-event.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { anApprovedList } from '../delivery/testing/approved-list.ts'
import { recount } from '../people/bulk/index.ts'
import { holderOf, made } from '../platform/testing/fixtures.ts'
import { tellOf, undoEvent } from '../platform/testing/life.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const maybe = (...values: string[]) => fc.option(fc.constantFrom(...values), { freq: 3 })

const member = fc.record({
  relation: maybe('head', 'spouse', 'child', 'parent'),
  sex: maybe('female', 'male'),
  birthDate: maybe('1950-01-01', '1985-01-01', '2006-05-05', '2015-01-01', '2024-01-01'),
  died: fc.option(fc.constant('2026-01-01'), { freq: 6 }),
  byFile: fc.boolean(),
  /** Whether the relation has a provenance of its own, and whether it had others before. */
  fact: fc.constantFrom('none', 'hand', 'file'),
  factOf: fc.constantFrom('relation', 'village', 'address'),
  address: maybe('JL. POROS 7', 'JL. DERMAGA 1'),
  aid: fc.uniqueArray(
    fc.record({
      programme: fc.constantFrom('PKH', 'SEMBAKO', 'PBI-JK'),
      since: fc.constantFrom('2025-Q1', '2026-07', '2027-Q1'),
      until: maybe('2026-Q1'),
    }),
    { selector: ({ programme }) => programme },
  ),
  needs: fc.uniqueArray(fc.record({ category: fc.constantFrom('PMKS-08', 'PMKS-09', 'PMKS-16'), ended: fc.boolean() }), {
    selector: ({ category }) => category,
  }),
})
type Member = typeof member extends fc.Arbitrary<infer M> ? M : never

const right = fc.record({
  ofFamily: fc.boolean(),
  month: fc.constantFrom('2026-09', '2026-10', '2026-11', '2026-12'),
  state: fc.constantFrom('open', 'open', 'open', 'in-flight', 'delivered', 'to-fix'),
  payee: fc.nat({ max: 3 }),
})
type Right = typeof right extends fc.Arbitrary<infer R> ? R : never

const details: fc.Arbitrary<LifeEventDetails> = fc.oneof(
  fc.constant({ kind: 'death' as const, newHead: null }),
  fc.record({
    kind: fc.constant('move' as const),
    who: fc.constantFrom('person' as const, 'family' as const),
    to: fc.constantFrom('64.08.05.2001' as RegionCode, '64.02.13.1007' as RegionCode),
    address: fc.constantFrom(null, 'JL. POROS 7', 'JL. BARU 1'),
    newHead: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('departure' as const),
    who: fc.constantFrom('person' as const, 'family' as const),
    toward: fc.constantFrom(null, 'Sulawesi Selatan'),
    newHead: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('return' as const),
    who: fc.constantFrom('person' as const, 'family' as const),
    to: fc.constantFrom(village as RegionCode, '64.02.13.1007' as RegionCode),
    address: fc.constantFrom(null, 'JL. POROS 7', 'JL. BARU 1'),
    newHead: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('birth' as const),
    name: fc.constantFrom('Putri', 'Muhammad Rizki'),
    sex: fc.constantFrom('female' as const, 'male' as const),
    birthPlace: fc.constantFrom(null, 'Sangatta'),
    newHead: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('marriage' as const),
    partner: fc.constant<PersonId | null>(null),
    partnerNik: fc.constant(null),
    partnerName: fc.constant('Joko'),
    home: fc.constantFrom('new' as const, 'own' as const, 'other' as const),
    along: fc.constant<PersonId[]>([]),
    dispensation: fc.constant(true),
    newHead: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('together' as const),
    with: fc.constant('' as PersonId),
    who: fc.constantFrom('person' as const, 'family' as const),
    theirs: fc.constantFrom('person' as const, 'family' as const),
    newHead: fc.constant(null),
  }),
  fc.record({ kind: fc.constant('apart' as const), newHead: fc.constant(null) }),
  fc.record({ kind: fc.constant('card' as const), cardNumber: fc.constant('6408991210260009'), newHead: fc.constant(null) }),
  fc.record({ kind: fc.constant('split' as const), along: fc.constant<PersonId[]>([]), newHead: fc.constant(null) }),
)

const cases = fc.record({
  details,
  members: fc.array(member, { minLength: 1, maxLength: 4 }),
  hasFamily: fc.boolean(),
  rights: fc.uniqueArray(right, { selector: ({ ofFamily, month }) => `${ofFamily} ${month}`, maxLength: 8 }),
  familyNeed: fc.boolean(),
  /** Whom somebody marries, and with whom that one lives; nobody: the other one is not known here. */
  partners: fc.array(member, { maxLength: 3 }),
  partnersVillage: fc.constantFrom(village, '64.02.13.1007'),
  goesAlong: fc.boolean(),
  sharesHome: fc.boolean(),
  leftOut: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }),
})

test('whatever a family holds, and whatever is left out, an event that is undone has changed nothing', {
  timeout: 300_000,
}, async () => {
  const officer = await holderOf(world, 'province-officer', '64')
  const list = await anApprovedList(world, officer, [])
  await fc.assert(
    fc.asyncProperty(cases, async ({ details: told, members, hasFamily, rights, familyNeed, leftOut, ...marrying }) => {
      const family = hasFamily ? uuidv7() : null
      const people: PersonId[] = []
      for (const one of members)
        people.push(await insertMember({ ...one, died: people.length === 0 ? null : one.died }, family, village))
      const [subject] = people
      if (subject === undefined) throw new Error('a family has somebody')
      if (family !== null) await insertFamily(family, familyNeed)
      await insertRights(list, rights, { subject, family, people })
      const isOfTwo = ['marriage', 'together', 'apart', 'move', 'departure'].includes(told.kind)
      const theirs = isOfTwo ? await insertPartners(list, rights, marrying) : []
      if (marrying.sharesHome || told.kind === 'apart') await shareAHome(family ?? subject, theirs)
      if (told.kind === 'card') {
        fc.pre(family !== null)
        await world.query('update family set card_number = null where family_id = $1', [family])
      }
      if (told.kind === 'return') await leftTheProvince(people.slice(0, told.who === 'family' ? 4 : 2), family)
      await recountAll()
      const all = [...people, ...(family === null ? [] : [family]), ...theirs]
      const before = await everythingOf(all)

      if (told.kind === 'split') {
        const others = people.filter((_, at) => at > 0 && members[at]?.died === null)
        fc.pre(family !== null && others.length > 0 && /^(19|2006)/.test(members[0]?.birthDate ?? ''))
        await happensAndIsUndone(officer, subject, { ...told, along: others.slice(1) }, leftOut)
      } else if (told.kind === 'together') {
        fc.pre(theirs.length > 0 && !marrying.sharesHome)
        await happensAndIsUndone(officer, subject, { ...told, with: theirs[1] as PersonId }, leftOut)
      } else if (told.kind === 'apart') {
        fc.pre(theirs.length > 0)
        await happensAndIsUndone(officer, subject, told, leftOut)
      } else if (told.kind === 'marriage') {
        const [partner] = marrying.partners
        fc.pre(partner === undefined || partner.sex === null || partner.sex !== members[0]?.sex)
        const other = (theirs[1] ?? null) as PersonId | null
        const others = marrying.goesAlong && family !== null && told.home !== 'own' ? people.slice(1) : []
        const along = others.filter((_, at) => members[at + 1]?.died === null)
        await happensAndIsUndone(officer, subject, { ...told, partner: other, along }, leftOut)
      } else await happensAndIsUndone(officer, subject, told, leftOut)
      expect(await everythingOf(all)).toEqual(before)
    }),
    { numRuns: 150 },
  )
})

async function happensAndIsUndone(officer: Caller, subject: PersonId, details: LifeEventDetails, leftOut: number[]) {
  const told = await tellOf(world, subject, officer, details)
  expect(told.status, told.text).toBe(201)
  const { id } = told.body
  const { consequences, seen } = made(await world.send(life.getLifeEvent, { params: { id } }, officer))
  const free = consequences.filter(({ weight }) => weight === 'proposed')
  const keys = [...new Set(leftOut.flatMap((at) => free[at]?.key ?? []))]
  const exceptions = keys.map((key) => ({ key, reason: 'Masih diperiksa' }))
  const confirmed = await world.send(life.confirmLifeEvent, { params: { id }, body: { seen: seen ?? '', exceptions } }, officer)
  expect(confirmed.status, confirmed.text).toBe(204)
  expect(await tallies()).toEqual(await recounted(tallies))
  expect(await balances()).toEqual(await recounted(balances))

  const undone = await undoEvent(world, id, officer)
  expect(undone.status, undone.text).toBe(204)
}

let serial = 0

/** These have; the others, if any, live here on the same card. */
async function leftTheProvince(people: readonly PersonId[], family: string | null): Promise<void> {
  await world.query(
    "update person set status = 'away', left_on = '2026-02-01', left_to = 'Jawa' where person_id = any ($1) and status = 'active'",
    [people],
  )
  await world.query("update family set left_on = '2026-02-01' where family_id = $1", [family])
}

/** The family, or who has none, and the others' family live together. */
async function shareAHome(member: string, [family]: readonly string[]): Promise<void> {
  if (family === undefined) return
  const household = uuidv7()
  await world.query('insert into household (household_id, region_code, recorded_at) values ($1, $2, now())', [household, village])
  await world.query(
    `insert into household_membership (member_id, membership_id, member_type, household_id, region_code, source, since, recorded_at)
     select m.id, gen_random_uuid(), case when exists (select from person where person_id = m.id) then 'person' else 'family' end, $2, $3, 'visit', '2026-01-01', now()
     from unnest($1::uuid[]) m (id)`,
    [[member, family], household, village],
  )
}

/** Their family, and then its members: the one who marries first. */
async function insertPartners(
  list: Parameters<typeof insertRights>[0],
  rights: Right[],
  { partners, partnersVillage }: { partners: Member[]; partnersVillage: string },
): Promise<string[]> {
  const family = uuidv7()
  const people: PersonId[] = []
  for (const one of partners)
    people.push(await insertMember({ ...one, died: people.length === 0 ? null : one.died }, family, partnersVillage))
  const [subject] = people
  if (subject === undefined) return []
  await insertFamily(family, true, partnersVillage)
  await insertRights(list, rights, { subject, family, people })
  return [family, ...people]
}

async function insertFamily(family: string, need: boolean, where = village): Promise<void> {
  await world.query(
    `insert into family (family_id, region_code, card_number, decile, decile_period, source, as_of, recorded_at, synthetic, version)
     values ($1, $2, $3, 2, '2026-Q3', 'dtsen', '2026-06-30', now(), true, 1)`,
    [family, where, `640899010120${String(++serial).padStart(4, '0')}`],
  )
  await world.query(
    `insert into family_decile (family_id, source, period, region_code, decile, as_of, recorded_at)
     select $1, 'dtsen', unnest(array['2026-Q2', '2026-Q3']), $2, 2, '2026-06-30', now()`,
    [family, where],
  )
  if (need) await insertNeed(family, 'family', 'PMKS-24', false, where)
}

async function insertNeed(subject: string, type: string, category: string, ended: boolean, where = village): Promise<void> {
  await world.query(
    `insert into need_assignment (subject_id, need_id, subject_type, region_code, category, criteria_version, met, since, until, end_reason,
       source, recorded_at, recorded_by, version)
     values ($1, $2, $6, $3, $4, '2012', '{}', '2026-01-01', $5, $7, 'visit', now(), $2, 1)`,
    [subject, uuidv7(), where, category, ended ? '2026-06-01' : null, type, ended ? 'moved' : null],
  )
}

async function insertMember(one: Member, family: string | null, village: string): Promise<PersonId> {
  const id = uuidv7() as PersonId
  const batch = one.byFile ? uuidv7() : null
  await world.query(
    `insert into person (person_id, region_code, family_id, relation, nik_standing, nik_missing_reason, name, name_key, name_keys,
       birth_date, sex, status, deceased_on, source, as_of, recorded_at, batch_id, synthetic, version, address, rt)
     values ($1, $2, $3, $4, 'missing', 'not-in-file', $5, 'x', '{}', $6, $7, $8, $9, 'dtsen', '2026-06-30', now(), $10, true, 1, $11, '001')`,
    [
      id,
      village,
      family,
      one.relation,
      `ORANG ${++serial}`,
      one.birthDate,
      one.sex,
      one.died === null ? 'active' : 'deceased',
      one.died,
      batch,
      one.address,
    ],
  )
  if (family !== null)
    await world.query(
      "insert into family_membership (person_id, membership_id, family_id, region_code, relation, since) values ($1, $2, $3, $4, $5, '2025-01-01')",
      [id, uuidv7(), family, village, one.relation],
    )
  if (one.fact !== 'none')
    for (const replaced of [null, '2026-03-01'])
      await world.query(
        `insert into person_fact (person_id, fact_id, region_code, field, value, source, as_of, recorded_at, batch_id, replaced_at)
         values ($1, $2, $3, $7, $4, 'visit', '2026-08-01', now(), $5, $6)`,
        [id, uuidv7(), village, one.relation, one.fact === 'hand' ? null : uuidv7(), replaced, one.factOf],
      )
  for (const { programme, since, until } of one.aid)
    await world.query(
      `insert into aid (person_id, aid_id, region_code, programme, payer, source, since, until, recorded_at)
       values ($1, $2, $3, $4, 'APBN', 'dtsen', $5, $6, now())`,
      [id, uuidv7(), village, programme, since, until],
    )
  for (const { category, ended } of one.needs) await insertNeed(id, 'person', category, ended, village)
  return id
}

interface Whose {
  readonly subject: PersonId
  readonly family: string | null
  readonly people: readonly PersonId[]
}

async function insertRights(list: { listId: string; programmeId: string }, rights: Right[], { subject, family, people }: Whose) {
  for (const { ofFamily, month, state, payee } of rights) {
    const beneficiary = ofFamily && family !== null ? family : subject
    await world.query(
      `insert into entitlement (beneficiary_id, entitlement_id, beneficiary_type, programme_id, month, kind, list_id, amount, payee_person_id,
         region_code, state, made_at)
       values ($1, $2, $3, $4, $5, 'regular', $6, 200000, $7, $8, $9, now()) on conflict do nothing`,
      [
        beneficiary,
        uuidv7(),
        beneficiary === family ? 'family' : 'person',
        list.programmeId,
        month,
        list.listId,
        beneficiary === family ? (people[payee] ?? null) : subject,
        village,
        state,
      ],
    )
  }
}

/** Every row that tells of any of these, but for versions, which only grow. */
async function everythingOf(ids: string[]): Promise<object> {
  const tables = {
    person: 'person_id',
    person_fact: 'person_id',
    family: 'family_id',
    family_membership: 'person_id',
    household_membership: 'member_id',
    family_decile: 'family_id',
    aid: 'person_id',
    need_assignment: 'subject_id',
    death_report: 'person_id',
    entitlement: 'beneficiary_id',
  }
  const found: { [table: string]: object[] } = {}
  for (const [table, by] of Object.entries(tables))
    found[table] = await world.query(
      `select to_jsonb(t) - 'version' as row from ${table} t where ${by} = any ($1) order by (to_jsonb(t) - 'version')::text`,
      [ids],
    )
  const households = await world.query('select household_id from household order by 1')
  return { ...found, households, tallies: await tallies(), balances: await balances() }
}

function tallies(): Promise<object[]> {
  return world.query(
    'select region_code, measure, sum(amount) as amount from people_tally group by 1, 2 having sum(amount) <> 0 order by 1, 2',
  )
}

function balances(): Promise<object[]> {
  return world.query(
    'select region_code, month, state, entitlements, amount from entitlement_balance where entitlements <> 0 order by 1, 2, 3',
  )
}

async function recountAll(): Promise<void> {
  await world.asSystem((work) => recount(work.db, '64' as RegionCode))
  await world.query('delete from entitlement_balance')
  await world.query(`
    insert into entitlement_balance (list_id, region_code, month, state, programme_id, entitlements, amount)
    select list_id, left(region_code, 5), month, state, programme_id, count(*), sum(amount) from entitlement group by 1, 2, 3, 4, 5`)
}

/** What is counted when everything is counted anew. */
async function recounted(what: () => Promise<object[]>): Promise<object[]> {
  await recountAll()
  return what()
}
