import { afterEach, describe, expect, test } from 'vitest'
import * as intake from '#domain/intake/intake.api.ts'
import * as api from '#domain/news/news.api.ts'
import type { News, NewsId } from '#domain/news/news.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import * as centre from '#domain/proposals/centre.api.ts'
import * as proposals from '#domain/proposals/proposals.api.ts'
import { holderOf, made, officerOf } from '../platform/testing/fixtures.ts'
import { secondOfficer } from '../platform/testing/merges.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import { aCalendarInForce } from '../proposals/testing/a-calendar.ts'
import { aClaimIn, aHealthClaimIn, anAcceptedIn } from '../proposals/testing/a-claim.ts'
import { aReplyIn } from '../proposals/testing/a-centre-file.ts'
import { aClaimBeforeMeetingIn } from '../proposals/testing/a-meeting.ts'

const world = aWorld()
const began = world.clock.now
afterEach(() => {
  world.clock.now = began
})
const reason = 'Foto tidak jelas, mohon diulang'
let villages = 0
/** A village in which nothing has happened yet, so that its operator has no news. */
function aVillage(): string {
  const number = villages++
  return `64.08.${number < 10 ? '02' : '09'}.${2001 + (number % 10)}`
}

const newsOf = async (caller: Caller, view: api.NewsView = 'all') =>
  made(await world.send(api.listMyNews, { query: { view, limit: 100 } }, caller)).rows
const linesOf = async (caller: Caller) =>
  (await newsOf(caller)).map(({ kind, subject, count, read }) => [kind, subject, count, read])
const countOf = async (caller: Caller) => made(await world.send(api.countMyNews, {}, caller)).count
const mark = ({ id }: Pick<News, 'id'>, read: boolean, caller: Caller) =>
  world.send(api.markNews, { params: { id }, body: { read } }, caller)

async function decide(id: ClaimId, decision: 'accepted' | 'refused' | 'returned', caller?: Caller) {
  const officer = caller ?? (await officerOf(world, '64.08'))
  const { version } = made(await world.send(proposals.getClaim, { params: { id } }, officer))
  const body = { version, decision, reason: decision === 'accepted' ? null : reason }
  return made(await world.send(proposals.decideClaim, { params: { id }, body }, officer))
}

describe('what became of a claim', () => {
  test('is told to whoever proposed it, with the claim to go to, and to nobody else', async () => {
    const village = aVillage()
    const { id, operator } = await aClaimIn(world, village)
    expect([await linesOf(operator), await countOf(operator)]).toEqual([[], 0])
    await decide(id, 'returned')
    expect(await linesOf(operator)).toEqual([['claim-returned', id, 1, false]])
    expect(await countOf(operator)).toBe(1)
    const [line] = await newsOf(operator)
    expect(line?.region?.code).toBe(village)
    for (const other of [await officerOf(world, village), await holderOf(world, 'village-operator', aVillage())])
      expect((await newsOf(other)).some(({ subject }) => subject === id)).toBe(false)
  })

  test('NEWS-1: nobody is told of what they did themselves', async () => {
    const { id, operator } = await aClaimIn(world, aVillage())
    made(await world.send(proposals.withdrawClaim, { params: { id }, body: { version: 1 } }, operator))
    expect(await newsOf(operator)).toEqual([])
  })

  test('NEWS-2: several of a day are one line until it is read; then another begins', async () => {
    const village = aVillage()
    const claims = [await aClaimIn(world, village), await aClaimIn(world, village), await aClaimIn(world, village)]
    const [one, two, three] = claims.map(({ id }) => id) as [ClaimId, ClaimId, ClaimId]
    const { operator } = claims[0] as (typeof claims)[number]
    await decide(one, 'accepted')
    const [grown] = (await newsOf(operator)) as [News]
    await decide(two, 'accepted')
    expect(await linesOf(operator)).toEqual([['claim-accepted', null, 2, false]])
    expect((await mark(grown, true, operator)).problem, 'what has grown since is not what was read').toBe('not-found')
    expect(await countOf(operator)).toBe(1)

    made(await mark((await newsOf(operator))[0] as News, true, operator))
    await decide(three, 'accepted')
    expect(await linesOf(operator)).toEqual([
      ['claim-accepted', three, 1, false],
      ['claim-accepted', null, 2, true],
    ])
  })

  test('an objection is told to whoever proposed, and its answer to whoever objected as well', async () => {
    const { id, operator } = await aClaimIn(world, aVillage())
    await decide(id, 'refused')
    const objector = await world.signIn('district-facilitator', '64.08')
    const version = async () => made(await world.send(proposals.getClaim, { params: { id } }, objector)).version
    const objection = { version: await version(), words: 'Keluarga ini memang belum menerima apa pun', papers: [] }
    made(await world.send(proposals.objectToClaim, { params: { id }, body: objection }, objector))
    const answer = { version: await version(), answer: 'upheld' as const, reason: 'Sudah diperiksa lagi di rumahnya' }
    made(await world.send(proposals.answerObjection, { params: { id }, body: answer }, await secondOfficer(world)))
    expect((await newsOf(operator)).map(({ kind }) => kind)).toEqual(['claim-upheld', 'claim-objected', 'claim-refused'])
    expect((await newsOf(objector)).map(({ kind }) => kind)).toEqual(['claim-upheld'])
  })

  test('the centre’s answers are told, also where many came at once', async () => {
    const { id, reply, claims, officer } = await aReplyIn(world, '64.02.04.2001')
    made(await world.send(centre.applyCentreReply, { params: { id, reply } }, officer))
    await world.settle()
    const [claimed] = claims
    if (claimed === undefined) throw new Error('the file holds no claim')
    expect(await linesOf(claimed.operator)).toContainEqual(['claim-confirmed', claimed.id, 1, false])
  })
})

