import { describe, expect, test } from 'vitest'
import * as oversight from '#domain/oversight/oversight.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import type { ClaimDetails } from '#domain/proposals/claim-details.ts'
import * as health from '#domain/proposals/health.api.ts'
import * as api from '#domain/proposals/proposals.api.ts'
import { aPersonIn, holderOf, made, officerOf, type Registered } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import { aPaperIn, operatorOf, tell } from './testing/a-claim.ts'

const world = aWorld()
const village = '64.08.04.2001'
const pregnant: ClaimDetails = { kind: 'pregnancy-found', expectedOn: '2027-03-01' as LocalDate }
const ill: ClaimDetails = { kind: 'illness-found' }
const note = 'Tidak lagi dapat bekerja sejak tahun lalu.'

async function claimed(details: ClaimDetails, person?: Registered) {
  const of = person ?? (await aPersonIn(world, village))
  const operator = await operatorOf(world, village)
  const papers = [await aPaperIn(world, village, 'document', operator)]
  return { person: of, answered: await tell(world, { person: of.id, papers, details, note }, operator) }
}

async function examined(id: ClaimId, met: string[]): Promise<void> {
  const said = {
    result: 'confirmed' as const,
    met,
    examinedOn: '2026-11-18' as LocalDate,
    words: null,
    needed: null,
    paper: null,
  }
  const { version } = made(await world.send(api.getClaim, { params: { id } }, await officerOf(world, village)))
  const verifier = await holderOf(world, 'health-verifier', village)
  made(await world.send(health.answerHealthCase, { params: { id }, body: { version, ...said } }, verifier))
}

async function accepted(id: ClaimId): Promise<void> {
  const officer = await officerOf(world, village)
  const { version } = made(await world.send(api.getClaim, { params: { id } }, officer))
  made(await world.send(api.decideClaim, { params: { id }, body: { version, decision: 'accepted', reason: null } }, officer))
}

async function kept(details: ClaimDetails, met: string[], person?: Registered) {
  const one = await claimed(details, person)
  const { id } = made(one.answered)
  await examined(id, met)
  await accepted(id)
  return { id, person: one.person }
}

const conditionsOf = async ({ id }: Registered, reader?: Caller) =>
  made(await world.send(api.listClaimsOf, { params: { id } }, reader ?? (await officerOf(world, village)))).conditions

describe('a chronic illness and a pregnancy', () => {
  test('go from the village over the health centre to the regency, without a meeting', async () => {
    const { person, answered } = await claimed(ill)
    const { id, waitsAt } = made(answered)
    expect(waitsAt).toBe('health-either')
    const verifier = await holderOf(world, 'health-verifier', village)
    const { subject, claimed: criteria, ...one } = made(await world.send(health.getHealthCase, { params: { id } }, verifier))
    expect({ subject, criteria, expectedOn: one.expectedOn }).toEqual({
      subject: 'illness-found',
      criteria: [],
      expectedOn: null,
    })
    expect(JSON.stringify(one)).not.toContain(note)
    await examined(id, ['ILL.d', 'TERM.a'])
    expect(await conditionsOf(person)).toEqual([])
    await accepted(id)
    expect(await conditionsOf(person)).toMatchObject([
      { kind: 'illness-found', since: '2026-11-10', until: '2027-11-10', expectedOn: null, takenBack: false },
    ])
  })

  test('PROP-53: a pregnancy stands until childbed is over, and nobody has to end it', async () => {
    const { person } = await kept(pregnant, ['PREG.a'])
    expect(await conditionsOf(person)).toMatchObject([{ kind: 'pregnancy-found', expectedOn: '2027-03-01', until: '2027-04-12' }])
  })

  test('PROP-52: a pregnancy that cannot be one is refused with why', async () => {
    const man = await aPersonIn(world, village, { sex: 'male', nik: null, nikMissingReason: 'papers-lost' })
    expect((await claimed(pregnant, man)).answered.body).toMatchObject({ faults: [{ rule: 'PROP-52', why: 'not-female' }] })
    const late: ClaimDetails = { kind: 'pregnancy-found', expectedOn: '2028-01-01' as LocalDate }
    expect((await claimed(late)).answered.body).toMatchObject({ faults: [{ rule: 'PROP-52', why: 'expected-too-late' }] })
  })

  test('PROP-54: what stands is not claimed again, what was taken back is', async () => {
    const { id, person } = await kept(ill, ['ILL.a', 'TERM.b'])
    expect((await claimed(ill, person)).answered.body).toMatchObject({ faults: [{ rule: 'PROP-54', until: '2027-11-10' }] })
    const officer = await officerOf(world, village)
    const { version } = made(await world.send(api.getClaim, { params: { id } }, officer))
    const reason = 'Puskesmas menarik jawabannya (contoh)'
    made(await world.send(api.reopenClaim, { params: { id }, body: { version, reason } }, officer))
    expect(await conditionsOf(person)).toMatchObject([{ takenBack: true }])
    const again = made(await world.send(api.getClaim, { params: { id } }, officer))
    expect(again).toMatchObject({ state: 'open', waitsAt: 'regency' })
    await accepted(id)
    expect(new Set((await conditionsOf(person)).map(({ takenBack }) => takenBack))).toEqual(new Set([false, true]))
  })

  test('PROP-55: is told to those who may read what the law restricts, and which illness it is to nobody but who decides', async () => {
    const { id, person } = await kept(ill, ['ILL.h', 'TERM.a'])
    for (const role of ['village-operator', 'village-head', 'auditor'] as const) {
      const reader = await holderOf(world, role, village)
      expect(await conditionsOf(person, reader)).toEqual([])
      expect((await world.send(api.getClaim, { params: { id } }, reader)).text).not.toContain('ILL.h')
    }
    const facts = await world.query("select facts from journal where event in ('condition.recorded', 'claim.health-checked')")
    expect(JSON.stringify(facts)).not.toContain('ILL.')
  })

  test('stand in the copy of what is held of the person', async () => {
    const { person } = await kept(pregnant, ['PREG.c'])
    const officer = await holderOf(world, 'province-officer', '64')
    const body = { reason: 'Permintaan tertulis, KTP diperiksa' }
    const copy = made(await world.send(oversight.disclosePerson, { params: { id: person.id }, body }, officer))
    expect(copy.claims).toMatchObject([{ kind: 'pregnancy-found', standsUntil: '2027-04-12' }])
  })
})
