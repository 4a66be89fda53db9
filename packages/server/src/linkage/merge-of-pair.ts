import { staysOf } from '#domain/linkage/verdict.rules.ts'
import type { MergeId } from '#domain/people/merge.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { dropMerge, proposeUnlessHindered } from '../people/index.ts'
import type { Work } from '../platform/work.ts'
import { findMergeState, type LikenessRow, listMergeStandings } from './likenesses.sql.ts'

/**
 * Proposes to merge two people who were judged to be one; another officer confirms it. Never where both carry sound NIKs that
 * differ: then they are two people, and the verdict is refused. Null where it has to wait: one of them stands in another
 * merge, a frozen list or a payment under way, or whoever judges may not merge.
 */
export async function mergeFor(work: Work, row: LikenessRow, reason: string): Promise<MergeId | null> {
  const [older, newer] = await listMergeStandings(work.db, { a: row.a as PersonId, b: row.b as PersonId })
  if (!older || !newer) throw new Problem('not-found')
  const keep = staysOf(older, newer)
  const other = keep === older ? newer : older
  const mayMerge = [row.regionA, row.regionB].every((region) => work.holds('people.merge', region as RegionCode))
  if (!mayMerge) return null
  const pair = { keep: keep.id as PersonId, other: other.id as PersonId }
  return proposeUnlessHindered(work, { ...pair, grounds: groundsOf(row, reason) })
}

/** For whoever confirms the merge: in the language of the offices, as they write to each other. */
function groundsOf({ probability }: LikenessRow, reason: string): string {
  const percent = Math.min(99.9, Math.floor(Number(probability) * 1000) / 10)
  return [`Diputuskan sama di Data ganda (kemungkinan ${String(percent).replace('.', ',')}%)`, reason].filter(Boolean).join('. ')
}

/** What somebody else has decided on meanwhile stays: a merge that was carried out is undone as such, not by the verdict. */
export async function withdrawMerge(work: Work, merge: MergeId | null): Promise<void> {
  const state = merge === null ? undefined : await findMergeState(work.db, merge)
  if (merge === null || state === undefined) return
  if (state === 'confirmed') throw new Problem('merge-not-waiting')
  if (state === 'waiting') await dropMerge(work, merge, 'Putusan di Data ganda ditarik')
}
