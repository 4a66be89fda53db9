import { v7 as uuidv7 } from 'uuid'
import { roundFaults } from '#domain/enumeration/round.rules.ts'
import type { RoundDraft, RoundId } from '#domain/enumeration/round.ts'
import { Problem } from '#domain/platform/problem.ts'
import { covers } from '#domain/platform/region-code.ts'
import { reaches } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { getLedRound, refuseUnless } from './get-round.ts'
import { insertRound, listEnumerators, listPlan, replaceVillages, type RoundRow, updateRound } from './rounds.sql.ts'

export async function planRound(work: Work, draft: RoundDraft): Promise<{ id: RoundId; version: number }> {
  if (!reaches(work.reach, draft.region)) throw new Problem('not-allowed')
  await refuseUnsound(work, draft)

  const id = uuidv7() as RoundId
  await insertRound(work.db, {
    round_id: id,
    region_code: draft.region,
    ...headOf(draft),
    state: 'planned',
    created_by: work.actor.accountId ?? '',
    created_at: work.now,
    version: 1,
  })
  await replaceVillages(work.db, id, draft.villages)
  await tell(work, { id, region: draft.region }, 'round.planned', factsOf(draft))
  return { id, version: 1 }
}

/** All of it while it is planned. Once it is open, visits hang on where it is and what it looks for. */
export async function changeRound(
  work: Work,
  id: RoundId,
  { version, ...draft }: RoundDraft & { version: number },
): Promise<{ id: RoundId; version: number }> {
  const round = await getLedRound(work, id)
  refuseUnless(round, 'planned', 'open')
  if (round.version !== version) throw new Problem('stale-version')
  if (draft.region !== round.region) throw new Problem('round-unsound', { faults: [{ rule: 'ENUM-1' }] })
  if (round.state === 'open' && !(await isAlike(work, round, draft))) throw new Problem('round-not-ready', { state: round.state })
  await refuseUnsound(work, draft)

  if (!(await updateRound(work.db, round, headOf(draft)))) throw new Problem('stale-version')
  await replaceVillages(work.db, id, draft.villages)
  await tell(work, round, 'round.changed', factsOf(draft))
  return { id, version: version + 1 }
}

async function isAlike(work: Work, round: RoundRow, draft: RoundDraft): Promise<boolean> {
  const alike = (a: readonly string[], b: readonly string[]) => a.toSorted().join() === b.toSorted().join()
  const villages = (await listPlan(work.db, round.id)).map(({ region }) => region)
  return (
    draft.from === round.from &&
    alike(draft.categories, round.categories) &&
    draft.villages.every(({ enumerator }) => enumerator !== null) &&
    alike(
      draft.villages.map(({ region }) => region),
      villages,
    )
  )
}

async function refuseUnsound(work: Work, draft: RoundDraft): Promise<void> {
  const enumerators = await listEnumerators(work.db, draft.region, work.today)
  const faults = roundFaults(draft, (account, village) =>
    enumerators.some(({ id, regions }) => id === account && regions.some((region) => covers(region, village))),
  )
  if (faults.length > 0) throw new Problem('round-unsound', { faults })

  const codes = draft.villages.map(({ region }) => region)
  const places = await placesOf(work.db, codes)
  // A code that is no region is shown as itself.
  if (codes.some((code) => places.get(code)?.name === code)) throw new Problem('region-unknown')
}

const headOf = ({ name, categories, from, to }: RoundDraft) => ({
  name,
  categories: [...new Set(categories)].toSorted(),
  first_day: from,
  last_day: to,
})

const factsOf = ({ villages, categories }: RoundDraft) => ({ villages: villages.length, categories })

function tell(
  work: Work,
  { id, region }: Pick<RoundRow, 'id' | 'region'>,
  event: 'round.planned' | 'round.changed',
  facts: object,
): Promise<void> {
  return work.journal({ event, subjectType: 'round', subjectId: id, region, facts })
}