describe('what waits with somebody', () => {
  test('a health claim is told to the verifiers of its village', async () => {
    const village = aVillage()
    const verifier = await holderOf(world, 'health-verifier', village)
    const elsewhere = await holderOf(world, 'health-verifier', aVillage())
    const { id } = await aHealthClaimIn(world, village)
    expect(await linesOf(verifier)).toEqual([['health-waiting', id, 1, false]])
    expect(await newsOf(elsewhere)).toEqual([])
  })

  test('NEWS-7: the days for meetings are told in the morning to whoever proposes where claims wait', async () => {
    const village = '64.03.01.2001'
    await aClaimBeforeMeetingIn(world, village)
    const day = (text: string) => text as LocalDate
    await aCalendarInForce(world, village, {
      kind: 'once',
      opens: day('2026-11-18'),
      meetingsUntil: day('2026-11-28'),
      decisionsUntil: day('2026-11-29'),
      cutOff: day('2026-11-30'),
      pulledOn: day('2026-12-01'),
    })
    const operator = await holderOf(world, 'village-operator', village)
    await world.doChores()
    expect((await newsOf(operator)).map(({ kind }) => kind)).toEqual(['meeting-days-near'])
    await world.doChores(3)
    await world.doChores(8)
    expect((await newsOf(operator)).map(({ kind }) => kind)).toEqual(['meeting-days-over', 'meeting-days-near'])
  })

  test('CIT-11: an objection that nobody has answered is told to those who may, before its last day and after it', async () => {
    const village = '64.02.04.2001'
    const { id, operator } = await anAcceptedIn(world, village, { kind: 'already-well-off', reasons: ['assets'] })
    const body = { version: 2, words: 'Keluarga ini masih berhak', papers: [] }
    made(await world.send(proposals.objectToClaim, { params: { id }, body }, operator))
    const officer = await holderOf(world, 'regency-officer', '64.02')
    const kinds = async () => (await newsOf(officer)).map(({ kind }) => kind).filter((kind) => kind.startsWith('objections'))
    for (const days of [1, 5, 10]) await world.doChores(days)
    expect(await kinds()).toEqual([])
    await world.doChores(11)
    expect(await kinds()).toEqual(['objections-near'])
    for (const days of [12, 13, 16, 17]) await world.doChores(days)
    expect(await kinds()).toEqual(['objections-over', 'objections-near'])
  })

  test('NEWS-5: work that failed is told to whoever asked for it, what ended well at once is not', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const aCheck = async (file: string) => {
      const bytes = Buffer.from(`ID_DTSEN,NIK,NAMA,DESA/KELURAHAN\n${file},6408990203700001,AHMAD,SENAMBAH\n`)
      const query = { regency: '64.08', period: '2026-Q3' }
      const batch = made(await world.send(intake.uploadBatch, { query, upload: { name: 'daftar.csv', bytes } }, officer))
      const columns = batch.columns.map((column) => column.choice)
      return made(await world.send(intake.checkBatch, { params: { id: batch.id }, body: { version: 1, columns } }, officer))
    }
    await aCheck('NEWS1')
    await world.settle()
    expect(await newsOf(officer)).toEqual([])
    const { task } = await aCheck('NEWS2')
    await world.query(`update mandate set valid_to = '2026-01-01' where account_id = $1`, [officer.accountId])
    await world.settle()
    await world.query('update mandate set valid_to = null where account_id = $1', [officer.accountId])
    expect(await linesOf(officer)).toEqual([['work-failed', task, 1, false]])
  })
})

