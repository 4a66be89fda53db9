import type { ClaimId } from '#domain/proposals/claim.ts'
import type { ClaimDetails } from '#domain/proposals/claim-details.ts'
import type { Attendee, MeetingId, MeetingOutcome } from '#domain/proposals/meeting.ts'
import * as api from '#domain/proposals/meetings.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aPersonIn, made, type Registered } from '../../platform/testing/fixtures.ts'
import type { Caller, World } from '../../platform/testing/world.ts'
import { aPaperIn, operatorOf, tell } from './a-claim.ts'

export const scanBytes = Buffer.from('%PDF-1.7 signed minutes')
export const attendees: Attendee[] = [
  { name: 'Ahmad Sulaiman', office: 'Kepala desa' },
  { name: 'Rusmini', office: 'Ketua BPD' },
  { name: 'Yohanes Lawing', office: 'Ketua RT 03' },
]

interface AMeeting {
  readonly id: MeetingId
  readonly claims: readonly ClaimId[]
  readonly people: readonly Registered[]
  readonly operator: Caller
}

/** A claim with its photo, which waits for minutes. */
export async function aClaimBeforeMeetingIn(
  world: World,
  village: string,
  details: ClaimDetails = { kind: 'receives-nothing' },
): Promise<{ id: ClaimId; person: Registered }> {
  const person = await aPersonIn(world, village)
  const papers = [await aPaperIn(world, village, 'photo')]
  return { id: made(await tell(world, { person: person.id, papers, details }, await operatorOf(world, village))).id, person }
}

export async function callIn(world: World, village: string, heldOn = '2026-11-20'): Promise<MeetingId> {
  const body = { village: village as RegionCode, kind: 'musdes' as const, heldOn: heldOn as LocalDate, venue: 'Balai desa' }
  return made(await world.send(api.callMeeting, { body }, await operatorOf(world, village))).id
}

/** A meeting called for as many claims; others that wait there stand on its agenda, too. */
export async function aMeetingIn(world: World, village: string, many = 1): Promise<AMeeting> {
  const made = []
  for (let at = 0; at < many; at++) made.push(await aClaimBeforeMeetingIn(world, village))
  const id = await callIn(world, village)
  const people = made.map(({ person }) => person)
  return { id, claims: made.map((claim) => claim.id), people, operator: await operatorOf(world, village) }
}

export async function say(
  world: World,
  { id, operator }: Pick<AMeeting, 'id' | 'operator'>,
  rows: readonly { claim: ClaimId; outcome: MeetingOutcome | null; reason?: string }[],
) {
  const body = { rows: rows.map((row) => ({ reason: null, ...row })) }
  return world.send(api.sayOutcomes, { params: { id }, body }, operator)
}

/** Everything agreed to by three people, and drawn up. */
export async function aMinutedMeetingIn(world: World, village: string): Promise<AMeeting & { code: string }> {
  const meeting = await aMeetingIn(world, village)
  const { id, operator } = meeting
  const { rows } = made(await world.send(api.getMeeting, { params: { id } }, operator))
  made(
    await say(
      world,
      meeting,
      rows.map(({ claim }) => ({ claim, outcome: 'agreed' })),
    ),
  )
  made(await world.send(api.keepAttendees, { params: { id }, body: { attendees } }, operator))
  const { code } = made(await world.send(api.drawMinutes, { params: { id } }, operator))
  return { ...meeting, code }
}

export async function aBoundMeetingIn(world: World, village: string): Promise<AMeeting> {
  const { code, ...meeting } = await aMinutedMeetingIn(world, village)
  const upload = { name: 'berita-acara.pdf', bytes: scanBytes }
  made(await world.send(api.bindMeeting, { params: { id: meeting.id }, query: { code }, upload }, meeting.operator))
  return meeting
}
