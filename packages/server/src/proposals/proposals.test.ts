import { describe, expect, test } from 'vitest'
import * as insight from '#domain/insight/insight.api.ts'
import * as life from '#domain/life/life.api.ts'
import type { LifeEventId } from '#domain/life/life-event.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Claim, ClaimId } from '#domain/proposals/claim.ts'
import type { ClaimDetails } from '#domain/proposals/claim-details.ts'
import * as api from '#domain/proposals/proposals.api.ts'
import * as upkeep from '#domain/upkeep/upkeep.api.ts'
import { aNeedOf, aPersonIn, holderOf, made, officerOf } from '../platform/testing/fixtures.ts'
import { confirmEvent } from '../platform/testing/life.ts'
import { secondOfficer } from '../platform/testing/merges.ts'
import { aWorld, type Caller, today } from '../platform/testing/world.ts'
import { aClaimIn, allPapersIn, anAcceptedIn, aPaperIn, operatorOf, tell } from './testing/a-claim.ts'

const world = aWorld()
const village = '64.08.04.2001'
const reason = 'Foto tidak jelas, mohon diulang'
const officer = () => officerOf(world, village)
const operator = () => operatorOf(world, village)
const on = '2026-11-08' as LocalDate

const claimOf = async (id: ClaimId, caller?: Caller): Promise<Claim> =>
  made(await world.send(api.getClaim, { params: { id } }, caller ?? (await officer())))
const pageOf = async (id: PersonId) => made(await world.send(people.getPerson, { params: { id } }, await officer()))

async function decide(id: ClaimId, decision: 'accepted' | 'refused' | 'returned', caller?: Caller) {
  const { version } = await claimOf(id)
  const body = { version, decision, reason: decision === 'accepted' ? null : reason }
  return world.send(api.decideClaim, { params: { id }, body }, caller ?? (await officer()))
}

async function reopen(id: ClaimId) {
  const { version } = await claimOf(id)
  return world.send(api.reopenClaim, { params: { id }, body: { version, reason } }, await officer())
}

async function object(id: ClaimId) {
  const { version } = await claimOf(id)
  const body = { version, words: 'Keluarga ini masih berhak', papers: [await aPaperIn(world, village, 'document')] }
  return world.send(api.objectToClaim, { params: { id }, body }, await operator())
}
async function answer(id: ClaimId, how: 'overturned' | 'upheld', caller: Caller) {
  const { version } = await claimOf(id)
  return world.send(api.answerObjection, { params: { id }, body: { version, answer: how, reason } }, caller)
}

