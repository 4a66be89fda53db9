import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { needCategory } from '#domain/people/need-categories.ts'
import * as people from '#domain/people/people.api.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import type { MeetingId } from '#domain/proposals/meeting.ts'
import * as api from '#domain/proposals/meetings.api.ts'
import * as proposals from '#domain/proposals/proposals.api.ts'
import { aPersonIn, holderOf, made, officerOf } from '../../platform/testing/fixtures.ts'
import { secondOfficer } from '../../platform/testing/merges.ts'
import { aWorld, type Caller } from '../../platform/testing/world.ts'
import { aClaimIn, operatorOf, tell } from '../testing/a-claim.ts'
import {
  aBoundMeetingIn,
  aClaimBeforeMeetingIn,
  aMeetingIn,
  aMinutedMeetingIn,
  attendees,
  callIn,
  say,
  scanBytes,
} from '../testing/a-meeting.ts'

const world = aWorld()
const reason = 'Rumahnya sudah layak huni'
/** Each test sits in a village of its own: an agenda takes all that waits there. */
const villages = ['2001', '2002', '2003', '2004', '2005', '2006', '2011', '2012', '2013', '2015', '2016'].map(
  (end) => `64.08.05.${end}`,
)
let next = 0
const ownVillage = () => villages[next++] ?? ''

const officer = () => officerOf(world, villages[0] ?? '')
const meetingOf = async (id: MeetingId, caller: Caller) => made(await world.send(api.getMeeting, { params: { id } }, caller))
const claimOf = async (id: ClaimId) => made(await world.send(proposals.getClaim, { params: { id } }, await officer()))

async function sign(id: MeetingId, operator: Caller) {
  made(await world.send(api.keepAttendees, { params: { id }, body: { attendees } }, operator))
  const { code } = made(await world.send(api.drawMinutes, { params: { id } }, operator))
  return bind(id, code, operator)
}

function bind(id: MeetingId, code: string, caller: Caller) {
  const upload = { name: 'berita-acara.pdf', bytes: scanBytes }
  return world.send(api.bindMeeting, { params: { id }, query: { code }, upload }, caller)
}

