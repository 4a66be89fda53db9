import { v7 as uuidv7 } from 'uuid'
import type { MergeChoices, MergeId } from '#domain/people/merge.ts'
import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../../platform/work.ts'
import { faultsOf, getPair, sidesOf } from './merge-pair.ts'
import { insertMerge, isProposed } from './merges.sql.ts'

interface Proposed {
  /** Who stays. */
  readonly keep: PersonId
  /** Who goes. */
  readonly other: PersonId
  /** Why the two are held to be one person. */
  readonly grounds: string
  /** Where it names no side for a field that differs: MERGE-6. */
  readonly choices?: MergeChoices
}

/** Proposes that two records are of one person. Nothing changes before somebody else has confirmed it. */
export async function proposeMerge(work: Work, { keep, other, grounds, choices = {} }: Proposed): Promise<{ id: MergeId }> {
  const pair = await getPair(work, keep, other)
  const faults = await faultsOf(work, pair)
  if (faults.length > 0) throw new Problem('merge-unsound', { faults })
  if (await isProposed(work.db, keep, other)) throw new Problem('merge-already-proposed')

  const id = uuidv7() as MergeId
  const region = pair.keep.row.region_code as RegionCode
  const proposed = {
    id,
    keep: { id: keep, region },
    other: { id: other, region: pair.other.row.region_code },
    grounds,
    choices: Object.fromEntries(sidesOf(pair, choices)),
    by: work.actor.accountId ?? '',
  }
  await insertMerge(work.db, proposed, work.now)
  await work.journal({
    event: 'merge.proposed',
    subjectType: 'person',
    subjectId: keep,
    region,
    facts: { merge: id, other, choices: proposed.choices },
  })
  return { id }
}

/**
 * The same for whoever found the two to be one by other means: null where it has to wait, since something is under way for one
 * of them or another merge waits. Two sound NIKs that differ are refused all the same.
 */
export async function proposeUnlessHindered(work: Work, proposed: Proposed): Promise<MergeId | null> {
  const { keep, other } = proposed
  const faults = await faultsOf(work, await getPair(work, keep, other))
  const twoNiks = faults.filter(({ rule }) => rule === 'MERGE-2')
  if (twoNiks.length > 0) throw new Problem('merge-unsound', { faults: twoNiks })
  if (faults.length > 0 || (await isProposed(work.db, keep, other))) return null
  return (await proposeMerge(work, proposed)).id
}