describe('the way of a claim', () => {
  test('without papers it waits in the village, and comes to the regency once all of them are there', async () => {
    const { id: person } = await aPersonIn(world, village)
    const { id, waitsAt } = made(await tell(world, { person, details: { kind: 'receives-nothing' } }, await operator()))
    expect(waitsAt).toBe('photo')
    expect((await decide(id, 'accepted')).problem).toBe('claim-not-ready')

    const complete = async (kind: 'photo' | 'statement') => {
      const body = { version: (await claimOf(id)).version, papers: [await aPaperIn(world, village, kind)], mended: null }
      return made(await world.send(api.completeClaim, { params: { id }, body }, await operator()))
    }
    expect((await complete('statement')).waitsAt, 'the photo is still missing').toBe('photo')
    expect((await complete('photo')).waitsAt).toBe('regency')
    const { may, missing, turns } = await claimOf(id)
    expect([missing, may.decide, turns.map(({ move }) => move)]).toEqual([[], true, ['proposed', 'completed', 'completed']])
  })

  test('sent back it waits with its proposer, comes again mended, and is taken back while nobody has decided', async () => {
    const { id } = await aClaimIn(world, village)
    made(await decide(id, 'returned'))
    const queue = async (view: 'village' | 'waiting' | 'decided') =>
      made(await world.send(api.listClaims, { query: { view } }, await officer())).rows.some((row) => row.id === id)
    expect([await queue('village'), await queue('waiting')]).toEqual([true, false])

    const mended = { observedOn: on, note: 'Foto baru, tampak depan', details: { kind: 'receives-nothing' as const } }
    const body = { version: 2, papers: [], mended }
    const other = await holderOf(world, 'district-facilitator', '64.08.04')
    expect((await world.send(api.completeClaim, { params: { id }, body }, other)).problem).toBe('not-allowed')
    made(await world.send(api.completeClaim, { params: { id }, body }, await operator()))
    expect(await claimOf(id)).toMatchObject({ state: 'open', waitsAt: 'regency', observedOn: on })

    const back = await world.send(api.withdrawClaim, { params: { id }, body: { version: 3 } }, await operator())
    expect(back.body, back.text).toMatchObject({ state: 'withdrawn', waitsAt: null })
    expect((await decide(id, 'accepted')).problem).toBe('claim-not-ready')
    expect(await queue('decided')).toBe(true)
  })

  test('two who find the same of a family meet before anyone decides, also by another member', async () => {
    const { person, id } = await aClaimIn(world, village)
    const other = await aPersonIn(world, village, { familyCardNumber: person.card, relation: 'spouse' })
    const again = await tell(world, { person: other.id, details: { kind: 'receives-nothing' } }, await operator())
    expect(again.problem).toBe('claim-already-open')
    made(await decide(id, 'refused'))
    made(await tell(world, { person: other.id, details: { kind: 'receives-nothing' } }, await operator()))
  })

  test('PROP-11: nobody decides on a claim of their own', async () => {
    const { id } = await aClaimIn(world, village)
    await world.query('update claim set proposed_by = $1 where claim_id = $2', [(await officer()).accountId, id])
    expect((await decide(id, 'accepted')).problem).toBe('own-proposal')
    expect((await decide(id, 'refused')).problem).toBe('own-proposal')
    expect((await decide(id, 'accepted', await secondOfficer(world))).status).toBe(200)
  })

  test('PROP-12: whoever refuses says why', async () => {
    const { id } = await aClaimIn(world, village)
    const body = { version: 1, decision: 'refused' as const, reason: 'tidak' }
    const refused = await world.send(api.decideClaim, { params: { id }, body }, await officer())
    expect(refused.problem).toBe('claim-unsound')
    expect(refused.body).toMatchObject({ faults: [{ rule: 'PROP-12', letters: 10 }] })
  })

  test('many at once are decided as they were looked at; one that cannot be is left and spoils no other', async () => {
    const [one, two, stale] = [await aClaimIn(world, village), await aClaimIn(world, village), await aClaimIn(world, village)]
    const died = await anAcceptedIn(world, village, { kind: 'death', on })
    await world.query('update claim set person_id = $1 where claim_id = $2', [died.person.id, two.id])
    const twice = await aClaimIn(world, village, { kind: 'death', on })
    await world.query('update claim set person_id = $1 where claim_id = $2', [died.person.id, twice.id])
    const claims = [one, stale, twice].map(({ id }) => ({ id, version: id === stale.id ? 7 : 1 }))
    const body = { claims, decision: 'accepted' as const, reason: null }
    const answer = made(await world.send(api.decideClaims, { body }, await officer()))
    expect(answer).toEqual({
      done: 1,
      left: [
        { id: stale.id, problem: 'stale-version' },
        { id: twice.id, problem: 'life-event-waits-already' },
      ],
    })
    expect([(await claimOf(one.id)).state, (await claimOf(twice.id)).state]).toEqual(['accepted', 'open'])
  })
})

