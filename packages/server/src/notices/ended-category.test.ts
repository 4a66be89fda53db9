import { afterEach, describe, expect, test } from 'vitest'
import type { NoticeId } from '#domain/notices/notice.ts'
import * as api from '#domain/notices/notices.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { NeedId, PersonId } from '#domain/people/person.ts'
import { daysAfter } from '#domain/platform/local-date.ts'
import * as programmes from '#domain/programmes/programmes.api.ts'
import type { Rule } from '#domain/programmes/rule.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import * as proposals from '#domain/proposals/proposals.api.ts'
import { aNeedOf, aPersonIn, made, officerOf, type Registered } from '../platform/testing/fixtures.ts'
import { secondOfficer } from '../platform/testing/merges.ts'
import { aListIn, aProgrammeIn } from '../platform/testing/programme-lists.ts'
import { aWorld, today } from '../platform/testing/world.ts'
import { allPapersIn, operatorOf, tell } from '../proposals/testing/a-claim.ts'
import { lineOf } from './testing/a-notice.ts'

const world = aWorld()
// A village for those whose category a programme chooses by, and one of a regency where none does.
const village = '64.08.04.2001'
const elsewhere = '64.03.01.2001'
const officer = () => officerOf(world, village)
const reason = 'Sudah diperiksa di rumahnya'
const chosen: Rule = { kind: 'need', among: ['PMKS-23'] }

const began = new Date(`${today}T03:00:00Z`)
afterEach(() => {
  world.clock.now = began
})
/** So many days later; whoever is signed in stays so. */
async function on(days: number): Promise<void> {
  world.clock.now = new Date(began.getTime() + days * 86_400_000)
  await world.query(`update auth.session set "expiresAt" = $1::timestamptz + interval '1 day', "lastSeenAt" = $1`, [
    world.clock.now,
  ])
}

interface Carrying {
  readonly person: Registered
  readonly need: NeedId
}

async function aCarrierIn(where: string): Promise<Carrying> {
  const person = await aPersonIn(world, where)
  return { person, need: await aNeedOf(world, where, person.id) }
}

/** Claimed by the village that the category has ended, and accepted. */
async function anEndedIn(where: string, { person, need }: Carrying): Promise<ClaimId> {
  const details = { kind: 'category-ended' as const, need, reason: 'self-reliant' as const }
  const papers = await allPapersIn(world, where)
  const draft = { person: person.id, papers, details, observedOn: today, note: 'Sudah bekerja tetap.' }
  const { id } = made(await tell(world, draft, await operatorOf(world, where)))
  const body = { version: 1, decision: 'accepted' as const, reason: null }
  made(await world.send(proposals.decideClaim, { params: { id }, body }, await officerOf(world, where)))
  return id
}

const claimOf = async (id: ClaimId) => made(await world.send(proposals.getClaim, { params: { id } }, await officer()))

/** Whether a list that is made now by such a rule has the person. */
async function isListed(person: PersonId, rule: Rule = chosen): Promise<boolean> {
  const { id } = await aListIn(world, village, { rule })
  const query = { standing: 'listed' as const, limit: 100 }
  const { rows } = made(await world.send(programmes.listListMembers, { params: { id }, query }, await officer()))
  return rows.some(({ beneficiary }) => beneficiary === person)
}

async function told(id: NoticeId): Promise<void> {
  const body = { notices: [{ id, version: 1 }], way: 'letter' as const, on: today }
  expect(made(await world.send(api.markTold, { body }, await officer())).done).toBe(1)
}

const waiting = async ({ familyId }: Registered) => {
  const line = await lineOf(world, 'to-send', { family: familyId, village })
  if (!line) throw new Error('nobody waits to be told')
  return line
}

async function object(id: ClaimId) {
  const { version } = await claimOf(id)
  const body = { version, words: 'Ibu ini masih janda dan belum bekerja', papers: [] }
  return world.send(proposals.objectToClaim, { params: { id }, body }, await operatorOf(world, village))
}

async function answer(id: ClaimId, how: 'upheld' | 'overturned') {
  const { version } = await claimOf(id)
  made(
    await world.send(
      proposals.answerObjection,
      { params: { id }, body: { version, answer: how, reason } },
      await secondOfficer(world),
    ),
  )
}

const endAlone = async ({ person, need }: Carrying, how: 'self-reliant' | 'recorded-in-error', where = village) => {
  const body = { version: 1, until: today, reason: how }
  return world.send(people.endNeed, { params: { id: person.id, needId: need }, body }, await officerOf(world, where))
}

