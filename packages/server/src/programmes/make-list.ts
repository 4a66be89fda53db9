import { v7 as uuidv7 } from 'uuid'
import type { AccountId } from '#domain/access/account.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import type { Month } from '#domain/platform/period.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { listFaults, mayMove } from '#domain/programmes/list.rules.ts'
import type { ListId, ListState, ProgrammeList } from '#domain/programmes/list.ts'
import type { Programme, ProgrammeId } from '#domain/programmes/programme.ts'
import { choosesByRule } from '#domain/programmes/programme.rules.ts'
import type { Work } from '../platform/work.ts'
import { findRegion } from '../regions/index.ts'
import { clearMembers, insertList, type ListRow, lockProgramme, updateList } from './lists.sql.ts'
import { getList, getListRow } from './read-list.ts'
import { getProgramme, reckoningDay } from './read-programme.ts'

/** Asks for a list: the rule is run as long work, by the present version of the programme. */
export async function makeList(
  work: Work,
  programmeId: ProgrammeId,
  { region, months }: { region: RegionCode; months: Month[] },
): Promise<ProgrammeList> {
  const programme = await getProgramme(work, programmeId)
  if (!work.holds('programmes.list', programme.owner)) throw new Problem('not-allowed')
  refuseWithoutRule(programme)
  refuseUnsound(programme, region, months)
  // Whoever changes whom it is for, or whose it is, at this moment is refused.
  await lockProgramme(work.db, programmeId)
  if (!(await findRegion(work.db, region))) throw new Problem('region-unknown', { region })

  const id = uuidv7() as ListId
  const task = await askToBuild(work, id)
  await insertList(work.db, {
    list_id: id,
    version: 1,
    programme_id: programmeId,
    programme_version: programme.version,
    region_code: region,
    months: [...months].sort(),
    state: 'draft',
    made_on: reckoningDay(months, work.today),
    task_id: task,
    made_by: holderOf(work),
    made_at: work.now,
  })

  await note(work, 'programme-list.asked-for', { id, region }, { programme: programmeId, version: programme.version, months })
  return getList(work, id)
}

/** Runs the rule again: what was chosen goes, the file that was returned stays the list's own. */
export async function rebuildList(work: Work, id: ListId, version: number): Promise<ProgrammeList> {
  const row = await getMovableList(work, id, version, 'rebuild')
  const programme = await getProgramme(work, row.programmeId as ProgrammeId)
  refuseWithoutRule(programme)
  refuseUnsound(programme, row.region as RegionCode, row.months as Month[])

  await clearMembers(work.db, id)
  const changed = await updateList(work.db, id, version, {
    state: 'draft',
    programme_version: programme.version,
    made_on: reckoningDay(row.months, work.today),
    counts: null,
    hash: null,
    frozen_at: null,
    task_id: await askToBuild(work, id),
  })
  if (!changed) throw new Problem('stale-version')

  await note(work, 'programme-list.asked-again', row, { version: programme.version })
  return getList(work, id)
}

/** The list as its reader saw it last, at a step at which this may be done to it by this office. */
export async function getMovableList(
  work: Work,
  id: ListId,
  version: number,
  move: Parameters<typeof mayMove>[1],
): Promise<ListRow> {
  const row = await getListRow(work, id)
  if (!work.holds('programmes.list', row.owner as RegionCode)) throw new Problem('not-found')
  if (row.version !== version) throw new Problem('stale-version')
  const made = row.counts !== null || move === 'discard'
  if (!mayMove(row.state as ListState, move) || !made) throw new Problem('list-not-ready', { state: row.state })
  return row
}

export async function note(work: Work, event: JournalEvent, list: { id: string; region: string }, facts: object): Promise<void> {
  await work.journal({ event, subjectType: 'programme-list', subjectId: list.id, region: list.region as RegionCode, facts })
}

function askToBuild(work: Work, id: ListId) {
  return work.enqueue({ job: 'programmes.build-list', payload: { listId: id }, subject: id, key: id })
}

function refuseWithoutRule(programme: Programme): void {
  if (!choosesByRule(programme.beneficiary)) throw new Problem('programme-without-rule')
}

function refuseUnsound(programme: Programme, region: RegionCode, months: readonly Month[]): void {
  const faults = listFaults(programme, { months, region })
  if (faults.length > 0) throw new Problem('list-unsound', { faults })
}

function holderOf(work: Work): AccountId {
  if (work.actor.accountId === null) throw new Problem('not-allowed')
  return work.actor.accountId
}
