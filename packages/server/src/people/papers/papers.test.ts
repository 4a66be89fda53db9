import { describe, expect, test } from 'vitest'
import * as api from '#domain/people/papers.api.ts'
import type { PapersChanges } from '#domain/people/papers.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import * as quality from '#domain/quality/quality.api.ts'
import { listsOf } from '../../intake/testing/lists.ts'
import { aNeedOf, aPersonIn, holderOf, made, officerOf } from '../../platform/testing/fixtures.ts'
import { correct } from '../../platform/testing/papers.ts'
import { aWorld, type Caller, today } from '../../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const nextVillage = '64.08.05.2001' as RegionCode
const elsewhere = '64.02.03.2001'
const without = { nik: null, nikMissingReason: 'papers-lost' } as const

let drawn = 0
/** A sound number that nobody has yet. */
const number = (day = '450390') => `640899${day}${String(7000 + ++drawn)}`

const page = async (id: PersonId, caller: Caller) => made(await world.send(people.getPerson, { params: { id } }, caller))
const numbers = async (id: PersonId, caller: Caller) => {
  const body = { reason: 'Mencocokkan dengan KTP' }
  return made(await world.send(people.revealNik, { params: { id }, body }, caller))
}
const faults = async (id: PersonId, caller: Caller) =>
  made(await world.send(quality.getPersonFaults, { params: { id } }, caller)).faults.map(({ kind }) => kind)
const corrections = async (id: PersonId, caller: Caller) =>
  made(await world.send(api.listPapersCorrections, { params: { id } }, caller)).rows
const undo = async (id: PersonId, caller: Caller) => {
  const [{ id: correctionId } = { id: '' }] = await corrections(id, caller)
  const body = { reason: 'KTP orang lain (contoh)' }
  return world.send(api.undoPapersCorrection, { params: { id, correctionId }, body }, caller)
}

/** Everything that the tables hold of people and their families, but for versions and what a correction itself leaves. */
async function standing(ids: readonly string[]) {
  const all = await world.query<{ row: unknown }>(
    `select to_jsonb(p) - 'version' as row from person p where person_id = any ($1)
     union all select to_jsonb(f) - 'version' from family f where family_id in (select family_id from family_membership where person_id = any ($1))
     union all select to_jsonb(m) from family_membership m where person_id = any ($1)
     union all select to_jsonb(o) from person_fact o where person_id = any ($1)
     union all select to_jsonb(n) - 'version' from need_assignment n where subject_id = any ($1)
     union all select to_jsonb(h) from nik_holder h where person_id = any ($1)
     union all select to_jsonb(t) from (select region_code, measure, sum(amount) from people_tally group by 1, 2 having sum(amount) <> 0) t
       where region_code like '64.08.%'`,
    [ids],
  )
  return all.map(({ row }) => JSON.stringify(row)).toSorted()
}

/** Corrects, looks, and takes it back: then everything stands as before. */
async function thereAndBack(
  id: PersonId,
  changes: PapersChanges,
  caller: Caller,
  look: () => Promise<void>,
  also: PersonId[] = [],
) {
  const before = await standing([id, ...also])
  expect((await correct(world, id, changes, caller)).status).toBe(201)
  await look()
  expect((await undo(id, caller)).status).toBe(204)
  expect(await standing([id, ...also])).toEqual(before)
}

