import { v7 as uuidv7 } from 'uuid'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import { daysAfter } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import { isWorded, reasonLetters } from '#domain/proposals/decide.rules.ts'
import type { MeetingId } from '#domain/proposals/meeting.ts'
import { meetingAfter, needsMeeting } from '#domain/proposals/meeting.rules.ts'
import type { callMeeting as calling } from '#domain/proposals/meetings.api.ts'
import { reaches } from '../../platform/db/reach.ts'
import type { Work } from '../../platform/work.ts'
import { findRegion } from '../../regions/index.ts'
import {
  insertItems,
  insertMeeting,
  listUnmet,
  lockMeeting,
  type MeetingRecord,
  releaseItems,
  updateMeeting,
} from './meetings.sql.ts'

/** Days before today for which minutes may still be entered: a meeting was held, and its network came back later. */
const daysBack = 60
const daysAhead = 120

/** Calls a meeting; everything of the village that waits for minutes comes before it. */
export async function callMeeting(
  work: Work,
  { village, kind, heldOn, venue }: Input<typeof calling>['body'],
): Promise<Output<typeof calling>> {
  if (!reaches(work.reach, village)) throw new Problem('not-allowed')
  if (levelOf(village) !== 'village' || !(await findRegion(work.db, village))) throw new Problem('region-unknown')
  if (heldOn < daysAfter(work.today, -daysBack) || heldOn > daysAfter(work.today, daysAhead))
    throw new Problem('meeting-unsound', { faults: [{ rule: 'PROP-42', why: 'not-yet-held' }] })

  const id = uuidv7() as MeetingId
  await insertMeeting(work.db, {
    region_code: village,
    meeting_id: id,
    kind,
    held_on: heldOn,
    venue,
    state: 'called',
    attendees: '[]',
    called_by: work.actor.accountId ?? '',
    called_at: work.now,
    version: 1,
  })
  const rows = await drawFor(work, { id, region: village })
  await tell(work, 'meeting.called', { id, region: village }, { rows })
  return { id, rows }
}

/** Takes what has come since onto the agenda. */
export async function drawAgenda(work: Work, id: MeetingId): Promise<{ added: number }> {
  const meeting = await getCalled(work, id)
  const added = await drawFor(work, meeting)
  if (added > 0) {
    await updateMeeting(work.db, meeting, { code: null })
    await tell(work, 'meeting.agenda-drawn', meeting, { added })
  }
  return { added }
}

/** Calls a meeting off: what was before it waits for another one. */
export async function callOffMeeting(work: Work, id: MeetingId, reason: string): Promise<void> {
  const meeting = await getCalled(work, id)
  refuseUnwordedMeeting(reason)
  const state = meetingAfter(meeting.state, 'called-off')
  if (!state) throw new Problem('meeting-not-ready')
  await releaseItems(work.db, id)
  await updateMeeting(work.db, meeting, { state, reason, code: null })
  await tell(work, 'meeting.called-off', meeting, {})
}

/** A meeting at which something may still be said, held fast until the transaction ends. */
export async function getCalled(work: Work, id: MeetingId): Promise<MeetingRecord> {
  const meeting = await lockMeeting(work.db, id)
  if (!meeting) throw new Problem('not-found')
  if (meeting.state !== 'called') throw new Problem('meeting-not-ready')
  return meeting
}

export function refuseUnwordedMeeting(reason: string): void {
  if (!isWorded(reason)) throw new Problem('meeting-unsound', { faults: [{ rule: 'PROP-12', letters: reasonLetters }] })
}

type MeetingEvent = Extract<Parameters<Work['journal']>[0]['event'], `meeting.${string}`>

export function tell(
  work: Work,
  event: MeetingEvent,
  { id, region }: Pick<MeetingRecord, 'id' | 'region'>,
  facts: object,
): Promise<void> {
  return work.journal({ event, subjectType: 'meeting', subjectId: id, region, facts })
}

async function drawFor(work: Work, meeting: { id: MeetingId; region: RegionCode }): Promise<number> {
  const unmet = await listUnmet(work.db, meeting.region)
  const claims = unmet.filter(needsMeeting).map(({ id }) => id)
  await insertItems(work.db, meeting, claims)
  return claims.length
}
