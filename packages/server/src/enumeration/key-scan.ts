import { v7 as uuidv7 } from 'uuid'
import type { Keyed, KeyingDraft, Reading } from '#domain/enumeration/keying.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import { choiceFaults, chosenFrom, differingFields, isKeyedTwice, type Readout } from '#domain/enumeration/scan.rules.ts'
import type * as api from '#domain/enumeration/scans.api.ts'
import type { ScanState } from '#domain/enumeration/scan.ts'
import type { ScanId } from '#domain/enumeration/scan-id.ts'
import { visitFaults } from '#domain/enumeration/visit.rules.ts'
import type { VisitId } from '#domain/enumeration/visit.ts'
import { needFaults } from '#domain/people/need.rules.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import { getCandidate } from '../categories/index.ts'
import { moveStoredFile } from '../platform/files/stored-files.sql.ts'
import type { Work } from '../platform/work.ts'
import { candidateOf, doorByKey } from './find-form.ts'
import { getRound } from './get-round.ts'
import { courseOf, type Given, getMovable, getScan } from './get-scan.ts'
import { insertKeying, type KeyingRow, listKeyings } from './keyings.sql.ts'
import { recordVisit } from './record-visit.ts'
import { type ScanRow, updateScan } from './scans.sql.ts'

type Candidate = Awaited<ReturnType<typeof getCandidate>>

/** What stands on a form becomes a visit, unless another is to read it as well, or has read it differently. */
export async function keyScan(work: Work, id: RoundId, scanId: ScanId, draft: KeyingDraft): Promise<Output<typeof api.keyScan>> {
  const given = await getMovable(work, id, scanId, draft.version, 'waiting', 'second')
  const { round, scan } = given
  if (courseOf(work, round, scan) !== 'key') throw new Problem('own-keying')
  const candidate = await candidateOf(work, round, draft.code)
  refuseUnsound(work, given, candidate, draft)
  const me = work.actor.accountId ?? ''
  const second = scan.state === 'second'
  const { result, met, visitedOn, note } = draft
  const read: Readout = { candidate: candidate.id, result, met, visitedOn, note }
  await keep(work, given, candidate, second ? 'second' : 'first', read)

  if (!second) {
    if (!isKeyedTwice(scanId, round.keyedTwice)) return becomeVisit(work, given, candidate, read, { first_by: me })
    return moveOn(work, given, candidate, { state: 'second', first_by: me })
  }
  const { first } = await twoReadings(work, id, scanId)
  const differing = differingFields(readoutOf(first), read)
  if (differing.length === 0) return becomeVisit(work, given, candidate, read, { second_by: me, differing })
  return moveOn(work, given, candidate, { state: 'differs', second_by: me, differing })
}

/** Field by field, which of two readings stands. */
export async function decideKeying(
  work: Work,
  id: RoundId,
  scanId: ScanId,
  { version, choices }: Input<typeof api.decideKeying>['body'],
): Promise<Output<typeof api.decideKeying>> {
  const given = await getMovable(work, id, scanId, version, 'differs')
  if (courseOf(work, given.round, given.scan) !== 'decide') throw new Problem('own-keying')
  const faults = choiceFaults(given.scan.differing ?? [], choices)
  if (faults.length > 0) throw new Problem('keying-unsound', { faults })

  const { first, second } = await twoReadings(work, id, scanId)
  const read = chosenFrom(readoutOf(first), readoutOf(second), choices)
  const { subject } = choices.form === 'second' ? second : first
  const candidate = await getCandidate(work, { subject, id: read.candidate as Candidate['id'] })
  await keep(work, given, candidate, 'decided', read)
  return becomeVisit(work, given, candidate, read, {})
}

/** The two readings, for whoever may decide between them. */
export async function readDifferences(work: Work, id: RoundId, scanId: ScanId): Promise<Output<typeof api.readDifferences>> {
  const round = await getRound(work, id)
  const scan = await getScan(work, id, scanId)
  if (scan.state !== 'differs') throw new Problem('scan-not-ready', { state: scan.state })
  if (courseOf(work, round, scan) !== 'decide') throw new Problem('own-keying')
  const { first, second } = await twoReadings(work, id, scanId)
  const [one, two] = [await shown(work, first), await shown(work, second)]
  work.witness({
    event: 'keying.read',
    subjectType: 'round',
    subjectId: id,
    region: scan.region,
    facts: { scan: scanId, people: [...new Set([one.door.person.id, two.door.person.id])] },
  })
  return { first: one, second: two, differing: scan.differing ?? [] }
}

