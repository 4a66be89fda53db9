import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import * as api from '#domain/benefits/benefits.api.ts'
import type { BenefitCode } from '#domain/settings/benefit-code.ts'
import type { DoubleId } from '#domain/benefits/double.ts'
import * as people from '#domain/people/people.api.ts'
import * as insight from '#domain/insight/insight.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ListId } from '#domain/programmes/list.ts'
import { anApprovedList } from '../delivery/testing/approved-list.ts'
import { listsOf } from '../intake/testing/lists.ts'
import { aNeedOf, aPersonIn, holderOf, made, officerOf } from '../platform/testing/fixtures.ts'
import { heard } from '../platform/testing/heard.ts'
import { aWorld, today } from '../platform/testing/world.ts'
import { reachOver } from '../platform/db/reach.ts'
import { findRegion } from '../regions/index.ts'
import { setRule } from './set-rule.ts'
import { aDoubleIn, aRuleIn, findIn, listedFor } from './testing/a-double.ts'

const village = '64.08.04.2001'
const code = (text: string) => text as BenefitCode

async function reported(world: ReturnType<typeof aWorld>, person: string, programme: string, until: string | null = null) {
  await world.query(
    `insert into aid (person_id, aid_id, region_code, programme, payer, source, since, until, recorded_at)
     select $1, gen_random_uuid(), region_code, $2, 'APBN', 'siks-ng', '2026-Q3', $3, now() from person where person_id = $1`,
    [person, programme, until],
  )
}

describe('the matrix of what may not be held together', () => {
  const world = aWorld()

  test('comes with what is known, marked where nobody checked it', async () => {
    const planner = await holderOf(world, 'regency-planner', '64.08')
    const { kinds, rules } = made(await world.send(api.getMatrix, {}, planner))
    expect(kinds.map((kind) => kind.code)).toContain('PKH')
    expect(rules.map(({ one, other, verdict, verified }) => [one, other, verdict, verified])).toContainEqual([
      'PKH',
      'SEMBAKO',
      'allowed',
      false,
    ])
    expect(
      rules.every(({ mayChange }) => !mayChange),
      'a regency does not change what holds for the country',
    ).toBe(true)
    expect(
      rules.some(({ region }) => region === '64.02'),
      'and is not told of another regency',
    ).toBe(false)
  })

  test('a change closes what stood in the cell and leaves it to be read', async () => {
    await aRuleIn(world, '64.08', { one: 'PKH', other: 'PIP', verdict: 'look' })
    const rules = await aRuleIn(world, '64.08', { one: 'PKH', other: 'PIP', since: '2027-01-01' as LocalDate })
    const cell = rules.filter(({ one, other }) => one === 'PIP' && other === 'PKH')
    expect(cell.map(({ verdict, since, until }) => [verdict, since, until])).toEqual([
      ['forbidden', '2027-01-01', null],
      ['look', today, '2027-01-01'],
    ])
  })

  test('of two who write a cell at the same moment the later looks again, and one thing stands there', async () => {
    const regions = ['64.08' as RegionCode]
    const planner = await holderOf(world, 'regency-planner', '64.08')
    const actor = { accountId: planner.accountId, mandates: [{ role: 'regency-planner' as const, regions }] }
    const cell = { one: code('PIP'), other: code('BLT-DD'), level: 'person' as const, region: '64.08' as RegionCode }
    const draft = { ...cell, verdict: 'look' as const, ground: 'Surat edaran bupati', verified: true, since: today }
    let other: Promise<unknown> | undefined
    await world.app.transact({ mode: 'write', actor, reach: reachOver(regions), requestId: 'test' }, async (work) => {
      await findRegion(work.db, cell.region)
      await (other ??= world.send(api.setBenefitRule, { body: { ...draft, verdict: 'forbidden' } }, planner).then(made))
      return setRule(work, draft)
    })
    const standing = await world.query(
      `select verdict from benefit_rule where one = 'BLT-DD' and other = 'PIP' and level = 'person' and until is null`,
    )
    expect(standing).toEqual([{ verdict: 'look' }])
  })

  test('nobody changes it for days gone by, without a ground, for another region or for a kind that is not known', async () => {
    const planner = await holderOf(world, 'regency-planner', '64.08')
    const body = {
      one: code('PKH'),
      other: code('BLT-DD'),
      level: 'family' as const,
      verdict: 'forbidden' as const,
      region: '64.08' as RegionCode,
      ground: 'Perbup',
      verified: false,
      since: today,
    }
    const problemOf = async (over: Partial<typeof body>) =>
      (await world.send(api.setBenefitRule, { body: { ...body, ...over } }, planner)).problem
    expect(await problemOf({ since: '2026-11-20' as LocalDate })).toBe('matrix-unsound')
    expect(await problemOf({ ground: '' })).toBe('matrix-unsound')
    expect(await problemOf({ other: code('TIDAK-ADA') })).toBe('matrix-unsound')
    expect(await problemOf({ region: '64.02' as RegionCode })).toBe('not-allowed')
    expect(await problemOf({})).toBeUndefined()
  })
})