describe('a NIK set right by hand', () => {
  test('is claimed, is a fact with source and day, cures the fault, and is free again once undone', async () => {
    const officer = await officerOf(world, village)
    const { id } = await aPersonIn(world, village, without)
    const nik = number()
    await thereAndBack(id, { nik }, officer, async () => {
      expect(await numbers(id, officer)).toMatchObject({ nik })
      const { facts, nikStanding, nikMissingReason } = await page(id, officer)
      expect({ nikStanding, nikMissingReason }).toEqual({ nikStanding: 'held', nikMissingReason: null })
      expect(facts.find(({ field }) => field === 'nik')).toMatchObject({ source: 'document', asOf: today })
      expect(await faults(id, officer)).toEqual([])
      const taken = await aPersonIn(world, village, { nik }).catch((thrown: Error) => thrown.message)
      expect(taken).toContain('nik-taken')
    })
    expect((await aPersonIn(world, village, { nik })).nik).toBe(nik)
  })

  test('that somebody else holds is refused, here and in another regency, and nothing has changed', async () => {
    const officer = await officerOf(world, village)
    const { id } = await aPersonIn(world, village, without)
    const [near, far] = [await aPersonIn(world, village), await aPersonIn(world, elsewhere)]
    for (const { nik } of [near, far])
      expect((await correct(world, id, { nik, relation: 'spouse' }, officer)).problem).toBe('nik-taken')
    expect(await page(id, officer)).toMatchObject({ maskedNik: null, nikStanding: 'missing' })
    expect(await corrections(id, officer)).toEqual([])
  })

  test('that was another person’s is taken away with the reason, and then that other person can be given it', async () => {
    const officer = await officerOf(world, village)
    const [wrong, right] = [await aPersonIn(world, village), await aPersonIn(world, village, without)]
    made(await correct(world, wrong.id, { nik: null, nikMissingReason: 'papers-lost' }, officer))
    expect(await page(wrong.id, officer)).toMatchObject({ nikStanding: 'missing', nikMissingReason: 'papers-lost' })
    made(await correct(world, right.id, { nik: wrong.nik }, officer))
    expect(await numbers(right.id, officer)).toMatchObject({ nik: wrong.nik })

    expect((await undo(wrong.id, officer)).problem).toBe('nik-taken')
    expect(await page(wrong.id, officer)).toMatchObject({ nikStanding: 'missing' })
  })

  test('is not put back by a file that repeats the old number', async () => {
    const officer = await officerOf(world, village)
    const lists = listsOf(world)
    const old = number()
    const header = 'id,nik,nama,no_kk,jenis_kelamin,tanggal_lahir,kode_desa'
    const row = `P1,${old},Sarinah Betul,6408990101107777,P,1990-03-05,${village}`
    const load = async (period: string) =>
      lists.apply(officer, await lists.check(officer, { source: 'DTSEN', period }, header, row))
    await load('2026-Q2')
    const [{ id } = { id: '' as PersonId }] = made(
      await world.send(people.searchPeople, { body: { text: 'Sarinah Betul' } }, officer),
    ).rows
    const nik = number()
    made(await correct(world, id, { nik }, officer))
    await load('2026-Q3')
    expect(await numbers(id, officer)).toMatchObject({ nik })
  })
})

describe('a family card set right by hand', () => {
  test('of a person who stands on another one: they leave this family and join that, and both are told', async () => {
    const officer = await officerOf(world, village)
    const [one, other] = [await aPersonIn(world, village), await aPersonIn(world, village)]
    await thereAndBack(
      one.id,
      { card: { number: other.card, of: 'person' }, relation: 'child' },
      officer,
      async () => {
        const { family } = await page(one.id, officer)
        expect(family?.id).toBe(other.familyId)
        expect(family?.members.map(({ relation }) => relation).toSorted()).toEqual(['child', 'head'])
        expect((await corrections(one.id, officer))[0]?.fields.map(({ field }) => field)).toEqual([
          'familyCardNumber',
          'relation',
        ])
      },
      [other.id],
    )
  })

  test('that nobody has recorded begins a family where the person lives', async () => {
    const officer = await officerOf(world, village)
    const { id } = await aPersonIn(world, village, { familyCardNumber: null, relation: null })
    const card = number('010120')
    await thereAndBack(id, { card: { number: card, of: 'person' }, relation: 'head' }, officer, async () => {
      expect(await numbers(id, officer)).toMatchObject({ familyCardNumber: card })
      expect(await faults(id, officer)).toEqual([])
    })
  })

  test('of a whole family gets another number; the old one is free, and a file that repeats it moves nobody', async () => {
    const officer = await officerOf(world, village)
    const head = await aPersonIn(world, village)
    const child = await aPersonIn(world, village, {
      familyCardNumber: head.card,
      relation: 'child',
      birthDate: '2015-01-01' as LocalDate,
    })
    const card = number('010120')
    await thereAndBack(
      head.id,
      { card: { number: card, of: 'family' } },
      officer,
      async () => {
        expect(await numbers(child.id, officer)).toMatchObject({ familyCardNumber: card })
        const lists = listsOf(world)
        const row = `K1,${child.nik},Siti Rahmah,${head.card},P,2015-01-01,${village}`
        const batch = await lists.check(
          officer,
          { source: 'DTSEN', period: '2026-Q4' },
          'id,nik,nama,no_kk,jenis_kelamin,tanggal_lahir,kode_desa',
          row,
        )
        const [kept] = await world.query<{ fields: string[] }>('select fields from import_change where batch_id = $1', [batch.id])
        expect(kept?.fields).not.toContain('familyCardNumber')
      },
      [child.id],
    )
  })

  test('that a family of another regency holds is refused', async () => {
    const officer = await officerOf(world, village)
    const [mine, theirs] = [await aPersonIn(world, village), await aPersonIn(world, elsewhere)]
    for (const whose of ['person', 'family'] as const) {
      const card = { number: theirs.card, of: whose }
      expect((await correct(world, mine.id, { card }, officer)).problem).toBe('family-card-taken')
    }
  })
})

