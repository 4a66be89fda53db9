import { v7 as uuidv7 } from 'uuid'
import type { HalfLifeDraft, HalfLifeId } from '#domain/freshness/half-life.ts'
import { halfLifeFaults } from '#domain/freshness/half-life.rules.ts'
import type { listHalfLives as contract } from '#domain/freshness/freshness.api.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { reachOf, reaches } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { findRegion } from '../regions/index.ts'
import { decideRow, findHalfLife, insertHalfLife, listHalfLives } from './half-lives.sql.ts'

/** Sets a half-life from a day on: it counts once a second person has confirmed it. */
export async function proposeHalfLife(work: Work, draft: HalfLifeDraft): Promise<{ id: HalfLifeId }> {
  if (!reaches(work.reach, draft.region)) throw new Problem('not-allowed')
  if (!(await findRegion(work.db, draft.region))) throw new Problem('region-unknown')
  const faults = halfLifeFaults(draft, work.today)
  if (faults.length > 0) throw new Problem('half-life-unsound', { faults })

  const id = uuidv7() as HalfLifeId
  const { kind, region, months, since, ground } = draft
  await insertHalfLife(work.db, {
    half_life_id: id,
    kind,
    months,
    region_code: region,
    since,
    ground,
    verified: true,
    state: 'waiting',
    proposed_by: work.actor.accountId,
    proposed_at: work.now,
  })
  await tell(work, 'half-life.proposed', { id, region, kind })
  return { id }
}

/** Confirms what somebody else set, or refuses it; whoever set it may withdraw it by refusing it. */
export async function decideHalfLife(work: Work, id: HalfLifeId, decision: 'confirmed' | 'refused'): Promise<void> {
  const row = await findHalfLife(work.db, id)
  if (!row || !reaches(work.reach, row.region)) throw new Problem('not-found')
  if (row.state !== 'waiting') throw new Problem('stale-version')
  const by = work.actor.accountId ?? ''
  if (decision === 'confirmed' && row.proposed_by === by) throw new Problem('second-person-needed')
  // A day that has passed meanwhile would have made facts old without anybody having seen it.
  if (decision === 'confirmed' && row.since < work.today)
    throw new Problem('half-life-unsound', { faults: [{ rule: 'FRESH-1', why: 'past' }] })

  const state = decision === 'confirmed' ? 'in-force' : 'refused'
  if (!(await decideRow(work.db, id, { state, by, now: work.now }))) throw new Problem('stale-version')
  await tell(work, `half-life.${decision}`, { id, region: row.region, kind: row.kind })
}

export async function readAllHalfLives(work: Work): Promise<Output<typeof contract>> {
  const me = work.actor.accountId
  return {
    rows: (await listHalfLives(work.db, work.reach)).map(({ proposer, ...row }) => {
      const decides = row.state === 'waiting' && work.holds('programmes.define', row.region)
      return { ...row, may: { confirm: decides && proposer !== me, withdraw: decides && proposer === me } }
    }),
    mayPropose: [...reachOf(work.actor, 'programmes.define').regions],
  }
}

function tell(
  work: Work,
  event: 'half-life.proposed' | 'half-life.confirmed' | 'half-life.refused',
  { id, region, kind }: { id: HalfLifeId; region: RegionCode; kind: string },
): Promise<void> {
  return work.journal({ event, subjectType: 'half-life', subjectId: id, region, facts: { kind } })
}