describe('doubles', () => {
  const world = aWorld()

  test('are found, answered, taken back and answered for good by whoever serves the region', async () => {
    const { id, person } = await aDoubleIn(world, village)
    const officer = await officerOf(world, village)
    const rows = async (state: 'open' | 'to-end' = 'open') =>
      made(await world.send(api.listDoubles, { query: { state } }, officer)).rows
    expect(await rows()).toMatchObject([{ id, name: 'Siti Rahmah', verdict: 'forbidden', level: 'person', person: person.id }])
    const waiting = async () => made(await world.send(insight.waitingDoubles, {}, officer)).rows
    expect(await waiting()).toMatchObject([{ kind: 'doubles-to-answer', count: 1 }])

    const [open] = await rows()
    const params = { id: id as DoubleId }
    const ending = open?.other.code ?? null
    const reason = 'Program yang lebih lama dihentikan bulan depan'
    const answer = (version: number, over = {}) =>
      world.send(api.answerDouble, { params, body: { version, state: 'to-end', ending, reason, ...over } }, officer)
    expect((await answer(1, { ending: null })).problem).toBe('answer-unsound')
    expect(made(await answer(1))).toEqual({ state: 'to-end', version: 2 })
    expect((await answer(2)).problem).toBe('double-answered')
    expect((await answer(1)).problem).toBe('stale-version')
    expect(await waiting()).toEqual([])
    expect(await rows('to-end')).toMatchObject([{ answer: { mine: true, ending, reason } }])

    const colleague = await world.signIn('regency-officer', '64.08')
    const reopen = (caller: typeof officer) => world.send(api.takeBackAnswer, { params, body: { version: 2 } }, caller)
    expect((await reopen(colleague)).problem).toBe('verdict-of-another')
    expect(made(await reopen(officer))).toEqual({ state: 'open', version: 3 })
    expect(await waiting()).toMatchObject([{ count: 1 }])
  })

  test('BEN-7: an answer lasts through searches until the cell of the matrix changes', async () => {
    const { id, programmes } = await aDoubleIn(world, village)
    const officer = await officerOf(world, village)
    const params = { id: id as DoubleId }
    const stateOf = async () =>
      (await world.query<{ state: string }>('select state from benefit_double where double_id = $1', [id]))[0]?.state
    const body = { version: 1, state: 'allowed' as const, ending: null, reason: 'Keputusan camat' }
    made(await world.send(api.answerDouble, { params, body }, officer))
    await findIn(world, '64.08')
    expect(await stateOf()).toBe('allowed')

    await aRuleIn(world, '64.08', { one: programmes[0], other: programmes[1], verdict: 'look' })
    await world.settle()
    expect(await stateOf()).toBe('open')
    await aRuleIn(world, '64.08', { one: programmes[0], other: programmes[1], verdict: 'allowed' })
    await world.settle()
    expect(await stateOf()).toBeUndefined()
  })

  test('go to a file as texts, and the file is journalled as given away', async () => {
    const officer = await officerOf(world, village)
    const answer = await world.send(api.downloadDoubles, { query: { format: 'csv', language: 'id' } }, officer)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Putusan matriks,Tingkat,Nama')
    expect(answer.text).toContain('Siti Rahmah')
    const [entry] = await world.query<{ n: number }>(
      "select count(*)::int as n from journal where event = 'doubles.exported' and actor_id = $1",
      [officer.accountId],
    )
    expect(entry?.n).toBe(1)
  })

  test('counts stand for villages and are those of the rows', async () => {
    const officer = await officerOf(world, village)
    const { whole, parts, foundAt } = made(await world.send(api.getBenefitFigures, { query: { within: '64.08' } }, officer))
    const [counted] = await world.query<{ open: number; unreached: number }>(
      `select (select count(*)::int from benefit_double where state = 'open' and verdict = 'forbidden') as open,
        (select count(*)::int from benefit_unreached) as unreached`,
    )
    expect([whole.forbiddenOpen, whole.unreached]).toEqual([counted?.open, counted?.unreached])
    expect(parts.reduce((sum, { forbiddenOpen }) => sum + forbiddenOpen, 0)).toBe(whole.forbiddenOpen)
    expect(foundAt).not.toBeNull()
  })

  test('a smaller area than a regency is not searched by itself, nor one of others', async () => {
    const officer = await officerOf(world, village)
    const ask = async (region: string) =>
      (await world.send(api.findBenefitDoubles, { body: { region: region } }, officer)).problem
    expect(await ask('64.08.04')).toBe('region-unknown')
    expect(await ask('64.02')).toBe('not-allowed')
  })
})

