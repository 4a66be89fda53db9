import { describe, expect, test } from 'vitest'
import * as intake from '#domain/intake/intake.api.ts'
import * as benefits from '#domain/benefits/benefits.api.ts'
import type { BenefitRuleDraft } from '#domain/benefits/matrix.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import * as quality from '#domain/quality/quality.api.ts'
import type { BenefitCode } from '#domain/settings/benefit-code.ts'
import type { BenefitKindDraft } from '#domain/settings/benefit-kind.ts'
import { deliveredLimits, type LimitName } from '#domain/settings/limit-catalogue.ts'
import type { SettingId } from '#domain/settings/setting.ts'
import * as api from '#domain/settings/settings.api.ts'
import { listsOf } from '../intake/testing/lists.ts'
import { nobody } from '../platform/actor.ts'
import { noReach } from '../platform/db/reach.ts'
import { aPersonIn, holderOf, made, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller, today } from '../platform/testing/world.ts'
import { readLimits } from './read-settings.ts'

const world = aWorld()
const village = '64.08.04.2001' as RegionCode
const ground = 'Rapat mutu data (contoh)'

const terms = { mode: 'read', actor: nobody, reach: noReach, requestId: 'test' } as const

const planner = () => holderOf(world, 'province-planner', '64')
const second = async () => (await seconds()).other
let known: { other: Caller } | undefined
async function seconds() {
  known ??= { other: await world.signIn('province-planner', '64') }
  return known
}
const decide = (id: SettingId, decision: 'confirmed' | 'refused', caller: Caller) =>
  world.send(api.decideSetting, { params: { id }, body: { decision } }, caller)

async function setLimit(limit: LimitName, value: number): Promise<void> {
  const body = { limit, value, since: today, ground }
  const { id } = made(await world.send(api.proposeLimit, { body }, await planner()))
  expect((await decide(id, 'confirmed', await second())).status).toBe(204)
}

