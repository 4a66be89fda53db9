import { describe, expect, test } from 'vitest'
import { waitingFaults } from '#domain/insight/insight.api.ts'
import * as linkage from '#domain/linkage/linkage.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { FaultKind } from '#domain/quality/fault-kinds.ts'
import * as api from '#domain/quality/quality.api.ts'
import { link, twiceEntered } from '../linkage/testing/a-likeness.ts'
import { aPersonIn, holderOf, made, officerOf } from '../platform/testing/fixtures.ts'
import { heard } from '../platform/testing/heard.ts'
import { aWorld, type Caller, today } from '../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const other = '64.08.05.2001'

const looked = () => heard(world)

const faultsOf = async (id: PersonId, caller: Caller): Promise<FaultKind[]> =>
  made(await world.send(api.getPersonFaults, { params: { id } }, caller)).faults.map(({ kind }) => kind)
const worklist = async (caller: Caller, query: Record<string, string> = {}) =>
  made(await world.send(api.listFaulty, { query }, caller)).rows
const board = async (caller: Caller, query: Record<string, string> = {}) =>
  made(await world.send(api.getQualityBoard, { query }, caller))

const unknown = { nik: null, nikMissingReason: 'papers-lost', motherName: null, familyCardNumber: null, relation: null } as const

describe('a fault of the register', () => {
  test('is found a moment after somebody is registered, and vanishes when it is cured', async () => {
    const officer = await officerOf(world, village)
    const { id } = await aPersonIn(world, village, { ...unknown, birthDate: '1990-03-06' as LocalDate })
    await looked()
    expect(await faultsOf(id, officer)).toEqual(['nik.missing', 'family.none', 'mother-name.missing'])

    const { version } = made(await world.send(people.getPerson, { params: { id } }, officer))
    const body = { version, changes: { motherName: 'Aminah' }, source: 'visit', asOf: today } as const
    made(await world.send(people.correctPerson, { params: { id }, body }, officer))
    expect(await faultsOf(id, officer)).toEqual(['nik.missing', 'family.none'])
    await looked()
    expect(made(await world.send(waitingFaults, {}, officer)).rows).toMatchObject([{ kind: 'faults-to-mend', count: 1 }])
    expect((await worklist(officer, { within: village })).find((row) => row.id === id)?.kinds).toEqual([
      'nik.missing',
      'family.none',
    ])
    const kept = await world.query<{ kind: string; cured: boolean }>(
      'select kind, cured_at is not null as cured from quality_fault where subject_id = $1 order by kind',
      [id],
    )
    expect(kept).toEqual([
      { kind: 'family.none', cured: false },
      { kind: 'mother-name.missing', cured: true },
      { kind: 'nik.missing', cured: false },
    ])
  })

  test('narrows a search: that of a family counts for its members, what is cured does not, and who may not open people finds nobody', async () => {
    const officer = await officerOf(world, village)
    const card = '6408990101205002'
    await aPersonIn(world, village, { name: 'Marsudi Kepala', familyCardNumber: card })
    const child = { nik: null, nikMissingReason: 'papers-lost', relation: 'child', birthDate: '1980-01-01' as LocalDate } as const
    const { id } = await aPersonIn(world, village, { ...child, name: 'Marsudi Anak', familyCardNumber: card })
    await aPersonIn(world, village, { name: 'Marsudi Lain' })
    await looked()
    const find = async (who: Caller, fault: FaultKind, text = 'marsudi') => {
      const found = made(await world.send(people.searchPeople, { body: { text, narrowing: { fault } } }, who))
      return found.rows.map(({ name }) => name).toSorted()
    }

    expect(await find(officer, 'family.child-older')).toEqual(['Marsudi Anak', 'Marsudi Kepala'])
    expect(await find(officer, 'nik.missing', 'marsduy')).toEqual(['Marsudi Anak'])
    expect(await find(await holderOf(world, 'data-protection-officer', '64.08'), 'nik.missing')).toEqual([])

    const { version } = made(await world.send(people.getPerson, { params: { id } }, officer))
    const body = { version, changes: { birthDate: '2010-01-01' as LocalDate }, source: 'visit', asOf: today } as const
    made(await world.send(people.correctPerson, { params: { id }, body }, officer))
    await looked()
    expect(await find(officer, 'family.child-older')).toEqual([])
  })

  test('of a family stands on the page of each member, and once in the list, with the head to open', async () => {
    const officer = await officerOf(world, village)
    const card = '6408990101205001'
    const head = await aPersonIn(world, village, { familyCardNumber: card })
    const child = await aPersonIn(world, village, {
      familyCardNumber: card,
      relation: 'child',
      nik: null,
      nikMissingReason: 'papers-lost',
      birthDate: '1980-01-01' as LocalDate,
    })
    await looked()
    expect(await faultsOf(head.id, officer)).toEqual(['family.child-older'])
    expect(await faultsOf(child.id, officer)).toEqual(['nik.missing', 'family.child-older'])
    const rows = (await worklist(officer, { within: village, kind: 'family.child-older' })).filter(
      ({ id }) => id === head.familyId,
    )
    expect(rows).toMatchObject([{ subject: 'family', person: { id: head.id }, kinds: ['family.child-older'] }])
  })

  test('that two records may be one waits with both until somebody judges them', async () => {
    const officer = await officerOf(world, village)
    const { a, b } = await twiceEntered(world, village, 'Rukmini Setyawati')
    await link(world, officer, '64.08')
    await looked()
    expect(await faultsOf(a, officer)).toContain('likeness.open')
    expect(await faultsOf(b, officer)).toContain('likeness.open')
    const verdict = { version: 1, verdict: 'different', reason: 'Dua orang.' } as const
    made(await world.send(linkage.judgeLikeness, { params: { a, b }, body: verdict }, officer))
    await looked()
    expect(await faultsOf(a, officer)).not.toContain('likeness.open')
    expect(await faultsOf(b, officer)).not.toContain('likeness.open')
  })

  test('is found by the nightly look when only the day has changed', async () => {
    const officer = await officerOf(world, village)
    const { id } = await aPersonIn(world, village)
    await looked()
    expect(await faultsOf(id, officer)).toEqual([])
    await world.doChores(800)
    const found = await world.query('select kind from quality_fault where subject_id = $1 and cured_at is null', [id])
    expect(found).toEqual([{ kind: 'facts.old' }])
    await world.doChores()
    expect(await world.query('select kind from quality_fault where subject_id = $1 and cured_at is null', [id])).toEqual([])
  })
})