describe('the end of a category by which a programme chooses', () => {
  test('NOTE-1: counts for our lists once the family was told and its days to object are over', async () => {
    const one = await aCarrierIn(village)
    expect(await isListed(one.person.id)).toBe(true)
    const id = await anEndedIn(village, one)
    const line = await waiting(one.person)
    expect(line).toMatchObject({ claim: id, loss: 'category-ended', person: one.person.id })
    expect((await claimOf(id)).notice).toMatchObject({ state: 'to-send', takesOffFrom: null })
    expect(await isListed(one.person.id), 'not told').toBe(true)

    await told(line.id)
    await on(30)
    expect(await isListed(one.person.id), 'the last day').toBe(true)
    expect(await isListed(one.person.id, { kind: 'not', of: chosen }), 'it still counts as carried').toBe(false)
    await on(31)
    expect(await isListed(one.person.id)).toBe(false)
    expect(await isListed(one.person.id, { kind: 'not', of: chosen })).toBe(true)
  })

  test('NOTE-1: overturned after an objection it never was; left to stand, it counts from that day', async () => {
    const [wrong, right] = [await aCarrierIn(village), await aCarrierIn(village)]
    await isListed(wrong.person.id)
    const claims = [await anEndedIn(village, wrong), await anEndedIn(village, right)] as const
    for (const { person } of [wrong, right]) await told((await waiting(person)).id)
    for (const id of claims) made(await object(id))
    await on(60)
    expect(await isListed(right.person.id), 'while it is open').toBe(true)
    await answer(claims[0], 'overturned')
    await answer(claims[1], 'upheld')
    expect([await isListed(wrong.person.id), await isListed(right.person.id)]).toEqual([true, false])
    const { needs } = made(await world.send(people.getPerson, { params: { id: wrong.person.id } }, await officer()))
    expect(needs.find(({ id }) => id === wrong.need)?.until).toBeNull()
    expect((await claimOf(claims[0])).notice?.state).toBe('overturned')
    expect((await claimOf(claims[1])).notice).toMatchObject({ state: 'upheld', takesOffFrom: daysAfter(today, 60) })
  })

  test('NEED-11: is not for one officer alone, but for what they recorded in error on that day', async () => {
    await aProgrammeIn(world, village, { rule: { kind: 'all', of: [{ kind: 'sex', is: 'female' }, chosen] } })
    const one = await aCarrierIn(village)
    expect((await endAlone(one, 'self-reliant')).problem).toBe('need-costs-aid')
    const { needs } = made(await world.send(people.getPerson, { params: { id: one.person.id } }, await officer()))
    expect(needs).toMatchObject([{ until: null, version: 1 }])
    made(await endAlone(one, 'recorded-in-error'))
  })

  test('reopened with its claim, the notice is withdrawn; nobody reopens it past the claim', async () => {
    const one = await aCarrierIn(village)
    await isListed(one.person.id)
    const id = await anEndedIn(village, one)
    await waiting(one.person)
    const past = { params: { id: one.person.id, needId: one.need }, body: { version: 2 } }
    expect((await world.send(people.reopenNeed, past, await officer())).problem).toBe('need-end-claimed')
    const { version } = await claimOf(id)
    made(await world.send(proposals.reopenClaim, { params: { id }, body: { version, reason } }, await officer()))
    expect(await lineOf(world, 'to-send', { family: one.person.familyId, village })).toBeUndefined()
    expect(await isListed(one.person.id)).toBe(true)
  })

  test('is told to somebody without a family, too, and the letter leaves out which category it was', async () => {
    const person = await aPersonIn(world, village, { familyCardNumber: null, relation: null })
    const one = { person, need: await aNeedOf(world, village, person.id) }
    await isListed(person.id)
    await anEndedIn(village, one)
    const [line] = made(
      await world.send(api.listNotices, { query: { within: village, limit: 100 } }, await officer()),
    ).rows.filter(({ subject }) => subject === person.id)
    expect(line).toMatchObject({ person: person.id, loss: 'category-ended' })
    const { text } = await world.send(api.printLetter, { params: { id: line?.id as NoticeId } }, await officer())
    expect(text).toMatch(/keadaan Siti Rahmah yang menjadi dasar\s+bantuan\s+telah berakhir/)
    expect(text).toMatch(/sudah mandiri/)
    expect(text).not.toMatch(/rawan sosial|PMKS|PPKS/i)
  })
})

describe('the end of a category that costs nothing', () => {
  test('NEED-10: is told to nobody, and one officer may end it: no programme chooses by it, or only who lacks it', async () => {
    await aProgrammeIn(world, elsewhere, { rule: { kind: 'not', of: chosen } })
    const [alone, claimed] = [await aCarrierIn(elsewhere), await aCarrierIn(elsewhere)]
    made(await endAlone(alone, 'self-reliant', elsewhere))
    const id = await anEndedIn(elsewhere, claimed)
    const read = await world.send(proposals.getClaim, { params: { id } }, await officerOf(world, elsewhere))
    expect(made(read).notice).toBeNull()
  })

  test('NEED-10: a programme that is over chooses nobody', async () => {
    const months = { firstMonth: '2026-01' as never, lastMonth: '2026-06' as never }
    await aProgrammeIn(world, elsewhere, { rule: chosen, ...months })
    expect(made(await endAlone(await aCarrierIn(elsewhere), 'self-reliant', elsewhere)).until).toBe(today)
  })
})