describe('whom nothing reaches', () => {
  const world = aWorld()

  test('somebody with an open need is listed until something reaches the family', async () => {
    const officer = await officerOf(world, village)
    const needy = await aPersonIn(world, village, { name: 'Aminah Needy' })
    await aNeedOf(world, village, needy.id)
    await aPersonIn(world, village, { name: 'Tanpa Kebutuhan' })
    await findIn(world, '64.08')
    const rows = async () => made(await world.send(api.listUnreached, { query: {} }, officer)).rows
    expect((await rows()).map(({ name, needs }) => [name, needs])).toEqual([['Aminah Needy', ['PMKS-23']]])

    await reported(world, needy.id, 'SEMBAKO')
    await findIn(world, '64.08')
    expect(await rows()).toEqual([])
  })

  test('is listed a moment after the need was recorded, and goes a moment after it ended or a list says what reaches them', async () => {
    const place = '64.08.05.2001'
    const officer = await officerOf(world, place)
    const header = 'id,nik,nama,no_kk,jenis_kelamin,tanggal_lahir,kode_desa,desil,pkh'
    const [one, other] = [await aPersonIn(world, place), await aPersonIn(world, place)]
    const need = await aNeedOf(world, place, one.id)
    await aNeedOf(world, place, other.id)
    await heard(world)
    const rows = async () =>
      made(await world.send(api.listUnreached, { query: { within: place } }, officer)).rows.map(({ person }) => person)
    expect(new Set(await rows())).toEqual(new Set([one.id, other.id]))
    const counted = async () =>
      made(await world.send(api.getBenefitFigures, { query: { within: place } }, officer)).whole.unreached
    expect(await counted()).toBe(2)

    const ended = { version: 1, until: today, reason: 'self-reliant' } as const
    made(await world.send(people.endNeed, { params: { id: one.id, needId: need }, body: ended }, officer))
    await heard(world)
    expect([await rows(), await counted()]).toEqual([[other.id], 1])

    const lists = listsOf(world)
    const row = `B1,${other.nik},${other.name},${other.card},P,1990-03-05,${place},2,YA`
    await lists.apply(officer, await lists.check(officer, { source: 'DTSEN', period: '2026-Q3' }, header, row))
    await heard(world)
    expect(await rows()).toEqual([])
  })

  test('with a restricted category stands there only for those who may read it, also in a file, and in no figure', async () => {
    const place = '64.08.06.2001'
    const officer = await officerOf(world, place)
    const auditor = await holderOf(world, 'auditor', '64.08')
    const open = await aPersonIn(world, place)
    await aNeedOf(world, place, open.id)
    const both = await aPersonIn(world, place, { birthDate: '1980-01-01' as LocalDate })
    await aNeedOf(world, place, both.id, 'PMKS-16')
    await heard(world)
    const rows = async (who: typeof officer, query: object = {}) =>
      made(await world.send(api.listUnreached, { query: { within: place, ...query } }, who)).rows.map(({ person, needs }) => [
        person,
        ...needs,
      ])
    expect(await rows(auditor)).toEqual([[open.id, 'PMKS-23']])
    expect(new Set((await rows(officer)).map(String))).toEqual(new Set([`${open.id},PMKS-23`, `${both.id},PMKS-16`]))
    expect([await rows(auditor, { need: 'PMKS-16' }), await rows(officer, { need: 'PMKS-16' })]).toEqual([
      [],
      [[both.id, 'PMKS-16']],
    ])
    for (const who of [auditor, officer]) {
      const { whole } = made(await world.send(api.getBenefitFigures, { query: { within: place } }, who))
      expect(whole.unreached).toBe(1)
    }
    const file = async (who: typeof officer) =>
      (await world.send(api.downloadUnreached, { query: { within: place, format: 'csv', language: 'id' } }, who)).text
        .trim()
        .split('\n')
    expect([(await file(auditor)).length, (await file(officer)).length]).toEqual([2, 3])
  })

  test('the nightly search does the same over all regencies', async () => {
    const one = await aPersonIn(world, '64.02.04.2001', { name: 'Orang Kukar' })
    await aNeedOf(world, '64.02.04.2001', one.id)
    await world.doChores()
    const rows = await world.query<{ house_id: string }>("select house_id from benefit_unreached where region_code ^@ '64.02'")
    expect(rows).toHaveLength(1)
  })
})

