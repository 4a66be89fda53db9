import { describe, expect, test } from 'vitest'
import * as merges from '#domain/people/merges.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aNeedOf, aPersonIn, holderOf, made, officerOf } from '../../platform/testing/fixtures.ts'
import { aMergeIn, aPersonTwiceIn, confirm, merged, propose, secondOfficer, undo } from '../../platform/testing/merges.ts'
import { aWorld } from '../../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const neighbour = '64.08.05.2001'
const reason = 'Bukan orang yang sama'

const officer = () => officerOf(world, village)
const second = () => secondOfficer(world)
const pageOf = async (id: PersonId) => made(await world.send(people.getPerson, { params: { id } }, await officer()))
const faultsIn = ({ text }: { text: string }) =>
  ((JSON.parse(text) as { faults?: { rule: string }[] }).faults ?? []).map(({ rule }) => rule)

describe('proposing a merge', () => {
  test('changes nothing until a second officer confirms; nobody confirms their own, and the database would not let them', async () => {
    const { id, keep, other } = await aMergeIn(world, village)
    expect((await pageOf(other.id)).name).toBe('St. Rahma')
    expect((await confirm(world, id, await officer())).problem).toBe('second-person-needed')
    await expect(
      world.query(
        "update person_merge set state = 'confirmed', decided_by = proposed_by, decided_at = now(), carried = '{}' where merge_id = $1",
        [id],
      ),
    ).rejects.toThrow('person_merge_confirmed_by_another')

    expect((await confirm(world, id, await second())).status).toBe(204)
    const gone = await world.send(people.getPerson, { params: { id: other.id } }, await officer())
    expect([gone.problem, JSON.parse(gone.text)]).toMatchObject(['person-merged', { into: keep.id }])
    const found = made(await world.send(people.searchPeople, { body: { text: 'st rahma' } }, await officer()))
    expect(found.rows.map((row) => row.id)).not.toContain(other.id)
    expect((await pageOf(keep.id)).merged).toMatchObject([{ id, name: 'St. Rahma' }])
    expect((await confirm(world, id, await second())).problem).toBe('merge-not-waiting')
  })

  test('is refused for one and the same record, for one that is merged already, and for one that a third went into', async () => {
    const { keep, other } = await aPersonTwiceIn(world, village)
    expect(faultsIn(await propose(world, keep.id, keep.id, await officer()))).toEqual(['MERGE-1'])
    await merged(world, village, keep.id, other.id)
    const third = await aPersonIn(world, village, { nik: null, nikMissingReason: 'papers-lost' })
    expect((await propose(world, other.id, third.id, await officer())).problem).toBe('not-found')
    expect(faultsIn(await propose(world, third.id, keep.id, await officer()))).toEqual(['MERGE-3'])
    expect((await propose(world, keep.id, third.id, await officer())).status).toBe(201)
  })

  test('is refused for two sound NIKs that differ, whoever holds them; the database would not take it either', async () => {
    const [one, two] = [await aPersonIn(world, village), await aPersonIn(world, village)]
    const answer = await propose(world, one.id, two.id, await officer())
    expect([answer.problem, faultsIn(answer)]).toEqual(['merge-unsound', ['MERGE-2']])
    await world.query("update person set nik_standing = 'contested' where person_id = $1", [two.id])
    expect(faultsIn(await propose(world, one.id, two.id, await officer()))).toEqual(['MERGE-2'])

    const { id } = await aMergeIn(world, village)
    const carried = { keep: { nik: one.nik, nik_standing: 'held' }, other: { nik: two.nik, nik_standing: 'contested' } }
    await expect(
      world.query(
        "update person_merge set state = 'confirmed', decided_by = gen_random_uuid(), decided_at = now(), carried = $2 where merge_id = $1",
        [id, JSON.stringify(carried)],
      ),
    ).rejects.toThrow('person_merge_of_one_nik')
  })

  test('needs a reach over both; one waits at a time for the record that would go', async () => {
    const { keep, other } = await aPersonTwiceIn(world, village)
    const elsewhere = await aPersonIn(world, '64.02.13.1007', { nik: null, nikMissingReason: 'papers-lost' })
    expect((await propose(world, keep.id, elsewhere.id, await officer())).problem).toBe('not-found')
    const { id } = made(await propose(world, keep.id, elsewhere.id, await second()))
    expect((await world.send(merges.getMerge, { params: { id } }, await officer())).problem).toBe('not-found')
    const listed = made(await world.send(merges.listMerges, { query: { limit: '100' } }, await officer()))
    expect(listed.rows.map((row) => row.id)).not.toContain(id)

    made(await propose(world, keep.id, other.id, await officer()))
    expect((await propose(world, keep.id, other.id, await second())).problem).toBe('merge-already-proposed')
    expect((await propose(world, other.id, keep.id, await second())).problem).toBe('merge-already-proposed')
  })

  test('waits while a list is frozen, a month unpaid or a payment under way for the record that would go', async () => {
    const { keep, other } = await aPersonTwiceIn(world, village)
    await world.query(
      `insert into entitlement (beneficiary_id, entitlement_id, beneficiary_type, programme_id, month, kind, list_id, amount, region_code, state, made_at)
       values ($1, gen_random_uuid(), 'person', $2, '2026-10', 'regular', gen_random_uuid(), 200000, $3, 'open', now())`,
      [other.id, keep.id, village],
    )
    expect(faultsIn(await propose(world, keep.id, other.id, await officer()))).toEqual(['MERGE-4'])
    expect((await propose(world, other.id, keep.id, await officer())).status).toBe(201)
  })
})

