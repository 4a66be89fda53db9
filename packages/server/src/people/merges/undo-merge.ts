import type { MergeId } from '#domain/people/merge.ts'
import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { claimNiks, releaseNiks } from '../../platform/elevations.sql.ts'
import type { Work } from '../../platform/work.ts'
import { tally } from '../tally.sql.ts'
import { tellChanged } from '../../platform/tell-changed.ts'
import { tellMerged } from '../../platform/tell-merged.ts'
import { setColumns } from '../write-people.sql.ts'
import type { Carried } from './carried.ts'
import {
  followPerson,
  removeMembership,
  reopenAid,
  reopenMemberships,
  reopenNeeds,
  returnAid,
  returnDeathReports,
  returnNeeds,
  returnSources,
} from './carry.sql.ts'
import { bringBack, columnsOf, restoreFacts } from './facts.sql.ts'
import { findMerge, type MergeRow, recordUndo } from './merges.sql.ts'
import { countsOf, findRow, type FullRow } from './records.sql.ts'
import { standingOf } from './standing.ts'

/** Two records again: what the merge moved, ended or wrote is put back; what was changed on the survivor since stays with it. */
export async function undoMerge(work: Work, id: MergeId, reason: string): Promise<void> {
  const merge = await findMerge(work.db, id, work.reach)
  if (!merge) throw new Problem('not-found')
  if (merge.state !== 'confirmed' || merge.carried === null) throw new Problem('merge-not-confirmed')
  const survivor = await findRow(work.db, merge.keepId)
  if (!survivor) throw new Problem('not-found')

  await putBack(work, merge, merge.carried, survivor)
  if (!(await recordUndo(work.db, merge, work.actor.accountId ?? '', reason, work.now))) throw new Problem('merge-not-confirmed')
  await tellMerged(work, id)
  await work.journal({
    event: 'merge.undone',
    subjectType: 'person',
    subjectId: merge.keepId,
    region: survivor.region_code as RegionCode,
    facts: { merge: id, other: merge.otherId, reason },
  })
}

async function putBack(work: Work, { id, keepId, otherId }: MergeRow, carried: Carried, survivor: FullRow): Promise<void> {
  const { db } = work
  const both = [keepId, otherId]
  const before = await countsOf(db, both)
  const standing = await standingOf(db, carried, survivor)

  await restoreFacts(db, keepId, id, standing.facts)
  await setColumns(db, keepId, columnsOf(carried.keep, standing.columns))
  await bringBack(db, carried.other, await returnNik(work, carried, keepId, otherId, standing.nik))

  const home = { id: otherId, region: carried.other.region_code }
  await returnSources(db, keepId, otherId, carried.sources)
  await returnAid(db, keepId, home, carried.aid)
  await reopenAid(db, otherId, carried.aidClosed)
  await returnNeeds(
    db,
    keepId,
    home,
    carried.needs.map((need) => need.id),
  )
  await reopenNeeds(
    db,
    otherId,
    carried.needsClosed.map((need) => need.id),
  )
  await returnDeathReports(db, keepId, home, carried.deathReports)
  const { membershipBegun: begun } = carried
  if (begun !== null && standing.restored.includes('family')) await removeMembership(db, keepId, begun)
  await reopenMemberships(db, both, carried.membershipsClosed)
  if (standing.restored.includes('village')) await followPerson(db, { id: keepId, region: carried.keep.region_code })

  const after = await countsOf(db, both)
  await tally(db, [...before.map((change) => ({ ...change, by: -change.by })), ...after])
  await tellChanged(work, { people: both, families: [survivor.family_id] })
}

/** The NIK goes back to whoever held it, unless somebody else has taken it since; answers how the other stands to it now. */
async function returnNik(
  work: Work,
  { other, nik: passed }: Carried,
  keep: PersonId,
  otherId: PersonId,
  stillThere: boolean,
): Promise<string> {
  const { nik, nik_standing } = other
  if (nik === null || nik_standing !== 'held') return nik_standing
  if (passed && stillThere) await releaseNiks(work, [{ nik, personId: keep }])
  const holder = (await claimNiks(work, [{ nik, personId: otherId }])).get(nik)
  return holder === otherId ? 'held' : 'contested'
}
