import type { Input, Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Meeting, MeetingId } from '#domain/proposals/meeting.ts'
import { mayReopenMeeting, needsMeeting } from '#domain/proposals/meeting.rules.ts'
import type { checkMinutes as checking, listMeetings as listing } from '#domain/proposals/meetings.api.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { pageFrom, readCursor } from '../../platform/http/cursor.ts'
import type { Download } from '../../platform/http/exchange.ts'
import type { Work } from '../../platform/work.ts'
import { placesOf } from '../../regions/index.ts'
import { isAboutCategory } from '../claims.listing.sql.ts'
import { findAccountName } from '../claims.sql.ts'
import { findByCode, listMeetings } from './meetings.listing.sql.ts'
import { findMeeting, listItems, listUnmet } from './meetings.sql.ts'
import { numberOf } from '#domain/proposals/meeting-number.ts'

export async function readMeetings(
  work: Work,
  { after, limit, ...which }: Input<typeof listing>['query'],
): Promise<Output<typeof listing>> {
  const rows = await listMeetings(work.db, which, { after: readCursor(after, ['id'])?.id, limit: limit + 1 })
  return pageFrom(rows, limit, ({ id }) => ({ id }))
}

export async function readMeeting(work: Work, id: MeetingId): Promise<Meeting> {
  const meeting = await findMeeting(work.db, id)
  const village = meeting && (await placesOf(work.db, [meeting.region])).get(meeting.region)
  if (!meeting || !village) throw new Problem('not-found')
  const { region, kind, heldOn, venue, state, attendees, code, reason, boundBy, boundAt, sha256 } = meeting
  const items = await listItems(work.db, id)
  const unmet = state === 'called' ? (await listUnmet(work.db, region)).filter(needsMeeting).length : 0
  const holds = work.holds('upkeep.propose', region)
  work.witness({ event: 'meeting.read', subjectType: 'meeting', subjectId: id, region, facts: { rows: items.length } })
  return {
    id,
    kind,
    village,
    heldOn,
    venue,
    state,
    number: numberOf(meeting),
    attendees,
    code,
    reason,
    rows: items.map(({ claim, kind: claimed, about, name, note, proposedBy, outcome, reason: why, state: stands }) => ({
      claim,
      kind: claimed,
      about: isAboutCategory(claimed) ? about : null,
      name,
      note,
      proposedBy,
      outcome,
      reason: why,
      state: stands,
    })),
    scan:
      boundAt === null || boundBy === null || sha256 === null
        ? null
        : { sha256, by: await findAccountName(work.db, boundBy), at: boundAt.toISOString() },
    calledBy: await findAccountName(work.db, meeting.calledBy),
    waiting: unmet,
    may: {
      change: holds && state === 'called',
      bind: holds && state === 'called' && code !== null,
      reopen: holds && state === 'bound' && mayReopenMeeting(items.map((item) => ({ ...item, effect: item.effect ?? 'none' }))),
    },
  }
}

export async function readScan(work: Work, files: FileStore, id: MeetingId): Promise<Download> {
  const meeting = await findMeeting(work.db, id)
  if (!meeting || meeting.scan === null) throw new Problem('not-found')
  work.witness({
    event: 'meeting-paper.read',
    subjectType: 'meeting',
    subjectId: id,
    region: meeting.region,
    facts: { paper: 'scan' },
  })
  return { name: `berita-acara-${meeting.heldOn}`, mediaType: meeting.scanType ?? '', content: files.open(meeting.scan) }
}

export async function checkMinutes(work: Work, code: string): Promise<Output<typeof checking>> {
  return { found: (await findByCode(work.db, code.toUpperCase())) ?? null }
}
