import { describe, expect, test } from 'vitest'
import type { Permission } from '#domain/access/permissions.ts'
import { permissionsOf } from '#domain/access/roles.ts'
import * as insight from '#domain/insight/insight.api.ts'
import * as oversight from '#domain/oversight/oversight.api.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import * as people from '#domain/people/people.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import * as api from '#domain/proposals/health.api.ts'
import type { HealthAnswerDraft } from '#domain/proposals/health.ts'
import * as proposals from '#domain/proposals/proposals.api.ts'
import { holderOf, made, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import { aClaimIn, aHealthClaimIn, anAcceptedIn, aPaperIn, disabled, operatorOf, tell } from './testing/a-claim.ts'

const world = aWorld()
const [village, beside] = ['64.08.04.2001', '64.08.04.2011']
/** Whatever is written there. */
const words: unknown = expect.any(String)
const scan = { name: 'hasil.pdf', bytes: Buffer.from('255044462d312e370a', 'hex') }
const verifier = (of = village) => holderOf(world, 'health-verifier', of)
const officer = () => officerOf(world, village)

const yes: Omit<HealthAnswerDraft, 'version'> = {
  result: 'confirmed',
  met: ['DIS.a', 'LAST.b', 'HIND.b'],
  examinedOn: '2026-11-18' as LocalDate,
  words: 'Kaki kanan layu sejak kecil',
  needed: null,
  paper: null,
}
const no = { ...yes, result: 'not-confirmed' as const, met: [], words: 'Patah tulang yang sudah sembuh' }
const unsure = { ...no, result: 'cannot-say' as const, needed: 'Hasil pemeriksaan mata di RSUD' }

const claimOf = async (id: ClaimId, caller?: Caller) =>
  made(await world.send(proposals.getClaim, { params: { id } }, caller ?? (await officer())))

async function answer(id: ClaimId, said: Omit<HealthAnswerDraft, 'version'> = yes, caller?: Caller) {
  const body = { version: (await claimOf(id)).version, ...said }
  return world.send(api.answerHealthCase, { params: { id }, body }, caller ?? (await verifier()))
}

async function decide(id: ClaimId, decision: 'accepted' | 'returned', caller?: Caller) {
  const body = { version: (await claimOf(id)).version, decision, reason: 'Mohon dilengkapi lagi' }
  return world.send(proposals.decideClaim, { params: { id }, body }, caller ?? (await officer()))
}

describe('the way of a claim about health', () => {
  test('it waits for the health centre, whose answer goes with it to the regency and decides nothing', async () => {
    const [one, other] = [await aHealthClaimIn(world, village), await aHealthClaimIn(world, village)]
    expect((await claimOf(one.id)).waitsAt).toBe('health-either')
    expect((await decide(one.id, 'accepted')).problem).toBe('claim-not-ready')
    expect((await answer(one.id)).status).toBe(204)
    expect((await answer(other.id, no)).status).toBe(204)
    expect(await claimOf(one.id)).toMatchObject({ waitsAt: 'regency', missing: [], health: { answer: { result: 'confirmed' } } })
    const refuted = await claimOf(other.id)
    expect(refuted).toMatchObject({ state: 'open', waitsAt: 'regency', may: { decide: true } })
    expect(refuted.health?.answer).toMatchObject({ result: 'not-confirmed', words: no.words, examinedOn: no.examinedOn })
    for (const { id } of [one, other]) made(await decide(id, 'accepted'))
    const page = made(await world.send(people.getPerson, { params: { id: one.person.id } }, await officer()))
    expect(page.needs).toMatchObject([{ category: 'PMKS-09', until: null }])
  })

  test('a letter that the village brings stands in its place where the steps say so', async () => {
    const { id, operator } = await aHealthClaimIn(world, village)
    const papers = [await aPaperIn(world, village, 'health-letter', operator)]
    const body = { version: 1, papers, mended: null }
    made(await world.send(proposals.completeClaim, { params: { id }, body }, operator))
    expect(await claimOf(id)).toMatchObject({ waitsAt: 'regency', health: null })
    expect((await answer(id)).problem, 'nothing is asked any more').toBe('not-found')
  })

  test('what can’t be said goes back with what is needed, and comes again', async () => {
    const { id, operator } = await aHealthClaimIn(world, village)
    expect((await answer(id, unsure)).status).toBe(204)
    const claim = await claimOf(id, operator)
    expect(claim).toMatchObject({ state: 'returned', may: { complete: true } })
    expect(claim.turns.at(-1)).toMatchObject({ move: 'health-unsure', reason: unsure.needed })
    expect(JSON.stringify(claim)).not.toContain(unsure.words)
    const { details } = claim
    const mended = { observedOn: claim.observedOn, note: null, details }
    const body = { version: claim.version, papers: [], mended }
    made(await world.send(proposals.completeClaim, { params: { id }, body }, operator))
    expect((await claimOf(id)).waitsAt).toBe('health-either')
    expect((await answer(id)).status).toBe(204)
  })

  test('PROP-33: sent again with something else said it is checked anew, with the same it is not', async () => {
    const { id, operator } = await aHealthClaimIn(world, village)
    const again = async (met: string[]) => {
      made(await decide(id, 'returned'))
      const { version, observedOn } = await claimOf(id)
      const mended = { observedOn, note: null, details: { ...disabled, met } as typeof disabled }
      const body = { version, papers: [], mended }
      made(await world.send(proposals.completeClaim, { params: { id }, body }, operator))
      return claimOf(id)
    }
    await answer(id)
    expect(await again(['PMKS-09.b', 'PMKS-09.a'])).toMatchObject({ waitsAt: 'regency', health: { answer: {} } })
    expect(await again(['PMKS-09.a', 'PMKS-09.c'])).toMatchObject({ waitsAt: 'health-either', health: null })
  })

  test('PROP-5: mended to say something of health it is checked, however it set out', async () => {
    const met = needCategory('PMKS-23')?.criteria.map((criterion) => criterion.id) ?? []
    const { id, operator } = await aHealthClaimIn(world, village, { kind: 'category-found', category: 'PMKS-23', met })
    expect(await claimOf(id)).toMatchObject({ waitsAt: 'regency' })
    made(await decide(id, 'returned'))
    const { version, observedOn } = await claimOf(id)
    const body = { version, papers: [], mended: { observedOn, note: null, details: disabled } }
    made(await world.send(proposals.completeClaim, { params: { id }, body }, operator))
    expect(await claimOf(id)).toMatchObject({ waitsAt: 'health-either', about: 'PMKS-09' })
  })

  test('PROP-31: an answer that is not whole is refused with why', async () => {
    const { id } = await aHealthClaimIn(world, village)
    const refused = await answer(id, { ...yes, met: ['DIS.a'] })
    expect(refused.body).toMatchObject({ faults: [{ rule: 'PROP-31', why: 'not-enough', groups: ['lasting', 'hinders'] }] })
    expect((await answer(id, { ...no, words: 'tidak' })).problem).toBe('claim-unsound')
    const stale = await world.send(api.answerHealthCase, { params: { id }, body: { ...yes, version: 9 } }, await verifier())
    expect(stale.problem).toBe('stale-version')
  })

  test('PROP-35, PROP-32: whoever proposed it does not check it, and whoever checked it does not decide', async () => {
    const { id } = await aHealthClaimIn(world, village)
    await world.query('update claim set proposed_by = $1 where claim_id = $2', [(await verifier()).accountId, id])
    expect((await answer(id)).problem).toBe('own-proposal')
    const { id: other } = await aHealthClaimIn(world, village)
    await answer(other)
    await world.query('update claim set checked_by = $1 where claim_id = $2', [(await officer()).accountId, other])
    expect((await claimOf(other)).may.decide).toBe(false)
    expect((await decide(other, 'accepted')).problem).toBe('own-proposal')
  })
})

describe('what a health verifier learns', () => {
  test('is whom it is about and what is said of their health; these fields and no other', async () => {
    const { id, person } = await aHealthClaimIn(world, village)
    const row = made(await world.send(api.listHealthCases, { query: { limit: 100 } }, await verifier())).rows.find(
      (one) => one.id === id,
    )
    expect(row).toEqual({
      id,
      name: 'Siti Rahmah',
      age: 36,
      sex: 'female',
      place: { code: village, name: 'Sangatta Utara', within: ['Sangatta Utara', 'Kutai Timur', 'Kalimantan Timur'] },
      kind: 'category-found',
      subject: 'PMKS-09',
      since: words,
      dueOn: words,
    })
    const one = made(await world.send(api.getHealthCase, { params: { id } }, await verifier()))
    expect(one).toEqual({
      ...row,
      version: 1,
      address: 'Jl. Poros 7',
      maskedNik: `${person.nik.slice(0, 3)}•••••••••${person.nik.slice(-4)}`,
      claimed: ['PMKS-09.a', 'PMKS-09.b'],
      observedOn: '2026-11-10',
      expectedOn: null,
    })
  })

  test('not what the claim says of other things than health: neglect, or the words of the village', async () => {
    const details = { ...disabled, met: ['PMKS-09.a', 'PMKS-09.b', 'PMKS-09.d'] } as typeof disabled
    const { id } = await aHealthClaimIn(world, village, details)
    const { text, body } = await world.send(api.getHealthCase, { params: { id } }, await verifier())
    expect((body as { claimed: string[] }).claimed).toEqual(['PMKS-09.a', 'PMKS-09.b'])
    expect(text).not.toContain('belum pernah menerima bantuan')
  })

  test('nothing of claims that wait for somebody else, nor of one that was answered', async () => {
    const elsewhere = [
      await aClaimIn(world, village),
      await anAcceptedIn(world, village),
      await aHealthClaimIn(world, beside),
      await aClaimIn(world, village, { kind: 'death', on: '2026-11-08' as LocalDate }),
    ]
    const { id } = await aHealthClaimIn(world, village)
    await answer(id)
    const me = await verifier()
    const { rows } = made(await world.send(api.listHealthCases, { query: { limit: 100 } }, me))
    for (const other of [...elsewhere, { id }]) {
      expect(rows.map((row) => row.id)).not.toContain(other.id)
      expect((await world.send(api.getHealthCase, { params: { id: other.id } }, me)).problem).toBe('not-found')
      expect((await world.send(api.addHealthPaper, { params: { id: other.id }, upload: scan }, me)).problem).toBe('not-found')
    }
    expect(rows.every(({ place }) => place.code === village)).toBe(true)
  })

  test('no person, by no search, and no claim by the pages of others: the role holds one permission', async () => {
    expect(permissionsOf('health-verifier')).toEqual(['upkeep.check-health'] satisfies Permission[])
    const { id, person, papers } = await aHealthClaimIn(world, village)
    const me = await verifier()
    const refused = [
      await world.send(people.searchPeople, { body: { text: person.nik } }, me),
      await world.send(people.getPerson, { params: { id: person.id } }, me),
      await world.send(proposals.getClaim, { params: { id } }, me),
      await world.send(proposals.listClaims, { query: {} }, me),
      await world.send(proposals.listClaimsOf, { params: { id: person.id } }, me),
      await world.send(proposals.getPaper, { params: { id: papers[0] as never } }, me),
    ]
    expect(refused.map(({ problem }) => problem)).toEqual(refused.map(() => 'not-allowed'))
  })

  test('by a mandate for several villages what waits in each of them, page by page', async () => {
    const [one, two] = ['64.08.04.2012', '64.08.05.2001']
    for (const where of [one, two, one]) await aHealthClaimIn(world, where)
    const me = await world.signIn('health-verifier', one, two)
    const first = made(await world.send(api.listHealthCases, { query: { limit: 2 } }, me))
    const next = made(await world.send(api.listHealthCases, { query: { limit: 2, after: first.next ?? '' } }, me))
    expect([first, next].flatMap(({ rows }) => rows.map(({ place }) => place.code))).toEqual([one, two, one])
    expect(next.next).toBeNull()
  })

  test('each look is an entry, and the first page tells how much waits', async () => {
    const { id } = await aHealthClaimIn(world, village)
    const me = await verifier()
    await world.send(api.listHealthCases, { query: {} }, me)
    await world.send(api.getHealthCase, { params: { id } }, me)
    await answer(id)
    const events = await world.query<{ event: string }>(
      'select event from journal where actor_id = $1 order by journal_id desc limit 3',
      [me.accountId],
    )
    expect(events.map(({ event }) => event)).toEqual(['claim.health-checked', 'claim-health.read', 'claim-health.listed'])
    await aHealthClaimIn(world, village)
    expect(made(await world.send(insight.waitingHealth, {}, me)).rows).toMatchObject([{ kind: 'claims-to-check' }])
  })
})

describe('what the health centre found', () => {
  test('PROP-34: is told in full to whoever decides; the village learns that it has answered, and when', async () => {
    const { id, operator } = await aHealthClaimIn(world, village)
    const me = await verifier()
    const { id: paper } = made(await world.send(api.addHealthPaper, { params: { id }, upload: scan }, me))
    expect((await answer(id, { ...yes, paper })).status).toBe(204)

    const full = await claimOf(id)
    expect(full.health?.answer).toEqual({ ...yes, paper, checklist: 'UU 8/2016', by: words })
    expect((await world.send(proposals.getPaper, { params: { id: paper } }, await officer())).status).toBe(200)

    for (const reader of [operator, await holderOf(world, 'village-head', village), await holderOf(world, 'auditor', '64.08')]) {
      const seen = await claimOf(id, reader)
      expect(seen.health).toEqual({ at: words, answer: null })
      expect(seen.evidence.map(({ kind }) => kind)).toEqual(['minutes'])
      expect(JSON.stringify(seen)).not.toMatch(/Kaki kanan|DIS\.a|"confirmed"/)
      expect((await world.send(proposals.getPaper, { params: { id: paper } }, reader)).problem).toBe('not-found')
    }
    const facts = await world.query<{ facts: object }>("select facts from journal where event = 'claim.health-checked'")
    expect(JSON.stringify(facts)).not.toMatch(/confirmed|DIS/)
  })

  test('no document of the health centre can be brought by a village, nor another’s be taken in', async () => {
    const { id, operator } = await aHealthClaimIn(world, village)
    const query = { village: village as never, kind: 'health-result' as never }
    expect((await world.send(proposals.addPaper, { query, upload: scan }, operator)).problem).toBe('invalid-input')
    const theirs = await aPaperIn(world, village, 'document', operator)
    expect((await answer(id, { ...yes, paper: theirs })).problem).toBe('not-found')
  })

  test('stands in the copy of what is held of the person', async () => {
    const { id, person } = await aHealthClaimIn(world, village)
    await answer(id)
    const body = { reason: 'Permintaan tertulis, KTP diperiksa' }
    const copy = made(await world.send(oversight.disclosePerson, { params: { id: person.id }, body }, await officer()))
    expect(copy.claims).toMatchObject([
      { kind: 'category-found', about: 'PMKS-09', state: 'open', health: [{ result: 'confirmed', met: yes.met }] },
    ])
  })

  test('is asked of the end of a category, too, where the steps say so', async () => {
    const other = '64.02.04.2001'
    const planner = await holderOf(world, 'regency-planner', '64.02')
    const path = {
      kind: 'category-ended' as const,
      region: '64.02' as never,
      steps: ['minutes' as const, 'health-check' as const, 'regency' as const],
      since: '2026-11-21' as LocalDate,
      ground: 'Surat edaran dinas (contoh)',
    }
    const { id: set } = made(await world.send(proposals.proposePath, { body: path }, planner))
    const second = await holderOf(world, 'province-planner', '64')
    made(await world.send(proposals.decidePath, { params: { id: set }, body: { decision: 'confirmed' } }, second))

    const me = await officerOf(world, other)
    const found = await aHealthClaimIn(world, other)
    const checker = await verifier(other)
    const check = { params: { id: found.id }, body: { ...yes, version: 1 } }
    expect((await world.send(api.answerHealthCase, check, checker)).status).toBe(204)
    const accept = { version: 2, decision: 'accepted' as const, reason: null }
    made(await world.send(proposals.decideClaim, { params: { id: found.id }, body: accept }, me))
    const [need] = made(await world.send(people.getPerson, { params: { id: found.person.id } }, me)).needs
    const details = { kind: 'category-ended' as const, need: need?.id as never, reason: 'criteria-no-longer-met' as const }
    const operator = await operatorOf(world, other)
    const papers = [await aPaperIn(world, other, 'minutes', operator)]
    const { waitsAt } = made(await tell(world, { person: found.person.id, papers, details }, operator))
    expect(waitsAt).toBe('health-check')
  })
})
