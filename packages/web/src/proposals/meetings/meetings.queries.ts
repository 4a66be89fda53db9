import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import type { Attendee, Meeting, MeetingId, MeetingKind, MeetingOutcome } from '#domain/proposals/meeting.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import * as api from '#domain/proposals/meetings.api.ts'
import { call, download } from '../../platform/api.ts'
import { refresher } from '../../platform/refresher.ts'
import { upload } from '../../platform/upload.ts'

const refreshing = refresher(['proposals'], ['people'], ['home', 'waiting'])

export function meetingsQuery({ within, after }: { within: RegionCode | undefined; after: string | undefined }) {
  const query = { within, after, limit: 25 }
  return queryOptions({
    queryKey: ['proposals', 'meetings', query],
    queryFn: ({ signal }) => call(api.listMeetings, { query }, signal),
    placeholderData: keepPreviousData,
  })
}

export function meetingQuery(id: MeetingId) {
  return queryOptions({
    queryKey: ['proposals', 'meeting', id],
    queryFn: ({ signal }) => call(api.getMeeting, { params: { id } }, signal),
  })
}

export interface MeetingCall {
  village: RegionCode
  kind: MeetingKind
  heldOn: LocalDate
  venue: string
}

export const sendMeeting = (client: QueryClient, body: MeetingCall) => refreshing(client, call(api.callMeeting, { body }))

export const sendAgenda = (client: QueryClient, id: MeetingId) => refreshing(client, call(api.drawAgenda, { params: { id } }))

export interface Said {
  claim: ClaimId
  outcome: MeetingOutcome | null
  reason: string | null
}

/** One after the other, as they were said: an earlier word must not arrive last. */
export const inOrder = (id: MeetingId) => ({ id: `meeting ${id}` })

/** Shown before the server has answered. */
export async function showOutcomes(client: QueryClient, id: MeetingId, rows: readonly Said[]): Promise<void> {
  const { queryKey } = meetingQuery(id)
  await client.cancelQueries({ queryKey })
  const said = new Map(rows.map((row) => [row.claim, row]))
  client.setQueryData<Meeting>(queryKey, (meeting) =>
    meeting === undefined
      ? meeting
      : {
          ...meeting,
          code: null,
          may: { ...meeting.may, bind: false },
          rows: meeting.rows.map((row) => ({ ...row, ...said.get(row.claim) })),
        },
  )
}

/** Where it fails, what the server holds is shown again. */
export async function sendOutcomes(client: QueryClient, id: MeetingId, rows: readonly Said[]): Promise<void> {
  try {
    await call(api.sayOutcomes, { params: { id }, body: { rows: [...rows] } })
  } catch (thrown) {
    await client.invalidateQueries({ queryKey: meetingQuery(id).queryKey })
    throw thrown
  }
}

export const sendAttendees = (client: QueryClient, id: MeetingId, attendees: readonly Attendee[]) =>
  refreshing(client, call(api.keepAttendees, { params: { id }, body: { attendees: [...attendees] } }))

export const sendMinutes = (client: QueryClient, id: MeetingId) => refreshing(client, call(api.drawMinutes, { params: { id } }))

export const sendScan = (client: QueryClient, id: MeetingId, code: string, file: File) =>
  refreshing(client, upload(api.bindMeeting, { params: { id }, query: { code } }, file))

export const sendCallingOff = (client: QueryClient, id: MeetingId, reason: string) =>
  refreshing(client, call(api.callOffMeeting, { params: { id }, body: { reason } }))

export const sendMeetingReopening = (client: QueryClient, id: MeetingId, reason: string) =>
  refreshing(client, call(api.reopenMeeting, { params: { id }, body: { reason } }))

export const saveMeetingPaper = (id: MeetingId, paper: api.MeetingPaper) =>
  download(api.getMeetingPaper, { params: { id }, query: { paper } })

export const saveMeetingScan = (id: MeetingId) => download(api.getMeetingScan, { params: { id } })

export const checkMinutes = (code: string) => call(api.checkMinutes, { query: { code } })
