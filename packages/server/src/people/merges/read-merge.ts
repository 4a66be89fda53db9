import type { Merge, MergeId, MergeSummary, MergeUndoing } from '#domain/people/merge.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../../platform/work.ts'
import { placesOf } from '../../regions/index.ts'
import { isRestricted } from '../needs/restricted.ts'
import type { Carried } from './carried.ts'
import { getPair } from './merge-pair.ts'
import { findMerge, type MergeRow } from './merges.sql.ts'
import { previewMerge } from './preview-merge.ts'
import { findRow } from './records.sql.ts'
import { standingOf } from './standing.ts'

export async function readMerge(work: Work, id: MergeId): Promise<Merge> {
  const merge = await findMerge(work.db, id, work.reach)
  const [summary] = merge ? await summariesOf(work, [merge]) : []
  if (!merge || !summary) throw new Problem('not-found')
  const people = [merge.keepId, merge.otherId]
  work.witness({
    event: 'merge.read',
    subjectType: 'merge',
    subjectId: id,
    region: merge.region as RegionCode,
    facts: { people },
  })
  return {
    ...summary,
    preview:
      merge.state === 'waiting'
        ? await previewMerge(work, await getPair(work, merge.keepId, merge.otherId), merge.choices)
        : null,
    undoing: merge.state === 'confirmed' && merge.carried ? await undoingOf(work, merge, merge.carried) : null,
  }
}

export async function summariesOf(work: Work, merges: readonly MergeRow[]): Promise<MergeSummary[]> {
  const places = await placesOf(
    work.db,
    merges.map(({ region }) => region),
  )
  return merges.flatMap((merge) => {
    const { id, keepId, keepName, otherId, otherName, grounds, state, proposedBy, decidedBy, undoneBy, reason } = merge
    const place = places.get(merge.region)
    if (!place) return []
    return {
      id,
      keep: { id: keepId, name: keepName },
      other: { id: otherId, name: otherName },
      place,
      grounds,
      state,
      proposedBy,
      proposedAt: merge.proposedAt.toISOString(),
      decidedBy,
      decidedAt: merge.decidedAt?.toISOString() ?? null,
      undoneBy,
      undoneAt: merge.undoneAt?.toISOString() ?? null,
      reason,
      isMine: merge.proposedById === work.actor.accountId,
    }
  })
}

async function undoingOf(work: Work, merge: MergeRow, carried: Carried): Promise<MergeUndoing | null> {
  const survivor = await findRow(work.db, merge.keepId)
  if (!survivor) return null
  const { restored, changedSince } = await standingOf(work.db, carried, survivor)
  const readRestricted = work.holds('people.read-restricted-need', merge.otherRegion as RegionCode)
  const told = (needs: Carried['needs']) => needs.filter(({ category }) => readRestricted || !isRestricted(category)).length
  return {
    back: {
      sources: carried.sources.length,
      aid: carried.aid.length,
      aidHeldTwice: carried.aidClosed.length,
      needs: told(carried.needs),
      needsHeldTwice: told(carried.needsClosed),
      deathReports: carried.deathReports.length,
      nik: carried.nik,
    },
    restored: [...restored],
    changedSince: [...changedSince],
  }
}