describe('confirming a merge', () => {
  test('is for what was looked at: a record changed meanwhile is looked at again', async () => {
    const { id, keep } = await aMergeIn(world, village)
    const { preview } = made(await world.send(merges.getMerge, { params: { id } }, await second()))
    const changes = { version: 1, changes: { occupation: 'Petani' }, source: 'visit' as const, asOf: '2026-11-20' as LocalDate }
    made(await world.send(people.correctPerson, { params: { id: keep.id }, body: changes }, await officer()))
    const body = { keepVersion: preview?.keep.version ?? 0, otherVersion: preview?.other.version ?? 0 }
    expect((await world.send(merges.confirmMerge, { params: { id }, body }, await second())).problem).toBe('stale-version')
    expect((await confirm(world, id, await second())).status).toBe(204)
  })

  test('happens once, however many confirm it at the same moment', async () => {
    const { id, keep, other } = await aMergeIn(world, village)
    const third = await world.signIn('regency-officer', '64.08')
    const answers = await Promise.all([await second(), third].map((by) => confirm(world, id, by)))
    expect(
      answers.map(({ status, problem }) => problem ?? status).toSorted((a, b) => String(a).localeCompare(String(b))),
    ).toEqual([204, 'merge-not-waiting'])
    const rows = await world.query('select person_id from person where person_id = any ($1)', [[keep.id, other.id]])
    expect(rows).toEqual([{ person_id: keep.id }])
  })

  test('takes the values chosen with where they come from, and keeps the others as history', async () => {
    const { keep, other } = await aPersonTwiceIn(world, village, {
      motherName: 'Aminah binti Saleh',
      regionCode: neighbour as RegionCode,
    })
    await aNeedOf(world, village, keep.id)
    await merged(world, village, keep.id, other.id, { motherName: 'other', village: 'other', name: 'keep' })
    const page = await pageOf(keep.id)
    expect([page.name, page.place.code]).toEqual(['Siti Rahmah', neighbour])
    expect(page.facts.find(({ field }) => field === 'motherName')?.value).toBe('Aminah binti Saleh')
    const history = await world.query<{ field: string; value: string }>(
      'select field, value from person_fact where person_id = $1 and replaced_at is not null order by field',
      [keep.id],
    )
    expect(history).toEqual([
      { field: 'motherName', value: 'Aminah' },
      { field: 'name', value: 'St. Rahma' },
      { field: 'village', value: village },
    ])
    const [needs] = await world.query<{ region_code: string }>('select region_code from need_assignment where subject_id = $1', [
      keep.id,
    ])
    expect(needs?.region_code).toBe(neighbour)
  })

  test('passes open needs that the survivor has not, ends those it has, and counts each person once', async () => {
    const { keep, other } = await aPersonTwiceIn(world, village)
    await aNeedOf(world, village, keep.id, 'PMKS-23')
    await aNeedOf(world, village, other.id, 'PMKS-23')
    await aNeedOf(world, village, other.id, 'PMKS-09')
    const figures = async () => made(await world.send(people.getPeopleFigures, { query: {} }, await officer())).total
    const before = await figures()
    await merged(world, village, keep.id, other.id)
    const open = (await pageOf(keep.id)).needs.filter(({ until }) => until === null).map(({ category }) => category)
    expect(open.toSorted()).toEqual(['PMKS-09', 'PMKS-23'])
    const after = await figures()
    expect(after.persons).toEqual((before.persons as number) - 1)
    const doubles = (of: typeof before) => of.needs.find(({ category }) => category === 'PMKS-23')?.open ?? 0
    expect(doubles(after)).toBe(doubles(before) - 1)
  })

  test('gives the survivor the NIK that only the other held', async () => {
    const other = await aPersonIn(world, village)
    const keep = await aPersonIn(world, village, {
      nik: null,
      nikMissingReason: 'papers-lost',
      familyCardNumber: null,
      relation: null,
    })
    const id = await merged(world, village, keep.id, other.id)
    const found = made(await world.send(people.searchPeople, { body: { text: other.nik } }, await officer()))
    expect(found.rows.map((row) => row.id)).toEqual([keep.id])
    expect((await pageOf(keep.id)).nikStanding).toBe('held')
    expect((await undo(world, id, await officer())).status).toBe(204)
    const again = made(await world.send(people.searchPeople, { body: { text: other.nik } }, await officer()))
    expect(again.rows.map((row) => row.id)).toEqual([other.id])
    expect((await pageOf(keep.id)).nikStanding).toBe('missing')
  })
})

