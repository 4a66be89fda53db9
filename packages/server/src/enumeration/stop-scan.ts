import type { RoundId } from '#domain/enumeration/round.ts'
import type * as api from '#domain/enumeration/scans.api.ts'
import type { ScanState } from '#domain/enumeration/scan.ts'
import type { ScanId } from '#domain/enumeration/scan-id.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { type Given, getMovable } from './get-scan.ts'
import { updateScan } from './scans.sql.ts'

type Moved = Output<typeof api.returnScan>

const keyable = ['waiting', 'second', 'differs'] as const

/** Back to whoever was there: what cannot be read, and why. */
export async function callUnreadable(
  work: Work,
  id: RoundId,
  scanId: ScanId,
  { version, field, words }: Input<typeof api.callUnreadable>['body'],
): Promise<Moved> {
  const given = await getMovable(work, id, scanId, version, ...keyable)
  const set = { stopped_by: work.actor.accountId ?? '', unreadable_field: field, unreadable_words: words }
  return move(work, given, 'unreadable', set, 'scan.called-unreadable', { field })
}

export async function putAside(
  work: Work,
  id: RoundId,
  scanId: ScanId,
  { version, reason }: Input<typeof api.putAside>['body'],
): Promise<Moved> {
  const given = await getMovable(work, id, scanId, version, ...keyable, 'unreadable')
  const set = { ...notStopped, stopped_by: work.actor.accountId ?? '', aside_reason: reason }
  return move(work, given, 'aside', set, 'scan.put-aside', { reason })
}

/** To where it was: a form that was keyed once still waits for another. */
export async function returnScan(
  work: Work,
  id: RoundId,
  scanId: ScanId,
  { version }: Input<typeof api.returnScan>['body'],
): Promise<Moved> {
  const given = await getMovable(work, id, scanId, version, 'unreadable', 'aside')
  const { firstBy, secondBy } = given.scan
  const state = secondBy !== null ? 'differs' : firstBy !== null ? 'second' : 'waiting'
  return move(work, given, state, notStopped, 'scan.returned', {})
}

const notStopped = { stopped_by: null, unreadable_field: null, unreadable_words: null, aside_reason: null }

async function move(
  work: Work,
  { round, scan }: Given,
  state: ScanState,
  set: Parameters<typeof updateScan>[2],
  event: JournalEvent,
  facts: object,
): Promise<Moved> {
  if (!(await updateScan(work.db, scan, { ...set, state }))) throw new Problem('stale-version')
  await work.journal({
    event,
    subjectType: 'round',
    subjectId: round.id,
    region: scan.region,
    facts: { scan: scan.id, state, ...facts },
  })
  return { scan: scan.id, state, version: scan.version + 1 }
}