describe('limits', () => {
  test('LIM-1: stand there as delivered, each with its ground, and are what the rules are given', async () => {
    const { rows } = made(await world.send(api.listLimits, {}, await officerOf(world, village)))
    expect(Object.fromEntries(rows.map(({ limit, value }) => [limit, value]))).toEqual(deliveredLimits)
    expect(rows.every(({ proposedBy, state, ground: said }) => proposedBy === null && state === 'in-force' && said !== '')).toBe(
      true,
    )
    const limits = await world.app.transact(terms, (work) => readLimits(work.db, today))
    expect(limits).toEqual(deliveredLimits)
  })

  test('SET-4: another number counts once somebody else of the province has confirmed it; the history keeps both', async () => {
    const first = await planner()
    const body = { limit: 'decile-quarters' as const, value: 3, since: today, ground }
    const { id } = made(await world.send(api.proposeLimit, { body }, first))
    expect((await world.send(api.proposeLimit, { body: { ...body, value: 4 } }, first)).problem).toBe('setting-waits-already')
    expect((await decide(id, 'confirmed', first)).problem).toBe('second-person-needed')
    const regency = await holderOf(world, 'regency-planner', '64.08')
    expect((await decide(id, 'confirmed', regency)).problem, 'what a province set is not a regency’s to see to').toBe('not-found')
    expect((await decide(id, 'confirmed', await second())).status).toBe(204)
    expect((await decide(id, 'refused', await second())).problem).toBe('setting-not-waiting')

    const { rows } = made(await world.send(api.listLimits, {}, first))
    const own = rows.filter(({ limit }) => limit === 'decile-quarters')
    expect(own.map(({ value, state }) => [value, state])).toEqual([
      [2, 'in-force'],
      [3, 'in-force'],
    ])
    expect(own[1]?.confirmedBy).not.toBeNull()
  })

  test('SET-4: what a regency proposes its own colleague may not confirm, and whoever proposed it withdraws it', async () => {
    const mine = await holderOf(world, 'regency-planner', '64.08')
    const colleague = await world.signIn('regency-planner', '64.08')
    const body = { limit: 'village-known' as const, value: 50, since: '2027-01-01' as LocalDate, ground }
    const { id } = made(await world.send(api.proposeLimit, { body }, mine))
    expect((await decide(id, 'confirmed', colleague)).problem).toBe('not-allowed')
    expect((await decide(id, 'refused', colleague)).problem).toBe('not-allowed')
    const waiting = async (caller: Caller) => {
      const { rows } = made(await world.send(api.listLimits, {}, caller))
      return rows.find((row) => row.id === id)?.may
    }
    expect([await waiting(mine), await waiting(colleague), await waiting(await planner())]).toEqual([
      { confirm: false, withdraw: true },
      { confirm: false, withdraw: false },
      { confirm: true, withdraw: false },
    ])
    expect((await decide(id, 'refused', mine)).status).toBe(204)
  })

  test('what is wrong with a draft is told by its field', async () => {
    const body = { limit: 'village-gone' as const, value: 0, since: '2026-01-01' as LocalDate, ground: 'x' }
    const answer = await world.send(api.proposeLimit, { body }, await planner())
    expect(answer.problem).toBe('setting-unsound')
    expect((answer.body as never as { faults: { field: string }[] }).faults.map(({ field }) => field)).toEqual([
      'value',
      'since',
      'ground',
    ])
  })

  test('of the register judge everybody anew at once, and the person’s page, too', async () => {
    const officer = await officerOf(world, village)
    const { id } = await aPersonIn(world, village, { name: 'Muda Sekali', birthDate: '2008-03-05' as LocalDate })
    await world.settle()
    const faults = async () =>
      made(await world.send(quality.getPersonFaults, { params: { id } }, officer)).faults.map(({ kind }) => kind)
    expect(await faults()).not.toContain('family.young-head')
    await setLimit('head-age', 20)
    await world.settle()
    expect(await faults()).toContain('family.young-head')
    const counts = made(await world.send(quality.countFaulty, { query: { within: village } }, officer))
    expect(counts.kinds.find(({ kind }) => kind === 'family.young-head')?.subjects).toBeGreaterThan(0)
    await setLimit('head-age', 17)
    await world.settle()
    expect(await faults()).not.toContain('family.young-head')
  })

  test('of a file that is not applied yet are those of today', async () => {
    const officer = await officerOf(world, village)
    const lists = listsOf(world)
    const line = 'L1,6408990503900111,Wagiman Tiga,6408990101100111,L,1990-03-05,64.08.04.2001,2'
    const batch = await lists.check(
      officer,
      { source: 'DTSEN', period: '2026-Q3' },
      'id,nik,nama,no_kk,jenis_kelamin,tanggal_lahir,kode_desa,desil',
      line,
    )
    expect(batch.limits['file-gone']).toBe(20)
    await setLimit('file-gone', 35)
    const limits = async () => made(await world.send(intake.getBatch, { params: { id: batch.id } }, officer)).limits
    expect((await limits())['file-gone']).toBe(35)
  })

  test('tell what would change today where figures that are kept, or files that came, can say it', async () => {
    const effect = async (limit: LimitName, value: number) =>
      made(await world.send(api.getLimitEffect, { query: { limit, value } }, await planner())).effect
    await aPersonIn(world, village, { name: 'Nenek Tua', birthDate: '1920-03-05' as LocalDate })
    await world.settle()
    const before = await effect('doubted-age', 111)
    expect(before).toMatchObject({ counted: 'people', now: before?.proposed })
    expect(await effect('doubted-age', 105)).toMatchObject({ now: before?.now, proposed: (before?.now ?? 0) + 1 })
    expect(await effect('facts-months', 12)).toBeNull()
    expect(await effect('file-faults', 90)).toMatchObject({ counted: 'files', proposed: 0 })
    expect(await effect('village-gone', 90)).toMatchObject({ counted: 'villages', proposed: 0 })
  })
})

