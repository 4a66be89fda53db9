import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as news from '#domain/news/news.api.ts'
import type { NoticeId } from '#domain/notices/notice.ts'
import * as api from '#domain/notices/notices.api.ts'
import type { FamilyId } from '#domain/people/person.ts'
import { daysAfter, type LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ListId } from '#domain/programmes/list.ts'
import * as programmes from '#domain/programmes/programmes.api.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import * as proposals from '#domain/proposals/proposals.api.ts'
import * as settings from '#domain/settings/settings.api.ts'
import * as upkeep from '#domain/upkeep/upkeep.api.ts'
import { aPostOffice, type PostOffice } from '../access/testing/a-post-office.ts'
import { holderOf, made, officerOf } from '../platform/testing/fixtures.ts'
import { secondOfficer } from '../platform/testing/merges.ts'
import { aListIn } from '../platform/testing/programme-lists.ts'
import { aWorld, today } from '../platform/testing/world.ts'
import { aClaimIn, anAcceptedIn, operatorOf } from '../proposals/testing/a-claim.ts'
import { aGateway, type Gateway } from './testing/a-gateway.ts'
import { aNoticeIn, lineOf } from './testing/a-notice.ts'

let gateway: Gateway
let post: PostOffice
beforeAll(async () => {
  gateway = await aGateway()
  post = await aPostOffice()
})
afterAll(async () => {
  await gateway.close()
  await post.close()
})

const world = aWorld({
  texts: () => ({
    url: gateway.url,
    method: 'POST',
    body: '{"ke":"{to}","isi":"{text}","kunci":"{key}"}',
    secret: 'Bearer rahasia',
  }),
  mail: () => ({ url: post.url, from: 'Rangkul <rangkul@dinsos.contoh.test>' }),
})
const village = '64.08.04.2001'
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
const officer = () => officerOf(world, village)
const reason = 'Sudah diperiksa di rumahnya'
const wellOff = { kind: 'already-well-off' as const, reasons: ['assets' as const] }

/** Who is left out of a list of all families of the district that is made now. */
async function leftOut(): Promise<string[]> {
  const list = await aListIn(world, village, {
    beneficiary: 'family',
    rule: { kind: 'region', codes: [village.slice(0, 8) as RegionCode] },
  })
  return excludedOf(list.id)
}

async function excludedOf(id: ListId): Promise<string[]> {
  const query = { standing: 'excluded' as const, limit: 100 }
  const { rows } = made(await world.send(programmes.listListMembers, { params: { id }, query }, await officer()))
  return rows.filter((row) => row.reason === 'already-well-off').map(({ beneficiary }) => beneficiary)
}

async function tell(id: NoticeId, over: { version?: number; on?: LocalDate; way?: 'letter' | 'share' } = {}) {
  const { version = 1, on: day = today, way = 'letter' } = over
  return made(await world.send(api.markTold, { body: { notices: [{ id, version }], way, on: day } }, await officer()))
}

async function waitingFor(family: FamilyId) {
  const line = await lineOf(world, 'to-send', { family, village })
  if (!line) throw new Error('the family does not wait to be told')
  return line
}

const claimOf = async (id: ClaimId) => made(await world.send(proposals.getClaim, { params: { id } }, await officer()))

async function object(id: ClaimId) {
  const { version } = await claimOf(id)
  const body = { version, words: 'Keluarga ini masih berhak', papers: [] }
  return world.send(proposals.objectToClaim, { params: { id }, body }, await operatorOf(world, village))
}

async function answer(id: ClaimId, how: 'upheld' | 'overturned') {
  const { version } = await claimOf(id)
  const body = { version, answer: how, reason }
  return made(await world.send(proposals.answerObjection, { params: { id }, body }, await secondOfficer(world)))
}