describe('one’s own news', () => {
  test('NEWS-3: of a place that is out of reach nothing is shown nor counted; back in reach it is there again', async () => {
    const { id, operator } = await aClaimIn(world, aVillage())
    await decide(id, 'accepted')
    const until = (day: string | null) =>
      world.query('update mandate set valid_to = $1 where account_id = $2', [day, operator.accountId])
    await until('2026-01-01')
    expect([await newsOf(operator), await countOf(operator)]).toEqual([[], 0])
    await until(null)
    expect(await countOf(operator)).toBe(1)
  })

  test('are read, unread again, and read all at once up to a line', async () => {
    const village = aVillage()
    const [one, two] = [await aClaimIn(world, village), await aClaimIn(world, village)]
    const { operator } = one
    await decide(one.id, 'returned')
    const [older] = (await newsOf(operator)) as [News]
    await decide(two.id, 'accepted')
    made(await mark(older, true, operator))
    expect((await newsOf(operator, 'unread')).map(({ kind }) => kind)).toEqual(['claim-accepted'])
    made(await mark(older, false, operator))
    expect(await countOf(operator)).toBe(2)
    made(await world.send(api.markNewsUpTo, { body: { upTo: older.id } }, operator))
    expect(
      (await newsOf(operator, 'unread')).map(({ kind }) => kind),
      'what came after stays',
    ).toEqual(['claim-accepted'])
  })

  test('are nobody else’s to read or to mark', async () => {
    const { id, operator } = await aClaimIn(world, aVillage())
    await decide(id, 'accepted')
    const [line] = (await newsOf(operator)) as [News]
    const other = await officerOf(world, '64.08')
    expect((await mark(line, true, other)).problem).toBe('not-found')
    made(await world.send(api.markNewsUpTo, { body: { upTo: line.id } }, other))
    expect(await countOf(operator)).toBe(1)
    expect((await mark({ id: '00000000-0000-7000-8000-000000000000' as NewsId }, true, operator)).problem).toBe('not-found')
  })

  test('come page by page, the newest first', async () => {
    const [one, two] = [aVillage(), aVillage()]
    const facilitator = await world.signIn('social-worker', '64.08')
    for (const village of [one, two, one]) {
      const { id } = await aClaimIn(world, village)
      await world.query('update claim set proposed_by = $1 where claim_id = $2', [facilitator.accountId, id])
      await decide(id, village === two ? 'refused' : 'accepted')
    }
    const whole = (await newsOf(facilitator)).map(({ id }) => id)
    const page = made(await world.send(api.listMyNews, { query: { limit: 1 } }, facilitator))
    const next = made(await world.send(api.listMyNews, { query: { limit: 1, after: page.next ?? '' } }, facilitator))
    expect([...page.rows, ...next.rows].map(({ id }) => id)).toEqual(whole)
    expect(next.next).toBeNull()
  })

  test('are not told of what was muted from then on, and told again when it is not', async () => {
    const village = aVillage()
    const [one, two, three] = [await aClaimIn(world, village), await aClaimIn(world, village), await aClaimIn(world, village)]
    const { operator } = one
    const choose = async (muted: 'claims'[]) =>
      made(await world.send(api.setNewsChoices, { body: { mailHour: null, muted } }, operator))
    expect(made(await world.send(api.getNewsChoices, {}, operator))).toEqual({ mailHour: 7, muted: [] })
    await decide(one.id, 'accepted')
    expect(await choose(['claims', 'claims'])).toEqual({ mailHour: null, muted: ['claims'] })
    await decide(two.id, 'accepted')
    await choose([])
    await decide(three.id, 'refused')
    expect(await linesOf(operator)).toEqual([
      ['claim-refused', three.id, 1, false],
      ['claim-accepted', one.id, 1, false],
    ])
  })

  test('go once they have been kept as long as the agency keeps them', async () => {
    const { id, operator } = await aClaimIn(world, aVillage())
    await decide(id, 'accepted')
    await world.doChores(90)
    expect(await newsOf(operator)).toHaveLength(1)
    await world.doChores(91)
    expect(await newsOf(operator)).toEqual([])
  })
})