describe('the list of what is to be mended', () => {
  test('goes village by village, page by page, and holds nobody outside the mandate', async () => {
    for (const place of [other, village, other]) await aPersonIn(world, place, unknown)
    await aPersonIn(world, '64.02.04.2001', unknown)
    await looked()
    const officer = await officerOf(world, village)
    const all = await worklist(officer, { limit: '100' })
    const places = all.map(({ place }) => place.code as string)
    expect(places).toEqual(places.toSorted())
    expect(new Set(places)).toEqual(new Set([village, other]))

    const paged: string[] = []
    for (let after: string | undefined; ; ) {
      const page = made(
        await world.send(api.listFaulty, { query: { limit: '2', ...(after !== undefined && { after }) } }, officer),
      )
      paged.push(...page.rows.map(({ id }) => id))
      if (page.next === null) break
      after = page.next
    }
    expect(paged).toEqual(all.map(({ id }) => id))

    const operator = await holderOf(world, 'village-operator', other)
    expect(new Set((await worklist(operator)).map(({ place }) => place.code))).toEqual(new Set([other]))
  })

  test('is taken along as a file with what to do, NIKs masked', async () => {
    const officer = await officerOf(world, village)
    const { nik } = await aPersonIn(world, other, { motherName: null })
    await looked()
    const file = await world.send(api.exportFaulty, { query: { within: other, kind: 'mother-name.missing' } }, officer)
    const lines = file.text.trim().split('\r\n')
    expect(lines[0]).toContain('yang perlu dilakukan')
    expect(lines.slice(1).every((line) => line.includes('Nama ibu belum ada'))).toBe(true)
    expect(file.text).toContain(`${nik.slice(0, 3)}•••••••••${nik.slice(-4)}`)
    expect(file.text).not.toContain(nik)
  })
})

describe('the board of quality', () => {
  test('counts people without a fault by region and source, and agrees with the list of faults', async () => {
    const officer = await officerOf(world, village)
    await world.doChores()
    const { total, regions, kinds, sources, trend } = await board(officer)
    const [counted] = await world.query<{ persons: number; any: number; incomplete: number }>(`
      select count(*)::int as persons,
        (count(*) filter (where exists (select from quality_fault f where f.cured_at is null and f.subject_id in (p.person_id, p.family_id))))::int as any,
        (count(*) filter (where exists (select from quality_fault f where f.cured_at is null and f.subject_id in (p.person_id, p.family_id)
          and f.kind in ('nik.missing', 'name.missing', 'birth-date.missing', 'sex.missing', 'mother-name.missing', 'place.wide', 'family.none', 'family.no-card', 'family.no-head'))))::int as incomplete
      from person p where region_code like '64.08%' and status = 'active'`)
    expect({ persons: total.persons, any: total.any, incomplete: total.faulty.completeness }).toEqual(counted)
    expect(regions.map(({ place }) => place.code)).toEqual(['64.08.04', '64.08.05'])
    expect(regions.reduce((sum, one) => sum + (one.any ?? 0), 0)).toBe(total.any)
    expect(sources).toEqual(['visit'])
    expect((await board(officer, { source: 'dtsen' })).total.persons).toBe(0)
    const missing = await worklist(officer, { kind: 'nik.missing', limit: '100' })
    expect(kinds?.find(({ kind }) => kind === 'nik.missing')?.subjects).toBe(missing.length)
    expect(made(await world.send(api.countFaulty, { query: { within: village } }, officer)).kinds.length).toBeGreaterThan(0)
    expect(trend).toMatchObject([{ month: '2026-11', persons: total.persons, any: total.any }])
  })

  test('keeps each month as it was last counted', async () => {
    const before = (await board(await officerOf(world, village))).total
    await aPersonIn(world, village, unknown)
    const now = world.clock.now
    world.clock.now = new Date(now.getTime() + 20 * 86_400_000)
    await world.doChores()
    const { trend } = await board(await world.signIn('regency-officer', '64.08'))
    world.clock.now = now
    expect(trend).toMatchObject([
      { month: '2026-11', persons: before.persons },
      { month: '2026-12', persons: (before.persons ?? 0) + 1 },
    ])
  })

  test('tells whoever may not open people no small count, neither of those with a fault nor of those without', async () => {
    const place = '64.08.06.2001'
    for (let count = 0; count < 6; count++) {
      await aPersonIn(world, place)
      await aPersonIn(world, other)
    }
    await aPersonIn(world, place, unknown)
    await looked()
    const officer = await officerOf(world, village)
    expect((await board(officer, { within: '64.08.06' })).total).toMatchObject({ persons: 7, any: 1 })
    const regent = await holderOf(world, 'approver', '64.08')
    const shown = await board(regent, { within: '64.08.06' })
    expect(shown.total).toMatchObject({ persons: 7, any: null })
    expect(shown).toMatchObject({ sources: [], kinds: null, trend: null })
    expect((await board(regent)).regions.filter(({ any }) => any === null).length).toBeGreaterThan(1)
  })
})
