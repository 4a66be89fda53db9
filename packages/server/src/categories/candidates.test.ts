import { describe, expect, test } from 'vitest'
import * as api from '#domain/categories/candidates.api.ts'
import * as insight from '#domain/insight/insight.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aNeedOf, aPersonIn, made, type Registered } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller, today, type World } from '../platform/testing/world.ts'
import { candidateOf, search } from './testing/a-candidate.ts'
import { anOutgrownIn } from './testing/an-outgrown.ts'

const village = '64.08.04.2001'
const region = '64.08' as RegionCode

/** A scavenger, found. */
async function aScavenger(world: World, officer: Caller, over: Partial<people.PersonDraft> = {}) {
  const person = await aPersonIn(world, village, { occupation: 'PEMULUNG', ...over })
  await search(world, officer)
  return { person, candidate: await candidateOf(world, officer, person, 'PMKS-13') }
}

/** A woman who heads a family of a decile alone, with a grown-up son. */
async function aWoman(world: World, decile: number, where = village): Promise<Registered> {
  const woman = await aPersonIn(world, where, { occupation: 'PEDAGANG' })
  await world.query('update family set decile = $2 where family_id = $1', [woman.familyId, decile])
  return woman
}

const needsOf = async (world: World, officer: Caller, id: PersonId) =>
  made(await world.send(people.getPerson, { params: { id } }, officer)).needs.map(
    ({ category, until, met, source, endReason }) => ({
      category,
      open: until === null,
      met,
      source,
      endReason,
    }),
  )

const listed = async (world: World, officer: Caller, query: object) =>
  made(await world.send(api.listCandidates, { query }, officer)).rows

describe('one candidate', () => {
  const world = aWorld()

  test('is confirmed by the checklist, leaves the list, and is back when the officer takes it back', async () => {
    const officer = await world.signIn('regency-officer', region)
    const { person, candidate } = await aScavenger(world, officer)
    expect(candidate).toMatchObject({
      reasons: ['scavenges'],
      shown: ['PMKS-13.b'],
      state: 'open',
      person: { name: person.name },
    })

    const need = { met: ['PMKS-13.b'], since: today, evidence: null, source: 'visit' as const }
    const confirm = (met: string[]) =>
      world.send(
        api.confirmCandidate,
        { params: candidate, body: { version: candidate.version, need: { ...need, met } } },
        officer,
      )
    expect((await confirm(['PMKS-13.b'])).problem).toBe('need-unsound')
    const { decision } = made(await confirm(['PMKS-13.a', 'PMKS-13.b']))
    expect(await needsOf(world, officer, person.id)).toMatchObject([{ category: 'PMKS-13', open: true, source: 'visit' }])
    expect((await confirm(['PMKS-13.a', 'PMKS-13.b'])).problem).toBe('candidate-decided')
    expect(await listed(world, officer, { step: 'decided' })).toMatchObject([
      { state: 'confirmed', decided: { mine: true, decision } },
    ])

    const colleague = await world.signIn('regency-officer', region)
    expect((await world.send(api.undoDecision, { params: { id: decision } }, colleague)).problem).toBe('decision-of-another')
    made(await world.send(api.undoDecision, { params: { id: decision } }, officer))
    expect(await needsOf(world, officer, person.id)).toMatchObject([{ open: false, endReason: 'recorded-in-error' }])
    expect((await candidateOf(world, officer, person, 'PMKS-13')).state).toBe('open')
    const [tally] = await world.query<{ amount: number }>(
      "select sum(amount) as amount from people_tally where region_code = $1 and measure = 'need:PMKS-13'",
      [village],
    )
    expect(Number(tally?.amount)).toBe(0)
  })

  test('CAND-7: that is refused is not proposed again by the same facts, but by others', async () => {
    const officer = await world.signIn('regency-officer', region)
    const old = await aPersonIn(world, village, { birthDate: '1950-01-01' as LocalDate, sex: 'male' })
    await world.query('update family set decile = 2 where family_id = $1', [old.familyId])
    await search(world, officer)
    const candidate = await candidateOf(world, officer, old, 'PMKS-08')
    expect(candidate.reasons).toEqual(['decile:2', 'alone'])
    const body = { version: candidate.version, reason: 'not-so' as const, note: 'Dirawat anaknya di sebelah rumah' }
    made(await world.send(api.refuseCandidate, { params: candidate, body }, officer))

    await search(world, officer)
    expect(made(await world.send(api.listCandidatesOf, { params: { id: old.id } }, officer)).rows).toEqual([])
    await world.query('update family set decile = 1 where family_id = $1', [old.familyId])
    await search(world, officer)
    expect(await candidateOf(world, officer, old, 'PMKS-08')).toMatchObject({ reasons: ['decile:1', 'alone'], decided: null })
  })

  test('that somebody records on the page of the person is waited for no longer', async () => {
    const officer = await world.signIn('regency-officer', region)
    const { person } = await aScavenger(world, officer)
    const before = made(await world.send(api.countCandidates, { query: {} }, officer)).rows
    await aNeedOf(world, village, person.id, 'PMKS-13')
    const after = made(await world.send(api.countCandidates, { query: {} }, officer)).rows
    const of = (rows: typeof before) => rows.find(({ category }) => category === 'PMKS-13')?.toCheck ?? 0
    expect(of(after)).toBe(of(before) - 1)
    expect((await listed(world, officer, { category: 'PMKS-13' })).map((row) => row.person.id)).not.toContain(person.id)
  })

  test('waits on the home page, and among the visits once somebody is asked to go there', async () => {
    const officer = await world.signIn('regency-officer', region)
    const { candidate } = await aScavenger(world, officer)
    const waiting = async () =>
      made(await world.send(insight.waitingCandidates, {}, officer)).rows.find(({ kind }) => kind === 'candidates-to-check')
    const before = (await waiting())?.count ?? 0
    expect(before).toBeGreaterThan(0)
    made(await world.send(api.askForVisit, { params: candidate, body: { version: candidate.version, wanted: true } }, officer))
    expect((await waiting())?.count ?? 0).toBe(before - 1)
    expect((await listed(world, officer, { step: 'to-visit' })).map(({ id }) => id)).toContain(candidate.id)
    made(
      await world.send(api.askForVisit, { params: candidate, body: { version: candidate.version + 1, wanted: false } }, officer),
    )
    expect((await waiting())?.count ?? 0).toBe(before)
  })

  test('moves with the person to another regency, and with it what was decided', async () => {
    const officer = await world.signIn('regency-officer', region)
    const { person, candidate } = await aScavenger(world, officer)
    const body = { version: candidate.version, reason: 'not-so' as const }
    made(await world.send(api.refuseCandidate, { params: candidate, body }, officer))
    await world.query("update person set region_code = '64.02.04.2001' where person_id = $1", [person.id])
    const other = await world.signIn('regency-officer', '64.02')
    await aPersonIn(world, '64.02.04.2001')
    await search(world, other, '64.02')
    expect(await listed(world, other, { step: 'decided' })).toMatchObject([{ state: 'refused', person: { id: person.id } }])
    expect(made(await world.send(api.listCandidatesOf, { params: { id: person.id } }, other)).rows).toEqual([])
  })

  test('is searched for over whole regencies within the mandate only, and every night', async () => {
    const operator = await world.signIn('village-operator', village)
    const ask = (caller: Caller, where: string) => world.send(api.findCandidates, { body: { region: where } }, caller)
    expect((await ask(operator, village)).problem).toBe('not-allowed')
    expect((await ask(await world.signIn('regency-officer', '64.02'), region)).problem).toBe('not-allowed')
    const officer = await world.signIn('regency-officer', region)
    const person = await aPersonIn(world, village, { occupation: 'PEMULUNG' })
    await world.doChores(1)
    expect((await candidateOf(world, officer, person, 'PMKS-13')).state).toBe('open')
    expect(made(await world.send(api.listCandidateSearches, {}, officer)).rows).toMatchObject([{ region: '64.08' }])
  })
})