describe('the passport', () => {
  const world = aWorld()

  test('shows what every source gives the person and the family, with what it comes to and what is a double', async () => {
    const officer = await officerOf(world, village)
    const mother = await aPersonIn(world, village, { name: 'Ibu Pertama' })
    const child = await aPersonIn(world, village, {
      name: 'Anak Kedua',
      familyCardNumber: mother.card,
      relation: 'child',
      birthDate: '2015-03-05' as LocalDate,
    })
    for (const person of [mother.id, child.id]) {
      await reported(world, person, 'SEMBAKO')
      await reported(world, person, 'PBI-JK')
    }
    await reported(world, mother.id, 'PKH', '2026-Q3')
    const programme = await listedFor(world, village, mother)
    await aRuleIn(world, '64.08', { one: programme, other: 'SEMBAKO', level: 'family', verdict: 'look' })

    const passport = made(await world.send(api.getPassport, { params: { id: child.id } }, officer))
    expect(
      passport.lines.map(({ code: kind, mine, running, people, monthly }) => [kind, mine, running, people.length, monthly]),
    ).toEqual(
      expect.arrayContaining([
        ['SEMBAKO', true, true, 2, 200_000],
        ['PBI-JK', true, true, 2, 84_000],
        [programme, false, true, 1, 200_000],
        ['PKH', false, false, 1, null],
      ]),
    )
    expect(passport.lines).toHaveLength(4)
    expect([passport.monthly, passport.withoutAmount, passport.delivered]).toEqual([484_000, 0, 0])
    expect(passport.doubles).toMatchObject([{ level: 'family', verdict: 'look', found: null }])
    await findIn(world, '64.08')
    const again = made(await world.send(api.getPassport, { params: { id: child.id } }, officer))
    expect(again.doubles).toMatchObject([{ found: { state: 'open' } }])
  })
})

describe('a list that would make doubles', () => {
  const world = aWorld()

  test('tells whoever may open people how many and who; whoever only decides is told no small count', async () => {
    const officer = await officerOf(world, village)
    const heads = []
    for (let at = 0; at < 8; at++) heads.push(await aPersonIn(world, village, { name: `Kepala ${'ABCDEFGH'[at]}` }))
    const programme = uuidv7()
    const families = heads.map(({ id, nik, name, familyId }) => ({ id, nik, name, beneficiary: familyId }))
    const { listId } = await anApprovedList(world, officer, families, { programmeId: programme, village })
    await world.query('update programme_list set counts = \'{"listed": 8}\' where list_id = $1', [listId])
    for (const head of heads.slice(0, 2)) await reported(world, head.id, 'PKH')
    await reported(world, heads[2]?.id ?? '', 'PKH', '2026-Q3')
    for (const head of heads.slice(3, 6)) await reported(world, head.id, 'SEMBAKO')
    const params = { id: listId as ListId }
    const read = async (caller = officer) => made(await world.send(api.getListRisks, { params }, caller)).rows
    expect(await read(), 'nothing is laid down yet').toEqual([])

    await aRuleIn(world, '64.08', { one: programme, other: 'PKH', level: 'family' })
    await aRuleIn(world, '64.08', { one: programme, other: 'SEMBAKO', level: 'person', verdict: 'look' })
    expect((await read()).map(({ other, verdict, members }) => [other.code, verdict, members])).toEqual([['PKH', 'forbidden', 2]])
    const approver = await world.signIn('approver', '64.08')
    expect((await read(approver)).map(({ members }) => members)).toEqual([null])
    expect((await world.send(api.listMembersAtRisk, { params }, approver)).problem).toBe('not-allowed')
    const { rows } = made(await world.send(api.listMembersAtRisk, { params }, officer))
    expect(rows.map(({ name, other, verdict }) => [name, other, verdict])).toEqual([
      ['Kepala A', 'PKH', 'forbidden'],
      ['Kepala B', 'PKH', 'forbidden'],
    ])

    await aRuleIn(world, '64.08', { one: programme, other: 'SEMBAKO', level: 'family', verdict: 'look' })
    expect((await read()).map(({ other, members }) => [other.code, members])).toEqual([
      ['PKH', 2],
      ['SEMBAKO', 3],
    ])
  })
})
