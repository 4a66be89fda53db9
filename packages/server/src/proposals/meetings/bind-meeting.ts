import { v7 as uuidv7 } from 'uuid'
import type { Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import type { MeetingId } from '#domain/proposals/meeting.ts'
import { effectOf, mayReopenMeeting, meetingAfter, type MeetingEffect } from '#domain/proposals/meeting.rules.ts'
import type { bindMeeting as binding } from '#domain/proposals/meetings.api.ts'
import { deleteStoredFiles } from '../../platform/files/stored-files.sql.ts'
import { keepUpload, type Upload } from '../../platform/files/upload.ts'
import type { Work } from '../../platform/work.ts'
import { type ClaimRow, findClaim } from '../claims.sql.ts'
import { paperTypeOf } from '../paper-type.ts'
import { deletePapersOf, insertPaper } from '../papers.sql.ts'
import { recordTurn, takeTurn } from '../take-turn.ts'
import { getCalled, refuseUnwordedMeeting, tell } from './call-meeting.ts'
import { type ItemRecord, keepEffects, listItems, lockMeeting, standAgain, updateMeeting } from './meetings.sql.ts'

interface Scan {
  readonly id: string
  readonly type: string
  readonly meeting: MeetingId
}

/** Takes in the signed minutes: that very document becomes the minutes of each claim, and what was said takes effect. */
export async function bindMeeting(work: Work, id: MeetingId, code: string, upload: Upload): Promise<Output<typeof binding>> {
  const meeting = await getCalled(work, id)
  const state = meetingAfter(meeting.state, 'bound')
  if (!state || meeting.code === null) throw new Problem('meeting-not-ready')
  // What was signed is what was drawn up with this code, not what somebody has entered since.
  if (meeting.code !== code.trim().toUpperCase()) throw new Problem('minutes-changed')
  const type = await paperTypeOf(upload.path)
  if (type === undefined) throw new Problem('paper-unreadable')
  await keepUpload(work, upload, { region: meeting.region, name: 'minutes', mediaType: type })

  const items = await listItems(work.db, id)
  const scan = { id: upload.id, type, meeting: id }
  const effects: { claim: ClaimId; effect: MeetingEffect }[] = []
  for (const item of items) effects.push({ claim: item.claim, effect: await carry(work, item, scan) })
  await keepEffects(work.db, id, effects)
  const changes = {
    scan_id: upload.id,
    scan_sha256: upload.sha256,
    scan_type: type,
    bound_by: work.actor.accountId,
    bound_at: work.now,
  }
  await updateMeeting(work.db, meeting, { state, reason: null, ...changes })

  const of = (effect: MeetingEffect) => effects.filter((one) => one.effect === effect).length
  const [agreed, refused] = [of('minutes-attached'), of('refused')]
  const putOff = items.filter(({ outcome, state: now }) => outcome === 'put-off' && now === 'open').length
  const said = items.filter(({ outcome }) => outcome !== null && outcome !== 'left-out').length
  const counts = { agreed, refused, putOff, passed: said - agreed - refused - putOff }
  await tell(work, 'meeting.bound', meeting, { ...counts, sha256: upload.sha256 })
  return counts
}

async function carry(work: Work, { claim: id, outcome, reason }: ItemRecord, scan: Scan): Promise<MeetingEffect> {
  const claim = await findClaim(work.db, id)
  if (!claim) return 'none'
  const effect = effectOf(outcome, claim)
  if (effect === 'minutes-attached') {
    await attach(work, claim, scan)
    await takeTurn(work, claim, { move: 'agreed-by-meeting', reason })
  } else if (effect === 'refused') {
    await attach(work, claim, scan)
    const changes = { state: 'refused', decided_at: work.now, refused_by_meeting: scan.meeting }
    await takeTurn(work, claim, { move: 'refused-by-meeting', reason, changes })
  } else if (outcome === 'put-off' && claim.state === 'open') {
    await recordTurn(work, claim, { move: 'put-off-by-meeting', reason, step: claim.waitsAt })
  }
  return effect
}

async function attach(work: Work, { id, region }: ClaimRow, scan: Scan): Promise<void> {
  await insertPaper(work.db, {
    paper_id: uuidv7(),
    claim_id: id,
    region_code: region,
    kind: 'minutes',
    media_type: scan.type,
    taken_in_by: work.actor.accountId ?? '',
    taken_in_at: work.now,
    file_id: scan.id,
  })
}

/** Opens a meeting again whose signed minutes were wrong: every claim is back before it, with what was said kept to be mended. */
export async function reopenMeeting(work: Work, id: MeetingId, reason: string): Promise<void> {
  const meeting = await lockMeeting(work.db, id)
  if (!meeting) throw new Problem('not-found')
  const state = meetingAfter(meeting.state, 'reopened')
  if (!state || meeting.scan === null) throw new Problem('meeting-not-ready')
  refuseUnwordedMeeting(reason)
  const items = await listItems(work.db, id)
  if (!mayReopenMeeting(items.map((item) => ({ ...item, effect: item.effect ?? 'none' }))))
    throw new Problem('meeting-built-upon')

  await deletePapersOf(work.db, meeting.scan)
  for (const { claim: claimId, effect } of items) {
    const claim = effect === 'none' ? undefined : await findClaim(work.db, claimId)
    if (!claim) continue
    const changes = effect === 'refused' ? { state: 'open', decided_at: null, refused_by_meeting: null } : {}
    await takeTurn(work, claim, { move: 'back-from-meeting', reason, changes })
  }
  await standAgain(work.db, id)
  const none = { scan_id: null, scan_sha256: null, scan_type: null, bound_by: null, bound_at: null }
  await updateMeeting(work.db, meeting, { state, reason, code: null, ...none })
  await deleteStoredFiles(work.db, [meeting.scan])
  await tell(work, 'meeting.reopened', meeting, { sha256: meeting.sha256 })
}