describe('a category whose years are over', () => {
  const world = aWorld()

  test('CAND-6: is ended from the list, and stays open where the officer says so', async () => {
    const officer = await world.signIn('regency-officer', region)
    const params = await anOutgrownIn(world, village)
    const [row] = await listed(world, officer, { kind: 'outgrown' })
    expect(row).toMatchObject({ category: 'PMKS-23', reasons: ['turned:60'], kind: 'outgrown' })
    const end = { version: row?.version ?? 0, until: today }
    const { decision } = made(await world.send(api.endOutgrown, { params, body: end }, officer))
    const id = row?.person.id as PersonId
    expect(await needsOf(world, officer, id)).toMatchObject([
      { category: 'PMKS-23', open: false, endReason: 'criteria-no-longer-met' },
    ])

    made(await world.send(api.undoDecision, { params: { id: decision } }, officer))
    expect(await needsOf(world, officer, id)).toMatchObject([{ open: true }])
    const body = { version: (row?.version ?? 0) + 2, reason: 'facts-wrong' as const, note: 'Tanggal lahir di KTP keliru' }
    made(await world.send(api.refuseCandidate, { params, body }, officer))
    await search(world, officer)
    expect(await listed(world, officer, { kind: 'outgrown' })).toEqual([])
  })

  test('CAND-6: once ended, the category of the new age is proposed', async () => {
    const officer = await world.signIn('regency-officer', region)
    const params = await anOutgrownIn(world, village)
    const [row] = (await listed(world, officer, { kind: 'outgrown' })).filter(({ id }) => id === params.id)
    made(await world.send(api.endOutgrown, { params, body: { version: 1, until: today } }, officer))
    await world.query('update need_assignment set review_on = $2 where need_id = $1', [row?.need, '2026-03-05'])
    await search(world, officer)
    const next = await candidateOf(world, officer, { id: row?.person.id as PersonId }, 'PMKS-08')
    expect(next.reasons).toContain('outgrew:PMKS-23')
  })

  test('that the law restricts is shown and counted only to those who may see it', async () => {
    const officer = await world.signIn('regency-officer', region)
    const child = await aPersonIn(world, village, { birthDate: '2010-01-01' as LocalDate, relation: 'child' })
    await aNeedOf(world, village, child.id, 'PMKS-03')
    await world.query("update person set birth_date = '2008-01-01' where person_id = $1", [child.id])
    await search(world, officer)
    const facilitator = await world.signIn('district-facilitator', village)
    const seen = async (caller: Caller) => (await listed(world, caller, { kind: 'outgrown' })).map(({ category }) => category)
    const counted = async (caller: Caller) =>
      made(await world.send(api.countCandidates, { query: { kind: 'outgrown' } }, caller)).rows.map(({ category }) => category)
    expect([await seen(officer), await counted(officer)]).toEqual([['PMKS-03'], ['PMKS-03']])
    expect([await seen(facilitator), await counted(facilitator)]).toEqual([[], []])
    const { id, subject } = await candidateOf(world, officer, child, 'PMKS-03')
    const body = { version: 1, reason: 'other' as const }
    expect((await world.send(api.refuseCandidate, { params: { subject, id }, body }, facilitator)).problem).toBe('not-found')
    const file = await world.send(api.exportCandidates, { query: { kind: 'outgrown' } }, officer)
    expect(file.text).not.toContain('Berhadapan dengan Hukum')
  })
})