type Moved = Omit<Output<typeof api.keyScan>, 'visit'>

/** By the command of every other visit, with the scan as what it stands on. */
async function becomeVisit(
  work: Work,
  given: Given,
  candidate: Candidate,
  { result, met, visitedOn, note }: Readout,
  set: Parameters<typeof updateScan>[2],
): Promise<Moved & { visit: VisitId }> {
  const { round, scan } = given
  const { subject, id, version } = candidate
  const draft = { subject, candidate: id, version, result, visitedOn, met: [...met], note }
  const { visit } = await recordVisit(work, round.id, draft, scan.id)
  const moved = await moveOn(work, given, candidate, { ...set, state: 'keyed', subject_id: subject, visit_id: visit })
  return { ...moved, visit }
}

/** Keyed, a scan lies where whoever it is about lies. */
async function moveOn(
  work: Work,
  { round, scan }: Given,
  { region }: Candidate,
  set: Parameters<typeof updateScan>[2] & { state: ScanState },
): Promise<Moved & { visit: null }> {
  if (scan.region !== region) await moveStoredFile(work.db, scan.file, region)
  if (!(await updateScan(work.db, scan, { ...set, region_code: region }))) throw new Problem('stale-version')
  await work.journal({
    event: scan.state === 'differs' ? 'scan.decided' : 'scan.keyed',
    subjectType: 'round',
    subjectId: round.id,
    region,
    facts: { scan: scan.id, state: set.state },
  })
  return { scan: scan.id, state: set.state, version: scan.version + 1, visit: null }
}

function keep(
  work: Work,
  { round, scan }: Given,
  { subject, id, region }: Candidate,
  reading: Reading | 'decided',
  { result, met, note, visitedOn }: Readout,
): Promise<void> {
  return insertKeying(work.db, {
    subject_id: subject,
    keying_id: uuidv7(),
    round_id: round.id,
    scan_id: scan.id,
    candidate_id: id,
    region_code: region,
    reading,
    result,
    met: [...met],
    note,
    visited_on: visitedOn,
    keyed_by: work.actor.accountId ?? '',
    keyed_at: work.now,
  })
}

/** What the visit would be refused for is said at once, also where another keys the form before it becomes one. */
function refuseUnsound(work: Work, { round }: Given, candidate: Candidate, draft: KeyingDraft): void {
  if (candidate.state !== 'open') throw new Problem('candidate-decided')
  const faults = visitFaults(draft, round.from, work.today)
  if (faults.length > 0) throw new Problem('visit-unsound', { faults })
  const category = needCategory(candidate.category)
  const unmet = draft.result === 'belongs' && category ? needFaults(category, { on: draft.visitedOn, met: draft.met }) : []
  if (unmet.length > 0) throw new Problem('need-unsound', { faults: unmet })
}

async function twoReadings(work: Work, id: RoundId, scan: ScanRow['id']): Promise<Record<Reading, KeyingRow>> {
  const rows = await listKeyings(work.db, id, scan)
  const [first, second] = [rows.find(({ reading }) => reading === 'first'), rows.findLast(({ reading }) => reading === 'second')]
  // Of a form that the first took for one of a village that the caller does not reach they see no reading.
  if (!first || !second) throw new Problem('not-found')
  return { first, second }
}

const readoutOf = ({ candidate, result, met, visitedOn, note }: KeyingRow): Readout => ({
  candidate,
  result,
  met,
  visitedOn,
  note,
})

async function shown(work: Work, row: KeyingRow): Promise<Keyed> {
  const { subject, candidate, result, met, visitedOn, note, by } = row
  return { door: await doorByKey(work, { subject, id: candidate }), result, met, visitedOn, note, by }
}