describe('a meeting of a village', () => {
  test('forty families in one sitting: agreed goes to the regency with that very document, refused ends, put off comes again', async () => {
    const village = ownVillage()
    const meeting = await aMeetingIn(world, village, 40)
    const { id, claims, operator } = meeting
    expect((await meetingOf(id, operator)).rows.map(({ claim }) => claim)).toEqual(claims)
    for (const [at, claim] of claims.entries()) {
      const outcome = at < 35 ? 'agreed' : at < 38 ? 'refused' : 'put-off'
      made(await say(world, meeting, [{ claim, outcome, ...(outcome === 'refused' && { reason }) }]))
    }
    expect((await claimOf(claims[0] as ClaimId)).waitsAt, 'nothing takes effect before the scan').toBe('minutes')
    expect((await claimOf(claims[36] as ClaimId)).state).toBe('open')

    expect(made(await sign(id, operator))).toEqual({ agreed: 35, refused: 3, putOff: 2, passed: 0 })
    const agreed = await claimOf(claims[0] as ClaimId)
    expect(agreed).toMatchObject({ state: 'open', waitsAt: 'regency', missing: [] })
    const minutes = agreed.evidence.find(({ kind }) => kind === 'minutes')
    const paper = await world.send(proposals.getPaper, { params: { id: minutes?.id as never } }, await officer())
    const sha256 = createHash('sha256').update(paper.text).digest('hex')
    expect((await meetingOf(id, operator)).scan?.sha256, 'the very document').toBe(sha256)

    const refused = await claimOf(claims[36] as ClaimId)
    expect(refused).toMatchObject({ state: 'refused', waitsAt: null, decidedBy: null, may: { reopen: false } })
    expect(refused.turns.at(-1)).toMatchObject({ move: 'refused-by-meeting', reason })
    const again = await callIn(world, village, '2026-11-21')
    expect((await meetingOf(again, operator)).rows.map(({ claim }) => claim)).toEqual(claims.slice(38))

    const body = { version: agreed.version, decision: 'accepted' as const, reason: null }
    made(await world.send(proposals.decideClaim, { params: { id: agreed.id }, body }, await officer()))
    expect((await claimOf(agreed.id)).waitsAt).toBe('centre-file')
  })

  test('is objected to as any refusal; overturned by an officer, the claim is carried out', async () => {
    const village = ownVillage()
    const meeting = await aMeetingIn(world, village)
    const [claim] = meeting.claims as [ClaimId]
    made(await say(world, meeting, [{ claim, outcome: 'refused', reason }]))
    made(await sign(meeting.id, meeting.operator))
    const object = { version: (await claimOf(claim)).version, words: 'Keluarga ini tidak diundang', papers: [] }
    made(await world.send(proposals.objectToClaim, { params: { id: claim }, body: object }, meeting.operator))
    const answer = { version: object.version + 1, answer: 'overturned' as const, reason: 'Hadir tetapi tidak didengar' }
    made(await world.send(proposals.answerObjection, { params: { id: claim }, body: answer }, await secondOfficer(world)))
    expect(await claimOf(claim)).toMatchObject({ state: 'accepted', overturned: true, waitsAt: 'centre-file' })
    const reopening = await world.send(api.reopenMeeting, { params: { id: meeting.id }, body: { reason } }, meeting.operator)
    expect(reopening.problem).toBe('meeting-built-upon')
  })

  test('PROP-45: what was said can be changed until the scan, and then only by reopening, which puts everything back', async () => {
    const village = ownVillage()
    const meeting = await aMeetingIn(world, village, 2)
    const { id, operator } = meeting
    const [one, two] = meeting.claims as [ClaimId, ClaimId]
    made(await say(world, meeting, [{ claim: one, outcome: 'refused', reason }]))
    made(await say(world, meeting, [{ claim: one, outcome: null }]))
    expect((await meetingOf(id, operator)).rows[0]).toMatchObject({ outcome: null, reason: null })
    made(await say(world, meeting, [{ claim: one, outcome: 'agreed' }]))
    made(await say(world, meeting, [{ claim: two, outcome: 'refused', reason }]))
    made(await sign(id, operator))
    expect((await say(world, meeting, [{ claim: one, outcome: 'refused', reason }])).problem).toBe('meeting-not-ready')

    const reopen = (words: string) => world.send(api.reopenMeeting, { params: { id }, body: { reason: words } }, operator)
    expect((await reopen('salah')).problem).toBe('meeting-unsound')
    made(await reopen('Nama keluarga tertukar'))
    expect(await claimOf(one)).toMatchObject({ state: 'open', waitsAt: 'minutes' })
    expect(await claimOf(two)).toMatchObject({ state: 'open', waitsAt: 'minutes', decidedAt: null })
    expect((await claimOf(two)).turns.map(({ move }) => move)).toEqual(['proposed', 'refused-by-meeting', 'back-from-meeting'])
    const { number, scan } = await meetingOf(id, operator)
    expect([number, scan]).toEqual([`BA/001/MUSDES/${village}/2026`, null])
    made(await say(world, meeting, [{ claim: two, outcome: 'agreed' }]))
    expect(made(await sign(id, operator))).toMatchObject({ agreed: 2, refused: 0 })
  })

  test('PROP-46: a meeting is not reopened once the regency has decided on one of its claims', async () => {
    const { id, claims, operator } = await aBoundMeetingIn(world, ownVillage())
    const [claim] = claims as [ClaimId]
    const body = { version: (await claimOf(claim)).version, decision: 'returned' as const, reason }
    made(await world.send(proposals.decideClaim, { params: { id: claim }, body }, await officer()))
    expect((await world.send(api.reopenMeeting, { params: { id }, body: { reason } }, operator)).problem).toBe(
      'meeting-built-upon',
    )
    expect((await meetingOf(id, operator)).may.reopen).toBe(false)
  })

  test('binds what its code says: entered otherwise since, the signed paper is another one', async () => {
    const { id, claims, code, operator } = await aMinutedMeetingIn(world, ownVillage())
    const check = async (word: string) => made(await world.send(api.checkMinutes, { query: { code: word } }, operator)).found
    expect(await check(code.toLowerCase())).toMatchObject({ id, agreed: 1, refused: 0, putOff: 0 })
    made(await say(world, { id, operator }, [{ claim: claims[0] as ClaimId, outcome: 'refused', reason }]))
    expect(await check(code)).toBeNull()
    expect((await bind(id, code, operator)).problem).toBe('meeting-not-ready')
    const { code: other } = made(await world.send(api.drawMinutes, { params: { id } }, operator))
    expect((await bind(id, code, operator)).problem).toBe('minutes-changed')
    made(await bind(id, other, operator))
    expect((await bind(id, other, operator)).problem, 'once').toBe('meeting-not-ready')
  })

  test('PROP-44: claims that moved on by themselves are passed over, whoever proposed them', async () => {
    const meeting = await aMeetingIn(world, ownVillage(), 2)
    const [one, two] = meeting.claims as [ClaimId, ClaimId]
    made(
      await say(
        world,
        meeting,
        [one, two].map((claim) => ({ claim, outcome: 'refused', reason })),
      ),
    )
    made(await world.send(proposals.withdrawClaim, { params: { id: one }, body: { version: 1 } }, meeting.operator))
    expect(made(await sign(meeting.id, meeting.operator))).toEqual({ agreed: 0, refused: 1, putOff: 0, passed: 1 })
    expect([(await claimOf(one)).state, (await claimOf(two)).state]).toEqual(['withdrawn', 'refused'])
  })

  test('called off, its claims stand on the next agenda; left out, they can be taken to another meeting at once', async () => {
    const village = ownVillage()
    const { id, claims, operator } = await aMeetingIn(world, village)
    expect((await meetingOf(await callIn(world, village), operator)).rows, 'on one agenda at a time').toEqual([])
    made(await world.send(api.callOffMeeting, { params: { id }, body: { reason: 'Kepala desa sakit' } }, operator))
    const later = await callIn(world, village, '2026-12-02')
    expect((await meetingOf(later, operator)).rows.map(({ claim }) => claim)).toEqual(claims)
    const early = await say(world, { id: later, operator }, [{ claim: claims[0] as ClaimId, outcome: 'agreed' }])
    expect(early.problem, 'nothing is said before the day').toBe('meeting-unsound')
    made(await say(world, { id: later, operator }, [{ claim: claims[0] as ClaimId, outcome: 'left-out' }]))
    const third = await callIn(world, village)
    expect((await meetingOf(third, operator)).rows.map(({ claim }) => claim)).toEqual(claims)
    const back = await say(world, { id: later, operator }, [{ claim: claims[0] as ClaimId, outcome: null }])
    expect(back.problem).toBe('meeting-not-ready')
    const more = await aClaimBeforeMeetingIn(world, village)
    expect((await meetingOf(third, operator)).waiting).toBe(1)
    expect(made(await world.send(api.drawAgenda, { params: { id: third } }, operator))).toEqual({ added: 1 })
    expect((await meetingOf(third, operator)).rows.map(({ claim }) => claim)).toContain(more.id)
  })

  test('papers name people and nothing more: no NIK, no category', async () => {
    const village = ownVillage()
    const person = await aPersonIn(world, village)
    const met = needCategory('PMKS-23')?.criteria.map((criterion) => criterion.id) ?? []
    const details = { kind: 'category-found' as const, category: 'PMKS-23' as const, met }
    const operator = await operatorOf(world, village)
    const found = made(await tell(world, { person: person.id, papers: [], details }, operator))
    const { id, code } = await aMinutedMeetingIn(world, village)
    expect((await meetingOf(id, operator)).rows.map(({ claim }) => claim)).toContain(found.id)
    for (const paper of api.meetingPapers) {
      const { text, headers } = await world.send(api.getMeetingPaper, { params: { id }, query: { paper } }, operator)
      expect(headers['content-type']).toContain('application/pdf')
      expect(/\d{16}|PMKS/.test(text), paper).toBe(false)
      if (paper !== 'agenda') expect(text).toContain(attendees[0]?.name)
      expect(text).toContain(code)
    }
  })

  test('is not another village’s, and a claim there cannot be slipped in', async () => {
    const [here, there] = [await aMeetingIn(world, ownVillage()), await aClaimIn(world, '64.08.04.2011')]
    const stranger = await holderOf(world, 'village-operator', '64.08.04.2011')
    expect((await world.send(api.getMeeting, { params: { id: here.id } }, stranger)).problem).toBe('not-found')
    expect((await say(world, here, [{ claim: there.id, outcome: 'agreed' }])).problem).toBe('not-found')
    const { rows } = made(await world.send(api.listMeetings, { query: {} }, stranger))
    expect(rows.every(({ village }) => village.code === '64.08.04.2011')).toBe(true)
  })

  test('stands in the timeline of the person, for those who may read claims', async () => {
    const village = ownVillage()
    const { people: registered } = await aBoundMeetingIn(world, village)
    const timeline = async (caller: Caller) =>
      made(await world.send(people.getTimeline, { params: { id: registered[0]?.id as never } }, caller)).rows
    const told = (await timeline(await officerOf(world, village))).filter(({ kind }) => kind === 'meeting')
    expect(told).toMatchObject([{ on: '2026-11-20', about: 'receives-nothing', value: 'agreed' }])
    const treasurer = await timeline(await holderOf(world, 'regency-treasurer', '64.08'))
    expect(treasurer.filter(({ kind }) => kind === 'meeting')).toEqual([])
  })
})