describe('many candidates at once', () => {
  const world = aWorld()

  test('CAND-5: exactly what was shown happens: facts tick what they show, the others wait for a visit, marked ones stay', async () => {
    const officer = await world.signIn('regency-officer', region)
    const poor = [await aWoman(world, 1), await aWoman(world, 2), await aWoman(world, 2)]
    const [lessPoor, out] = [await aWoman(world, 4), await aWoman(world, 1)]
    await search(world, officer)
    const leftOut = await candidateOf(world, officer, out, 'PMKS-23')
    const question = { within: region, category: 'PMKS-23' as const, except: [leftOut.id] }
    const preview = made(await world.send(api.previewMany, { body: question }, officer))
    expect(preview).toEqual({
      confirmed: 3,
      ticked: [
        { criterion: 'PMKS-23.a', people: 3 },
        { criterion: 'PMKS-23.c', people: 3 },
      ],
      toVisit: 1,
      except: 1,
      beyond: 0,
    })
    const confirm = (seen: { confirmed: number; toVisit: number }) =>
      world.send(api.confirmMany, { body: { ...question, seen } }, officer)
    expect((await confirm({ confirmed: 2, toVisit: 1 })).problem).toBe('candidates-changed')
    const { decision } = made(await confirm(preview))
    for (const { id } of poor)
      expect(await needsOf(world, officer, id)).toMatchObject([
        { category: 'PMKS-23', met: ['PMKS-23.a', 'PMKS-23.c'], source: 'registry' },
      ])
    expect(await needsOf(world, officer, lessPoor.id)).toEqual([])
    expect((await listed(world, officer, { step: 'to-visit', category: 'PMKS-23' })).map((row) => row.person.id)).toEqual([
      lessPoor.id,
    ])
    expect((await listed(world, officer, { category: 'PMKS-23' })).map((row) => row.person.id)).toEqual([out.id])

    expect(made(await world.send(api.undoDecision, { params: { id: decision } }, officer))).toEqual({ candidates: 4 })
    expect(await listed(world, officer, { category: 'PMKS-23' })).toHaveLength(5)
    for (const { id } of poor) expect((await needsOf(world, officer, id)).filter(({ open }) => open)).toEqual([])
  })

  test('the file to take along names all of them with reasons and what is to be looked at, and is an entry of the journal', async () => {
    const officer = await world.signIn('regency-officer', region)
    const file = await world.send(api.exportCandidates, { query: { within: region, category: 'PMKS-23' } }, officer)
    const [head, ...lines] = file.text.trim().split('\r\n')
    expect(head).toContain('desa,kode_wilayah,nama')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toContain('Ditinggal suami tanpa kejelasan')
    const [entry] = await world.query<{ facts: { rows: number } }>(
      "select facts from journal where event = 'candidates.exported'",
    )
    expect(entry?.facts.rows).toBe(5)
  })

  test('a list is paged by key, village by village', async () => {
    const officer = await world.signIn('regency-officer', region)
    const first = made(await world.send(api.listCandidates, { query: { category: 'PMKS-23', limit: 3 } }, officer))
    const second = made(
      await world.send(api.listCandidates, { query: { category: 'PMKS-23', limit: 3, after: first.next ?? '' } }, officer),
    )
    expect([first.rows.length, second.rows.length, second.next]).toEqual([3, 2, null])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(5)
  })
})