describe('refusing, withdrawing, undoing', () => {
  test('what waits is refused by another with a reason, or withdrawn by whoever proposed it', async () => {
    const one = await aMergeIn(world, village)
    const drop = async (id: typeof one.id, by: typeof officer) =>
      world.send(merges.dropMerge, { params: { id }, body: { reason } }, await by())
    expect((await drop(one.id, second)).status).toBe(204)
    const two = await aMergeIn(world, village)
    expect((await drop(two.id, officer)).status).toBe(204)
    expect((await drop(two.id, officer)).problem).toBe('merge-not-waiting')
    const { rows } = made(await world.send(merges.listMerges, { query: { view: 'decided', limit: '2' } }, await officer()))
    expect(rows.map(({ id, state, reason: why }) => [id, state, why])).toEqual([
      [two.id, 'withdrawn', reason],
      [one.id, 'refused', reason],
    ])
    expect((await undo(world, one.id, await second())).problem).toBe('merge-not-confirmed')
  })

  test('what was changed on the survivor since stays with it, and the page says so beforehand', async () => {
    const { keep, other } = await aPersonTwiceIn(world, village, { motherName: 'Aminah binti Saleh', occupation: 'Nelayan' })
    const id = await merged(world, village, keep.id, other.id, { motherName: 'other' })
    const { version } = await pageOf(keep.id)
    const body = { version, changes: { motherName: 'Hj. Aminah' }, source: 'document' as const, asOf: '2026-11-21' as LocalDate }
    made(await world.send(people.correctPerson, { params: { id: keep.id }, body }, await officer()))

    const { undoing } = made(await world.send(merges.getMerge, { params: { id } }, await officer()))
    expect(undoing).toMatchObject({ restored: ['occupation'], changedSince: ['motherName'] })
    expect((await undo(world, id, await officer())).status).toBe(204)
    const factsOf = async (person: PersonId) => (await pageOf(person)).facts
    const value = (facts: Awaited<ReturnType<typeof factsOf>>, field: string) => facts.find((fact) => fact.field === field)?.value
    const [ours, theirs] = [await factsOf(keep.id), await factsOf(other.id)]
    expect([value(ours, 'motherName'), value(ours, 'occupation')]).toEqual(['Hj. Aminah', null])
    expect([value(theirs, 'motherName'), value(theirs, 'occupation')]).toEqual(['Aminah binti Saleh', 'Nelayan'])
    expect((await undo(world, id, await officer())).problem).toBe('merge-not-confirmed')
  })

  test('is entered in the journal, step by step, without a name or a number', async () => {
    const { id, keep, other } = await aMergeIn(world, village)
    await confirm(world, id, await second())
    await undo(world, id, await officer())
    const entries = await world.query<{ event: string; facts: object }>(
      "select event, facts from journal where facts ->> 'merge' = $1 and event like 'merge.%' order by journal_id",
      [id],
    )
    expect(entries.map(({ event }) => event)).toEqual(['merge.proposed', 'merge.confirmed', 'merge.undone'])
    expect(entries.every(({ facts }) => !JSON.stringify(facts).includes(keep.name))).toBe(true)
    expect(entries[0]?.facts).toMatchObject({ other: other.id })
  })

  test('those who may only look, and village operators, see nothing of it', async () => {
    const { id } = await aMergeIn(world, village)
    const operator = await holderOf(world, 'village-operator', village)
    expect((await world.send(merges.getMerge, { params: { id } }, operator)).problem).toBe('not-allowed')
  })
})
