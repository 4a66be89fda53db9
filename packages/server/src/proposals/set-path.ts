import { v7 as uuidv7 } from 'uuid'
import type { Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ClaimPathDraft, ClaimPathId } from '#domain/proposals/claim-path.ts'
import { pathFaults } from '#domain/proposals/path.rules.ts'
import type { listPaths as contract } from '#domain/proposals/proposals.api.ts'
import { reachOf, reaches } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { findRegion } from '../regions/index.ts'
import { decidePathRow, findPath, insertPath, listPaths } from './paths.sql.ts'

/** Sets steps from a day on: they count once a second person has confirmed them. */
export async function proposePath(work: Work, draft: ClaimPathDraft): Promise<{ id: ClaimPathId }> {
  if (!reaches(work.reach, draft.region)) throw new Problem('not-allowed')
  if (!(await findRegion(work.db, draft.region))) throw new Problem('region-unknown')
  const faults = pathFaults(draft, work.today)
  if (faults.length > 0) throw new Problem('claim-path-unsound', { faults })

  const id = uuidv7() as ClaimPathId
  const { kind, region, steps, since, ground } = draft
  await insertPath(work.db, {
    path_id: id,
    kind,
    region_code: region,
    steps,
    since,
    ground,
    state: 'waiting',
    proposed_by: work.actor.accountId,
    proposed_at: work.now,
  })
  await tell(work, 'claim-path.proposed', { id, region, kind })
  return { id }
}

/** Confirms what somebody else set, or refuses it; whoever set it may withdraw it by refusing it. */
export async function decidePath(work: Work, id: ClaimPathId, decision: 'confirmed' | 'refused'): Promise<void> {
  const path = await findPath(work.db, id)
  if (!path || !reaches(work.reach, path.region)) throw new Problem('not-found')
  if (path.state !== 'waiting') throw new Problem('claim-not-ready')
  const by = work.actor.accountId ?? ''
  if (decision === 'confirmed' && path.proposed_by === by) throw new Problem('second-person-needed')
  // A day that has passed meanwhile would change what was proposed since.
  if (decision === 'confirmed' && path.since < work.today)
    throw new Problem('claim-path-unsound', { faults: [{ rule: 'PROP-2' }] })

  const state = decision === 'confirmed' ? 'in-force' : 'refused'
  if (!(await decidePathRow(work.db, id, { state, by, now: work.now }))) throw new Problem('claim-not-ready')
  await tell(work, `claim-path.${decision}`, { id, region: path.region, kind: path.kind })
}

export async function readPaths(work: Work): Promise<Output<typeof contract>> {
  const rows = await listPaths(work.db, work.reach)
  const me = work.actor.accountId
  return {
    rows: rows.map(({ proposer, ...path }) => {
      const decides = path.state === 'waiting' && work.holds('programmes.define', path.region)
      return { ...path, may: { confirm: decides && proposer !== me, withdraw: decides && proposer === me } }
    }),
    mayPropose: [...reachOf(work.actor, 'programmes.define').regions],
  }
}

function tell(
  work: Work,
  event: 'claim-path.proposed' | 'claim-path.confirmed' | 'claim-path.refused',
  { id, region, kind }: { id: ClaimPathId; region: RegionCode; kind: string },
): Promise<void> {
  return work.journal({ event, subjectType: 'claim-path', subjectId: id, region, facts: { kind } })
}