describe('a finding that would cost a family aid', () => {
  test('NOTE-1: leaves the family on our lists until it was told and the days to object are over', async () => {
    const { id, person } = await anAcceptedIn(world, village, wellOff)
    expect((await claimOf(id)).notice).toMatchObject({ state: 'to-send', takesOffFrom: null })
    expect(await leftOut()).not.toContain(person.familyId)
    const { id: notice, claim } = await waitingFor(person.familyId)
    expect(claim).toBe(id)

    expect(await tell(notice)).toEqual({ done: 1, left: [] })
    const until = daysAfter(today, 30)
    expect((await claimOf(id)).notice).toMatchObject({ noticedOn: today, objectUntil: until, takesOffFrom: daysAfter(until, 1) })
    await on(30)
    expect(await leftOut(), 'the last day').not.toContain(person.familyId)
    expect(await lineOf(world, 'running', { family: person.familyId, village })).toBeDefined()
    await on(31)
    expect(await leftOut()).toContain(person.familyId)
    expect(await lineOf(world, 'in-force', { family: person.familyId, village })).toBeDefined()
    expect((await object(id)).problem, 'too late').toBe('claim-not-ready')
  })

  test('NOTE-1: objected to, it costs nothing however long the answer takes, and counts from the day it was left to stand', async () => {
    const { id, person } = await anAcceptedIn(world, village, wellOff)
    await tell((await waitingFor(person.familyId)).id)
    await on(20)
    made(await object(id))
    expect(await lineOf(world, 'objected', { family: person.familyId, village })).toBeDefined()
    await on(60)
    expect(await leftOut()).not.toContain(person.familyId)
    await answer(id, 'upheld')
    expect((await claimOf(id)).notice).toMatchObject({ state: 'upheld', takesOffFrom: daysAfter(today, 60) })
    expect(await leftOut()).toContain(person.familyId)
  })

  test('overturned by another officer, it never cost anything and stays to be seen as overturned', async () => {
    const { id, person } = await anAcceptedIn(world, village, wellOff)
    await tell((await waitingFor(person.familyId)).id)
    made(await object(id))
    const { version } = await claimOf(id)
    const own = { params: { id }, body: { version, answer: 'overturned' as const, reason } }
    expect((await world.send(proposals.answerObjection, own, await officer())).problem).toBe('second-person-needed')
    await answer(id, 'overturned')
    await on(90)
    expect(await leftOut()).not.toContain(person.familyId)
    expect(await lineOf(world, 'overturned', { family: person.familyId, village })).toMatchObject({
      state: 'overturned',
      claim: id,
    })
    const { findings } = made(await world.send(upkeep.listFindings, { params: { id: person.familyId } }, await officer()))
    expect(findings).toMatchObject([{ endReason: 'recorded-in-error', notice: { state: 'overturned', takesOffFrom: null } }])
    expect((await claimOf(id)).overturned).toBe(true)
  })

  test('a family that an objection of its village found well off may object itself', async () => {
    const { id, person } = await aClaimIn(world, village, wellOff)
    const refusal = { version: 1, decision: 'refused' as const, reason }
    made(await world.send(proposals.decideClaim, { params: { id }, body: refusal }, await officer()))
    made(await object(id))
    await answer(id, 'overturned')
    expect((await claimOf(id)).state).toBe('accepted')
    await tell((await waitingFor(person.familyId)).id)
    made(await object(id))
    expect(await lineOf(world, 'objected', { family: person.familyId, village })).toBeDefined()
  })

  test('a list that is fixed stays as it was decided on', async () => {
    const { person } = await anAcceptedIn(world, village, wellOff)
    const list = await aListIn(world, village, {
      beneficiary: 'family',
      rule: { kind: 'region', codes: ['64.08.04' as RegionCode] },
    })
    const { version } = made(await world.send(programmes.getList, { params: { id: list.id } }, await officer()))
    made(await world.send(programmes.freezeList, { params: { id: list.id }, body: { version } }, await officer()))
    await tell((await waitingFor(person.familyId)).id)
    await on(31)
    expect(await leftOut()).toContain(person.familyId)
    expect(await excludedOf(list.id)).not.toContain(person.familyId)
  })

  test('taken back before the family was told, it leaves the pile', async () => {
    const { id, person } = await anAcceptedIn(world, village, wellOff)
    const { version } = await claimOf(id)
    made(await world.send(proposals.reopenClaim, { params: { id }, body: { version, reason } }, await officer()))
    expect(await lineOf(world, 'to-send', { family: person.familyId, village })).toBeUndefined()
  })
})

