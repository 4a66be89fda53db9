import type { VerdictDraft } from '#domain/linkage/likeness.ts'
import type { judgeLikeness as contract } from '#domain/linkage/linkage.api.ts'
import { mayJudgePair, mayTakeBack } from '#domain/linkage/verdict.rules.ts'
import type { LikenessState } from '#domain/linkage/verdict.ts'
import type { MergeId } from '#domain/people/merge.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import { Problem } from '#domain/platform/problem.ts'
import { tellChanged } from '../platform/tell-changed.ts'
import type { Work } from '../platform/work.ts'
import { mergeFor, withdrawMerge } from './merge-of-pair.ts'
import { type LikenessRow, type PairKey, updateVerdict } from './likenesses.sql.ts'
import { getLikeness, regionOf } from './read-likeness.ts'

type Judged = Output<typeof contract>

/** Judges whether two people are one. */
export async function judgeLikeness(work: Work, pair: PairKey, { version, verdict, reason }: VerdictDraft): Promise<Judged> {
  const row = await getLikenessAt(work, pair, version)
  if (!mayJudgePair(row.state as LikenessState)) throw new Problem('pair-judged')

  const merge = verdict === 'same' ? await mergeFor(work, row, reason) : null
  const judgement = { by: work.actor.accountId, at: work.now, reason: reason === '' ? null : reason, merge }
  if (!(await updateVerdict(work.db, keyOf(row), version, { state: verdict, ...judgement }))) throw new Problem('stale-version')
  await tell(work, row, 'likeness.judged', { verdict, probability: Number(row.probability), merge })
  return { state: verdict, version: version + 1, merge }
}

/** Takes back a verdict of one's own, and the merge that it proposed while nobody has decided on it. */
export async function takeBackVerdict(work: Work, pair: PairKey, version: number): Promise<Judged> {
  const row = await getLikenessAt(work, pair, version)
  if (!mayTakeBack(row.state as LikenessState, row.judgedBy, work.actor.accountId)) throw new Problem('verdict-of-another')

  await withdrawMerge(work, row.merge as MergeId | null)
  const none = { state: 'open', by: null, at: null, reason: null, merge: null } as const
  if (!(await updateVerdict(work.db, keyOf(row), version, none))) throw new Problem('stale-version')
  await tell(work, row, 'likeness.reopened', { verdict: row.state })
  return { state: 'open', version: version + 1, merge: null }
}

async function getLikenessAt(work: Work, pair: PairKey, version: number): Promise<LikenessRow> {
  const row = await getLikeness(work, pair)
  if (row.version !== version) throw new Problem('stale-version')
  return row
}

const keyOf = ({ a, b }: LikenessRow): PairKey => ({ a: a as PersonId, b: b as PersonId })

async function tell(work: Work, row: LikenessRow, event: JournalEvent, facts: object): Promise<void> {
  await tellChanged(work, { people: [row.a, row.b] })
  await work.journal({
    event,
    subjectType: 'likeness',
    subjectId: null,
    region: regionOf(row),
    facts: { people: [row.a, row.b], ...facts },
  })
}