describe('what accepting brings about, and what reopening puts back', () => {
  test('a family that receives nothing is found to, beside the decile, and no list leaves it out for that', async () => {
    const { id, person } = await anAcceptedIn(world, village)
    const findings = async () => made(await world.send(upkeep.listFindings, { params: { id: person.familyId } }, await officer()))
    expect((await findings()).findings).toMatchObject([{ kind: 'receives-nothing', until: null, claimId: id }])
    expect((await claimOf(id)).waitsAt).toBe('centre-file')

    made(await reopen(id))
    expect((await findings()).findings).toMatchObject([{ endReason: 'recorded-in-error' }])
    expect(await claimOf(id)).toMatchObject({ state: 'open', waitsAt: 'regency', decidedBy: null })
    made(await decide(id, 'accepted'))
  })

  test('a family found to be well off is not claimed to be so again while that stands, nor found so twice', async () => {
    const details: ClaimDetails = { kind: 'already-well-off', reasons: ['assets'] }
    const { id, person } = await anAcceptedIn(world, village, details)
    const again = async () =>
      tell(world, { person: person.id, details, papers: await allPapersIn(world, village) }, await operator())
    expect((await again()).problem).toBe('finding-already-open')

    made(await reopen(id))
    expect((await again()).problem).toBe('claim-already-open')
    made(await decide(id, 'refused'))
    const second = made(await again())
    made(await object(id))
    made(await answer(id, 'overturned', await secondOfficer(world)))
    expect((await decide(second.id, 'accepted')).problem).toBe('finding-already-open')
  })

  test('a finding that is found wrong later counts against whoever claimed it', async () => {
    const { id, person } = await anAcceptedIn(world, village, { kind: 'already-well-off', reasons: ['assets'] })
    const { hits } = await claimOf(id)
    const { findings } = made(await world.send(upkeep.listFindings, { params: { id: person.familyId } }, await officer()))
    const params = { id: person.familyId, findingId: findings[0]?.id as never }
    const body = { version: 1, until: today, reason: 'found-wrong' as const, note: 'Motor itu milik tetangga.' }
    made(await world.send(upkeep.endFinding, { params, body }, await officer()))
    expect((await claimOf(id)).hits).toEqual({ decided: hits?.decided, accepted: (hits?.accepted ?? 0) - 1 })
  })

  test('a correction changes facts with their source, and is put back while nobody has changed them since', async () => {
    const details: ClaimDetails = { kind: 'correction', changes: { address: 'Jl. Mawar 9', birthPlace: 'Bontang' } }
    const { id, person } = await aClaimIn(world, village, details)
    expect((await claimOf(id)).present).toEqual({ address: 'Jl. Poros 7', birthPlace: 'Sangatta' })
    made(await decide(id, 'accepted'))
    const address = async () => (await pageOf(person.id)).facts.find(({ field }) => field === 'address')
    expect(await address()).toMatchObject({ value: 'Jl. Mawar 9', source: 'document', asOf: '2026-11-10' })
    made(await reopen(id))
    expect((await address())?.value).toBe('Jl. Poros 7')

    made(await decide(id, 'accepted'))
    const { version } = await pageOf(person.id)
    const body = { version, changes: { address: 'Jl. Melati 1' }, source: 'visit' as const, asOf: on }
    made(await world.send(people.correctPerson, { params: { id: person.id }, body }, await officer()))
    expect((await reopen(id)).problem).toBe('claim-built-upon')
  })

  test('a death waits as an event whose consequences an officer confirms; reopening drops it or undoes it', async () => {
    const { id, person } = await anAcceptedIn(world, village, { kind: 'death', on })
    const { lifeEvent } = await claimOf(id)
    const event = lifeEvent as LifeEventId
    expect(made(await world.send(life.getLifeEvent, { params: { id: event } }, await officer())).state).toBe('waiting')
    made(await confirmEvent(world, event, await officer()))
    expect((await pageOf(person.id)).deceasedOn).toBe(on)
    made(await reopen(id))
    expect((await pageOf(person.id)).deceasedOn).toBeNull()
  })

  test('a category is recorded by its checklist, ended by another claim, and either is put back', async () => {
    const met = needCategory('PMKS-23')?.criteria.map((criterion) => criterion.id) ?? []
    const found = await anAcceptedIn(world, village, { kind: 'category-found', category: 'PMKS-23', met })
    const [need] = (await pageOf(found.person.id)).needs
    expect(need).toMatchObject({ category: 'PMKS-23', until: null })

    const ends = { kind: 'category-ended' as const, need: need?.id as never, reason: 'self-reliant' as const }
    const papers = await allPapersIn(world, village)
    const { id } = made(await tell(world, { person: found.person.id, papers, details: ends }, await operator()))
    expect((await claimOf(id)).about).toBe('PMKS-23')
    made(await decide(id, 'accepted'))
    expect((await pageOf(found.person.id)).needs[0]?.endReason).toBe('self-reliant')
    expect((await reopen(found.id)).problem, 'the category has ended since').toBe('claim-built-upon')
    made(await reopen(id))
    made(await reopen(found.id))
    expect((await pageOf(found.person.id)).needs[0]?.endReason).toBe('recorded-in-error')
  })

  test('somebody new is registered in the village, stands with the claim, and is not taken out again', async () => {
    const person = {
      name: 'Nur Aini',
      nik: null,
      nikMissingReason: 'papers-lost' as const,
      sex: 'female' as const,
      birthDate: '1988-01-02' as LocalDate,
      birthPlace: null,
      motherName: null,
      occupation: null,
      familyCardNumber: null,
      relation: null,
      address: 'Jl. Poros 11',
    }
    const papers = await allPapersIn(world, village)
    const draft = { village: village as RegionCode, papers, details: { kind: 'new-person' as const, person } }
    const { id } = made(await tell(world, draft, await operator()))
    expect(await claimOf(id)).toMatchObject({ name: 'Nur Aini', person: null, waitsAt: 'regency' })
    made(await decide(id, 'accepted'))
    const { person: registered, may } = await claimOf(id)
    expect((await pageOf(registered as PersonId)).name).toBe('Nur Aini')
    expect(may.reopen).toBe(false)
    expect((await reopen(id)).problem).toBe('claim-built-upon')
  })

  test('what was accepted goes to the centre in a file and waits for its answer; then nothing is reopened', async () => {
    const { id } = await anAcceptedIn(world, village)
    const told = async (what: Parameters<typeof sendTold>[1]) => sendTold(id, what)
    expect((await told({ step: 'centre-answer', answer: 'confirmed' })).problem).toBe('claim-not-ready')
    made(await told({ step: 'centre-file', letter: '460/112/2026', on }))
    expect((await reopen(id)).problem).toBe('claim-built-upon')
    expect((await claimOf(id)).waitsAt).toBe('centre-answer')
    made(await told({ step: 'centre-answer', answer: 'refused' }))
    expect(await claimOf(id)).toMatchObject({ waitsAt: null, centre: { letter: '460/112/2026', answer: 'refused' } })
  })

  async function sendTold(
    id: ClaimId,
    told: { step: 'centre-file'; letter: string; on: LocalDate } | { step: 'centre-answer'; answer: 'confirmed' | 'refused' },
  ) {
    const { version } = await claimOf(id)
    return world.send(api.tellCentre, { params: { id }, body: { version, told } }, await officer())
  }
})