describe('relation and village set right by hand', () => {
  test('a second head becomes a spouse, and the fault of the family is cured', async () => {
    const officer = await officerOf(world, village)
    const head = await aPersonIn(world, village)
    const second = await aPersonIn(world, village, { familyCardNumber: head.card })
    await thereAndBack(
      second.id,
      { relation: 'spouse' },
      officer,
      async () => {
        expect((await page(second.id, officer)).facts.find(({ field }) => field === 'relation')).toMatchObject({
          value: 'spouse',
        })
      },
      [head.id],
    )
  })

  test('the whole family stood in the wrong village: people, needs and figures go along, the address and the aid stay', async () => {
    const officer = await officerOf(world, village)
    const head = await aPersonIn(world, village)
    const child = await aPersonIn(world, village, {
      familyCardNumber: head.card,
      relation: 'child',
      birthDate: '2015-01-01' as LocalDate,
    })
    const need = await aNeedOf(world, village, head.id)
    await thereAndBack(
      head.id,
      { village: { code: nextVillage, of: 'family' } },
      officer,
      async () => {
        const { place, address } = await page(child.id, officer)
        expect({ code: place.code, address }).toEqual({ code: nextVillage, address: 'Jl. Poros 7' })
        const [carried] = await world.query('select region_code from need_assignment where need_id = $1', [need])
        expect(carried).toEqual({ region_code: nextVillage })
        const operator = await holderOf(world, 'village-operator', nextVillage)
        expect((await page(child.id, operator)).id).toBe(child.id)
      },
      [child.id],
    )
  })

  test('an officer sets nobody right into a village of another regency, and no unknown one', async () => {
    const officer = await officerOf(world, village)
    const { id } = await aPersonIn(world, village)
    const to = (code: string) => correct(world, id, { village: { code: code as RegionCode, of: 'person' } }, officer)
    expect((await to(elsewhere)).problem).toBe('not-allowed')
    expect((await to('64.08.04')).problem).toBe('region-unknown')
  })

  test('whoever registers people but is no officer may not, and is told so by the page', async () => {
    const operator = await holderOf(world, 'village-operator', village)
    const { id } = await aPersonIn(world, village)
    expect((await page(id, operator)).may).toMatchObject({ correct: true, correctPapers: false })
    expect((await correct(world, id, { relation: 'spouse' }, operator)).problem).toBe('not-allowed')
    expect((await page(id, await officerOf(world, village))).may.correctPapers).toBe(true)
  })
})

describe('undoing a correction', () => {
  test('is refused while something later stands on it, and once it was done', async () => {
    const officer = await officerOf(world, village)
    const { id } = await aPersonIn(world, village, without)
    made(await correct(world, id, { nik: number() }, officer))
    const [first] = await corrections(id, officer)
    made(await correct(world, id, { nik: number() }, officer))
    const send = () =>
      world.send(
        api.undoPapersCorrection,
        { params: { id, correctionId: first?.id ?? '' }, body: { reason: 'Keliru (contoh)' } },
        officer,
      )
    expect((await send()).problem).toBe('correction-built-upon')
    expect((await undo(id, officer)).status).toBe(204)
    expect((await send()).status).toBe(204)
    expect((await send()).problem).toBe('stale-version')
    expect((await corrections(id, officer)).map(({ undone, mayUndo }) => ({ undone: undone !== null, mayUndo }))).toEqual([
      { undone: true, mayUndo: false },
      { undone: true, mayUndo: false },
    ])
  })
})