describe('telling the family', () => {
  test('NOTE-5: not on a day to come, nor before the finding was accepted, nor twice', async () => {
    const { id } = await aNoticeIn(world, village)
    for (const day of [1, -1])
      expect(await tell(id, { on: daysAfter(today, day) })).toEqual({ done: 0, left: [{ id, problem: 'notice-unsound' }] })
    expect((await tell(id)).done).toBe(1)
    expect(await tell(id, { version: 1 })).toMatchObject({ left: [{ problem: 'stale-version' }] })
    expect(await tell(id, { version: 2 })).toMatchObject({ left: [{ problem: 'notice-not-ready' }] })
  })

  test('NOTE-2: the days to object are those in force on the day; what is set later changes no notice', async () => {
    const since = daysAfter(today, 5)
    const body = { limit: 'objection-days' as const, value: 60, since, ground: 'Surat edaran (contoh)' }
    const { id: set } = made(await world.send(settings.proposeLimit, { body }, await holderOf(world, 'province-planner', '64')))
    const second = await world.signIn('province-planner', '64')
    made(await world.send(settings.decideSetting, { params: { id: set }, body: { decision: 'confirmed' } }, second))
    const [early, late] = [await aNoticeIn(world, village), await aNoticeIn(world, village)]
    await tell(early.id)
    await on(5)
    await tell(late.id, { on: since })
    const untilOf = async ({ family }: { family: FamilyId }) => (await lineOf(world, 'running', { family, village }))?.objectUntil
    expect([await untilOf(early), await untilOf(late)]).toEqual([daysAfter(today, 30), daysAfter(since, 60)])
  })
})