describe('an objection', () => {
  test('PROP-14: is answered by another officer than the one who decided, and what was overturned stays visible', async () => {
    const { id, person } = await anAcceptedIn(world, village, { kind: 'already-well-off', reasons: ['assets'] })
    made(await object(id))
    expect((await object(id)).problem, 'once').toBe('claim-not-ready')
    expect(await claimOf(id)).toMatchObject({ objected: true, may: { answerObjection: false, centre: false } })
    const papers = (await claimOf(id)).evidence.map(({ kind, ofObjection }) => [kind, ofObjection])
    expect(papers.filter(([, ofObjection]) => ofObjection)).toEqual([['document', true]])
    expect(papers.length).toBeGreaterThan(1)
    expect((await answer(id, 'overturned', await officer())).problem).toBe('second-person-needed')

    const other = await secondOfficer(world)
    const found = made(await world.send(api.listClaims, { query: { view: 'objections' } }, other))
    expect(found.rows.map((row) => row.id)).toContain(id)
    made(await answer(id, 'overturned', other))
    const claim = await claimOf(id)
    expect(claim).toMatchObject({ state: 'refused', overturned: true, objected: false, waitsAt: null })
    expect(claim.turns.map(({ move }) => move)).toEqual(['proposed', 'accepted', 'objected', 'overturned'])
    const { findings } = made(await world.send(upkeep.listFindings, { params: { id: person.familyId } }, other))
    expect(findings[0]?.endReason).toBe('recorded-in-error')
    expect((await reopen(id)).problem).toBe('claim-built-upon')
  })

  test('against a refusal carries the claim out when it is overturned, and leaves all as it was when it is not', async () => {
    const [one, two] = [await aClaimIn(world, village), await aClaimIn(world, village)]
    for (const { id } of [one, two]) {
      made(await decide(id, 'refused'))
      made(await object(id))
    }
    const other = await secondOfficer(world)
    made(await answer(one.id, 'overturned', other))
    made(await answer(two.id, 'upheld', other))
    expect(await claimOf(one.id)).toMatchObject({ state: 'accepted', overturned: true, waitsAt: 'centre-file' })
    expect(await claimOf(two.id)).toMatchObject({ state: 'refused', overturned: false, waitsAt: null })
  })

  test('PROP-13: comes too late after thirty days', async () => {
    const { id } = await aClaimIn(world, village)
    made(await decide(id, 'refused'))
    await world.query("update claim set decided_at = decided_at - interval '31 days' where claim_id = $1", [id])
    expect((await object(id)).problem).toBe('claim-not-ready')
  })
})

