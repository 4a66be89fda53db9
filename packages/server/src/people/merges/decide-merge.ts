import { mayConfirmMerge } from '#domain/people/merge.rules.ts'
import type { MergeId } from '#domain/people/merge.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { tellMerged } from '../../platform/tell-merged.ts'
import type { Work } from '../../platform/work.ts'
import { carryOut } from './carry-out.ts'
import { faultsOf, getPair } from './merge-pair.ts'
import { findMerge, type MergeRow, recordConfirmation, recordDrop } from './merges.sql.ts'

/** The versions of both records that the second person looked at. */
export interface Seen {
  readonly keepVersion: number
  readonly otherVersion: number
}

/** The second person: from here on there is one record. */
export async function confirmMerge(work: Work, id: MergeId, seen: Seen): Promise<void> {
  const merge = await getWaiting(work, id)
  const by = work.actor.accountId
  if (by === null || !mayConfirmMerge(merge.proposedById, by)) throw new Problem('second-person-needed')

  const pair = await getPair(work, merge.keepId, merge.otherId)
  if (pair.keep.row.version !== seen.keepVersion || pair.other.row.version !== seen.otherVersion)
    throw new Problem('stale-version')
  const faults = await faultsOf(work, pair)
  if (faults.length > 0) throw new Problem('merge-unsound', { faults })

  const carried = await carryOut(work, merge, pair)
  if (!(await recordConfirmation(work.db, merge, by, carried, work.now))) throw new Problem('merge-not-waiting')
  await tellMerged(work, id)
  await work.journal({
    event: 'merge.confirmed',
    subjectType: 'person',
    subjectId: merge.keepId,
    region: merge.region as RegionCode,
    facts: { merge: id, other: merge.otherId, proposedBy: merge.proposedById, fields: carried.takes, nik: carried.nik },
  })
}

/** Withdrawn by whoever proposed it, refused by anybody else of their kind. */
export async function dropMerge(work: Work, id: MergeId, reason: string): Promise<void> {
  const merge = await getWaiting(work, id)
  const by = work.actor.accountId ?? ''
  const state = merge.proposedById === by ? 'withdrawn' : 'refused'
  if (!(await recordDrop(work.db, merge, state, by, reason, work.now))) throw new Problem('merge-not-waiting')
  await work.journal({
    event: state === 'withdrawn' ? 'merge.withdrawn' : 'merge.refused',
    subjectType: 'person',
    subjectId: merge.keepId,
    region: merge.region as RegionCode,
    facts: { merge: id, other: merge.otherId, reason },
  })
}

async function getWaiting(work: Work, id: MergeId): Promise<MergeRow> {
  const merge = await findMerge(work.db, id, work.reach)
  if (!merge) throw new Problem('not-found')
  if (merge.state !== 'waiting') throw new Problem('merge-not-waiting')
  return merge
}