describe('a text', () => {
  async function ask(id: NoticeId, over: { version?: number; to?: string; keep?: boolean; way?: 'text' | 'mail' } = {}) {
    const { version = 1, to = '0812-5550-1234', keep = false, way = 'text' } = over
    return world.send(api.sendNotice, { params: { id }, body: { version, way, to, keep } }, await officer())
  }
  const rowOf = async (id: NoticeId) =>
    (
      await world.query<{ state: string; sent_to: string | null; failure: string | null }>(
        'select state, sent_to, failure from notice where notice_id = $1',
        [id],
      )
    )[0]
  /** Works off the queue until the notice is at one of these. */
  async function until(id: NoticeId, ...states: string[]) {
    await world.whileWorking(async () => {
      for (let wait = 0; wait < 400; wait++) {
        if (states.includes((await rowOf(id))?.state ?? '')) return
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
      throw new Error('the notice did not come there')
    })
    return rowOf(id)
  }
  const textsOf = (id: NoticeId) => gateway.taken.filter(({ key }) => key?.startsWith(id))

  test('NOTE-6: goes once, names nobody and nothing, and the number goes with it', async () => {
    const { id, family } = await aNoticeIn(world, village)
    made(await ask(id))
    expect(await until(id, 'told')).toEqual({ state: 'told', sent_to: null, failure: null })
    expect(textsOf(id)).toHaveLength(1)
    const [{ body, authorization } = { body: '', authorization: '' }] = textsOf(id)
    expect(authorization).toBe('Bearer rahasia')
    const { ke, isi } = JSON.parse(body) as { ke: string; isi: string }
    expect(ke).toBe('+6281255501234')
    expect(isi).toMatch(/^Ada pemberitahuan untuk keluarga Anda dari Dinas Sosial (Kabupaten )?Kutai Timur\. /)
    expect(isi).toContain('21 Desember 2026')
    expect(isi).not.toMatch(/Siti|mampu|desil|PKH/i)
    expect(await lineOf(world, 'running', { family, village })).toMatchObject({ way: 'text', noticedOn: today, phone: null })
  })

  test('a number that the family lets us keep is offered to those who send, and to nobody else', async () => {
    const { id, family } = await aNoticeIn(world, village)
    made(await ask(id, { keep: true }))
    await until(id, 'told')
    expect((await lineOf(world, 'running', { family, village }))?.phone).toBe('+6281255501234')
    const reader = await operatorOf(world, village)
    expect((await lineOf(world, 'running', { family, village, reader }))?.phone).toBeNull()
  })

  test('that the gateway refuses is undeliverable with the reason, and goes by another way or number', async () => {
    const { id, family } = await aNoticeIn(world, village)
    gateway.answer(422)
    made(await ask(id))
    expect(await until(id, 'undeliverable')).toEqual({ state: 'undeliverable', sent_to: null, failure: 'number-refused' })
    const line = await lineOf(world, 'undeliverable', { family, village })
    expect(line).toMatchObject({ failure: 'number-refused', sendable: true })
    const { rows } = made(await world.send(news.listMyNews, { query: { view: 'unread' } }, await officer()))
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'notice-undeliverable', subject: id }))
    made(await ask(id, { version: line?.version ?? 0, to: '0813 5550 9999' }))
    await until(id, 'told')
    expect(textsOf(id).map(({ key }) => key)).toEqual([`${id}-1`, `${id}-2`])
  })

  test('that a gateway which is away did not take is tried again under the same key', async () => {
    const { id } = await aNoticeIn(world, village)
    gateway.answer(503)
    made(await ask(id))
    await world.whileWorking(async () => {
      for (let wait = 0; wait < 400 && textsOf(id).length === 0; wait++) await new Promise((resolve) => setTimeout(resolve, 25))
    })
    expect((await rowOf(id))?.state).toBe('sending')
    await world.asQueue('update graphile_worker._private_jobs set run_at = now(), locked_at = null, locked_by = null')
    await until(id, 'told')
    expect(textsOf(id).map(({ key }) => key)).toEqual([`${id}-1`, `${id}-1`])
    expect(world.logged()).not.toMatch(/5550|Siti Rahmah/)
  })

  test('is not sent to a landline, nor by a way that is not set up, nor to somebody who was told meanwhile', async () => {
    const { id } = await aNoticeIn(world, village)
    expect((await ask(id, { to: '0541-123456' })).problem).toBe('notice-unsound')
    expect((await ask(id, { way: 'mail', to: 'bukan alamat' })).problem).toBe('notice-unsound')
    made(await ask(id))
    await tell(id, { version: 2 })
    await world.whileWorking(() => new Promise((resolve) => setTimeout(resolve, 500)))
    expect(textsOf(id)).toEqual([])
  })

  test('a mail says no more than a text', async () => {
    const { id } = await aNoticeIn(world, village)
    made(await ask(id, { way: 'mail', to: 'keluarga@contoh.test' }))
    await until(id, 'told')
    const letter = await post.letterTo('keluarga@contoh.test', /Pemberitahuan/)
    expect(letter.text).toMatch(/^Ada pemberitahuan untuk keluarga Anda/)
    expect(`${letter.subject} ${letter.text}`).not.toMatch(/Siti|mampu/)
  })
})

describe('outside the mandate', () => {
  test('a notice is not seen, sent or marked; a village reads its own and sends none', async () => {
    const { id, family } = await aNoticeIn(world, village)
    const kukar = await holderOf(world, 'regency-officer', '64.02')
    expect(made(await world.send(api.listNotices, { query: { view: 'to-send' } }, kukar)).rows).toEqual([])
    const sending = { version: 1, way: 'text' as const, to: '081255501234', keep: false }
    expect((await world.send(api.sendNotice, { params: { id }, body: sending }, kukar)).problem).toBe('not-found')
    const told = { notices: [{ id, version: 1 }], way: 'letter' as const, on: today }
    expect(made(await world.send(api.markTold, { body: told }, kukar))).toEqual({ done: 0, left: [{ id, problem: 'not-found' }] })
    const operator = await operatorOf(world, village)
    expect(await lineOf(world, 'to-send', { family, village, reader: operator })).toMatchObject({ sendable: false })
    expect((await world.send(api.markTold, { body: told }, operator)).problem).toBe('not-allowed')
  })
})