describe('steps are data', () => {
  test('a path counts once a second person has confirmed it, for what is proposed from its day on', async () => {
    const other = '64.02.04.2001'
    const planner = await holderOf(world, 'regency-planner', '64.02')
    const body = {
      kind: 'death' as const,
      region: '64.02' as RegionCode,
      steps: ['minutes' as const, 'regency' as const],
      since: '2026-11-21' as LocalDate,
      ground: 'Surat edaran dinas (contoh)',
    }
    const { id } = made(await world.send(api.proposePath, { body }, planner))
    expect((await world.send(api.proposePath, { body }, planner)).problem).toBe('claim-path-waits-already')
    const confirm = (caller: Caller) => world.send(api.decidePath, { params: { id }, body: { decision: 'confirmed' } }, caller)
    expect((await confirm(planner)).problem).toBe('second-person-needed')

    const { id: before } = await aClaimIn(world, other, { kind: 'death', on })
    made(await confirm(await holderOf(world, 'province-planner', '64')))
    const { id: after } = await aClaimIn(world, other, { kind: 'death', on })
    const stepsOf = async (claim: ClaimId) => (await claimOf(claim, await officerOf(world, other))).steps.map(({ step }) => step)
    expect(await stepsOf(before)).toEqual(['document', 'regency', 'centre-file', 'centre-answer'])
    expect(await stepsOf(after)).toEqual(['minutes', 'regency'])
  })

  test('PROP-5: the health centre is asked of disability, and of nothing else', async () => {
    const steps = async (category: 'PMKS-09' | 'PMKS-23') => {
      const met = needCategory(category)?.criteria.map((criterion) => criterion.id) ?? []
      const { id } = await aClaimIn(world, village, { kind: 'category-found', category, met })
      return (await claimOf(id)).steps.map(({ step }) => step)
    }
    expect(await steps('PMKS-09')).toEqual(['minutes', 'health-either', 'regency'])
    expect(await steps('PMKS-23')).toEqual(['minutes', 'regency'])
  })

  test('PROP-6: a restricted category is no claim, nor is the end of one', async () => {
    const { id: person } = await aPersonIn(world, village)
    const found = await tell(
      world,
      { person, details: { kind: 'category-found', category: 'PMKS-18', met: [] } },
      await operator(),
    )
    expect(found.problem).toBe('claim-unsound')
    const need = await aNeedOf(world, village, person, 'PMKS-18')
    const ends = { kind: 'category-ended' as const, need, reason: 'self-reliant' as const }
    expect((await tell(world, { person, details: ends }, await operator())).problem).toBe('not-found')
  })
})