describe('kinds of benefit', () => {
  const draft: BenefitKindDraft = {
    code: 'BLT-KESRA',
    name: { id: 'BLT Kesra', en: 'BLT Kesra (cash)' },
    payer: 'APBN',
    unit: 'family',
    rhythm: 'regular',
    until: null,
    aliases: ['BLT Kesejahteraan'],
    monthly: 300_000,
    verified: true,
    since: today,
    ground,
  }
  async function set(over: Partial<BenefitKindDraft>): Promise<void> {
    const { id } = made(await world.send(api.proposeBenefitKind, { body: { ...draft, ...over } }, await planner()))
    expect((await decide(id, 'confirmed', await second())).status).toBe(204)
  }
  const kindsOf = async (caller: Caller) =>
    made(await world.send(benefits.getMatrix, {}, caller)).kinds.filter(({ programme }) => programme === null)

  test('KIND-1: are delivered as they were, and a new one stands in the matrix once a second person has confirmed it', async () => {
    const reader = await planner()
    expect((await kindsOf(reader)).map(({ code }) => code).toSorted()).toEqual([
      'BLT-DD',
      'PANGAN-DAERAH',
      'PBI-JK',
      'PBI-PEMDA',
      'PERMAKANAN',
      'PIP',
      'PKH',
      'SEMBAKO',
    ])
    await set({})
    expect((await kindsOf(reader)).map(({ code }) => code)).toContain('BLT-KESRA')
  })

  test('KIND-2: one that has ended runs for nobody, is no double and takes no new cell, and is still known', async () => {
    const officer = await officerOf(world, village)
    const { id } = await aPersonIn(world, village, { name: 'Penerima Lama' })
    await world.query(
      `insert into aid (person_id, aid_id, region_code, programme, payer, source, since, recorded_at)
       select $1, gen_random_uuid(), $2, programme, 'APBN', 'DTSEN', '2026-Q1', now()
       from unnest(array['PERMAKANAN', 'PKH']) programme`,
      [id, village],
    )
    const rule: BenefitRuleDraft = {
      one: 'PERMAKANAN' as BenefitCode,
      other: 'PKH' as BenefitCode,
      level: 'person',
      verdict: 'look',
      region: '64' as RegionCode,
      ground,
      verified: false,
      since: today,
    }
    const write = async (other: string) =>
      world.send(benefits.setBenefitRule, { body: { ...rule, other: other } }, await planner())
    const running = async () =>
      made(await world.send(benefits.getPassport, { params: { id } }, officer))
        .lines.filter((line) => line.running)
        .map(({ code }) => code)
    const doubles = async () => {
      made(await world.send(benefits.findBenefitDoubles, { body: { region: '64.08' } }, officer))
      await world.settle()
      const query = { within: '64.08' as RegionCode, kind: 'PERMAKANAN' as BenefitCode }
      return made(await world.send(benefits.listDoubles, { query }, officer)).rows.length
    }
    expect((await write('PKH')).status).toBe(201)
    expect([(await running()).toSorted(), await doubles()]).toEqual([['PERMAKANAN', 'PKH'], 1])

    await set({ code: 'PERMAKANAN', unit: 'person', monthly: null, aliases: [], until: today })
    expect([await running(), await doubles()]).toEqual([['PKH'], 0])
    expect((await write('SEMBAKO')).problem).toBe('matrix-unsound')
    expect((await kindsOf(await planner())).find(({ code }) => code === 'PERMAKANAN')?.until).toBe(today)
  })

  test('KIND-3: a name that lists use for another kind is refused by its field', async () => {
    const answer = await world.send(
      api.proposeBenefitKind,
      { body: { ...draft, code: 'BARU', aliases: ['Bantuan pangan non-tunai'] } },
      await planner(),
    )
    expect([answer.problem, (answer.body as never as { faults: object[] }).faults]).toEqual([
      'setting-unsound',
      [{ rule: 'KIND-3', field: 'aliases', alias: 'Bantuan pangan non-tunai', of: 'SEMBAKO' }],
    ])
  })
})
