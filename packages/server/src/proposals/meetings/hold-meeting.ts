import type { Input, Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Attendee, MeetingId } from '#domain/proposals/meeting.ts'
import { minutesFaults } from '#domain/proposals/meeting.rules.ts'
import type { drawMinutes as drawing, sayOutcomes as saying } from '#domain/proposals/meetings.api.ts'
import type { Work } from '../../platform/work.ts'
import { getCalled, tell } from './call-meeting.ts'
import { numberOf } from '#domain/proposals/meeting-number.ts'
import { codeOf } from './minutes-code.ts'
import { listItems, nextNumber, sayOfItems, updateMeeting } from './meetings.sql.ts'

/** Keeps what was said, row by row as the meeting goes on: nothing else knows of it until the minutes are signed. */
export async function sayOutcomes(
  work: Work,
  id: MeetingId,
  { rows }: Input<typeof saying>['body'],
): Promise<Output<typeof saying>> {
  const meeting = await getCalled(work, id)
  if (rows.some(({ outcome }) => outcome !== null && outcome !== 'left-out') && meeting.heldOn > work.today)
    throw new Problem('meeting-unsound', { faults: [{ rule: 'PROP-42', why: 'not-yet-held' }] })
  const claims = new Set(rows.map(({ claim }) => claim))
  const said = await sayOfItems(work.db, id, rows.map(trimmed), { by: work.actor.accountId ?? '', now: work.now })
  if (said < claims.size) throw new Problem('not-found')
  await updateMeeting(work.db, meeting, { code: null })
  await tell(work, 'meeting.said', meeting, { rows: said })
  const items = await listItems(work.db, id)
  return { decided: items.filter(({ outcome }) => outcome !== null && outcome !== 'left-out').length }
}

export async function keepAttendees(work: Work, id: MeetingId, attendees: readonly Attendee[]): Promise<void> {
  const meeting = await getCalled(work, id)
  await updateMeeting(work.db, meeting, { attendees: JSON.stringify(attendees), code: null })
  await tell(work, 'meeting.attended', meeting, { people: attendees.length })
}

/** Gives the minutes their number and code. Drawn up again, they keep the number; of other words the code is another. */
export async function drawMinutes(work: Work, id: MeetingId): Promise<Output<typeof drawing>> {
  const meeting = await getCalled(work, id)
  const items = await listItems(work.db, id)
  const faults = minutesFaults({ ...meeting, rows: items }, work.today)
  if (faults.length > 0) throw new Problem('meeting-unsound', { faults })

  const year = meeting.year ?? Number(meeting.heldOn.slice(0, 4))
  const sequence = meeting.sequence ?? (await nextNumber(work.db, meeting.region, year))
  const numbered = { ...meeting, year, sequence }
  const code = codeOf(numbered, items)
  await updateMeeting(work.db, meeting, { year, number: sequence, code })
  const number = numberOf(numbered) ?? ''
  await tell(work, 'meeting.minuted', meeting, { number })
  return { number, code }
}

function trimmed<Row extends { reason: string | null }>(row: Row): Row {
  return { ...row, reason: row.reason === null || row.reason === '' ? null : row.reason }
}