describe('who sees what', () => {
  test('a village operator sees the claims of the own village only, and no paper of another', async () => {
    const [here, there] = [await aClaimIn(world, village), await aClaimIn(world, '64.08.04.2011')]
    const me = await operator()
    for (const view of api.claimViews) {
      const { rows } = made(await world.send(api.listClaims, { query: { view, limit: 100 } }, me))
      expect(rows.every(({ place }) => place.code === village)).toBe(true)
    }
    expect((await world.send(api.getClaim, { params: { id: here.id } }, me)).status).toBe(200)
    expect((await world.send(api.getClaim, { params: { id: there.id } }, me)).problem).toBe('not-found')
    expect((await world.send(api.getPaper, { params: { id: there.papers[0] as never } }, me)).problem).toBe('not-found')
    expect((await world.send(api.getPaper, { params: { id: here.papers[0] as never } }, me)).status).toBe(200)
    const query = { village: '64.08.04.2011' as RegionCode, kind: 'photo' as const }
    const upload = { name: 'rumah.jpg', bytes: Buffer.from('ffd8ffe000104a46', 'hex') }
    expect((await world.send(api.addPaper, { query, upload }, me)).problem).toBe('not-allowed')
    const draft = { person: there.person.id, details: { kind: 'receives-nothing' as const } }
    expect((await tell(world, draft, me)).problem).toBe('not-found')
  })

  test('another’s papers are not taken into a claim, and what nobody has sent is seen by whoever took it', async () => {
    const { id: person } = await aPersonIn(world, village)
    const theirs = await aPaperIn(world, village, 'photo', await holderOf(world, 'district-facilitator', '64.08.04'))
    const draft = { person, papers: [theirs], details: { kind: 'receives-nothing' as const } }
    expect((await tell(world, draft, await operator())).problem).toBe('not-found')
    expect((await world.send(api.getPaper, { params: { id: theirs } }, await officer())).problem).toBe('not-found')
  })

  test('the page of a person and its timeline tell of claims to those who may read them', async () => {
    const { id, person } = await anAcceptedIn(world, village, { kind: 'death', on })
    const { rows, may } = made(await world.send(api.listClaimsOf, { params: { id: person.id } }, await operator()))
    expect([rows.map((row) => row.id), may.propose]).toEqual([[id], true])
    const timeline = async (caller: Caller) =>
      made(await world.send(people.getTimeline, { params: { id: person.id } }, caller)).rows.filter(
        ({ kind }) => kind === 'claim',
      )
    expect(await timeline(await operator())).toMatchObject([{ about: 'death', value: 'accepted', event: id }])
    expect(await timeline(await holderOf(world, 'regency-treasurer', '64.08'))).toEqual([])
  })

  test('the first page tells the officer and the operator what waits for them', async () => {
    const { id: person } = await aPersonIn(world, village)
    made(await tell(world, { person, details: { kind: 'receives-nothing' } }, await operator()))
    await aClaimIn(world, village)
    const kinds = async (endpoint: typeof insight.waitingClaims, caller: Caller) =>
      made(await world.send(endpoint, {}, caller)).rows.map(({ kind }) => kind)
    expect(await kinds(insight.waitingClaims, await officer())).toContain('claims-to-decide')
    expect(await kinds(insight.waitingOwnClaims, await operator())).toEqual(['claims-to-complete'])
  })

  test('a list is a file, too, and pages go on where the one before ended', async () => {
    for (let at = 0; at < 3; at++) await aClaimIn(world, '64.08.05.2001')
    const me = await operatorOf(world, '64.08.05.2001')
    const first = made(await world.send(api.listClaims, { query: { view: 'mine', limit: 2 } }, me))
    const next = made(await world.send(api.listClaims, { query: { view: 'mine', limit: 2, after: first.next ?? '' } }, me))
    expect([first.rows.length, next.rows.length, next.next, first.counted]).toEqual([2, 1, null, 3])
    const file = await world.send(api.exportClaims, { query: { view: 'mine' } }, me)
    expect(file.text.trim().split('\r\n')).toHaveLength(4)
  })
})
