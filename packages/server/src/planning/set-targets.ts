import { v7 as uuidv7 } from 'uuid'
import type { Month } from '#domain/platform/period.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { TargetChange } from '#domain/planning/target.ts'
import { targetFaults } from '#domain/planning/target.rules.ts'
import { reaches } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { listPlannedProgrammesById, type PlannedProgrammeRow } from './programmes.sql.ts'
import { writeTarget } from './targets.sql.ts'

/** Sets targets, all of them or none. Who owns the programme plans it (answers.md); nobody overwrites what they have not seen. */
export async function setTargets(work: Work, changes: readonly TargetChange[]): Promise<number> {
  const programmes = await listPlannedProgrammesById(work.db, [...new Set(changes.map((change) => change.programmeId))])
  for (const change of changes) refuseForeign(work, change, programmes.get(change.programmeId))

  const faults = changes.flatMap((change) => targetFaults(change, plannedOf(programmes.get(change.programmeId))))
  if (faults.length > 0) throw new Problem('target-unsound', { faults: faults.slice(0, 100) })

  // In one order, so that two planners who save at once cannot block each other.
  for (const change of changes.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) await set(work, change)
  await enter(work, changes)
  return changes.length
}

function refuseForeign(work: Work, { regency }: TargetChange, programme: PlannedProgrammeRow | undefined): void {
  if (!programme || !reaches(work.reach, regency)) throw new Problem('not-found')
  if (!reaches(work.reach, programme.owner as RegionCode)) throw new Problem('not-allowed')
}

function plannedOf(programme: PlannedProgrammeRow | undefined) {
  if (!programme) throw new Problem('not-found')
  const { owner, firstMonth, lastMonth } = programme
  return { owner: owner as RegionCode, firstMonth: firstMonth as Month, lastMonth: lastMonth as Month }
}

async function set(work: Work, { programmeId, regency, quarter, unit, amount, version }: TargetChange): Promise<void> {
  const written = await writeTarget(
    work.db,
    {
      target_id: uuidv7(),
      programme_id: programmeId,
      year: Number(quarter.slice(0, 4)),
      quarter,
      region_code: regency,
      unit,
      amount,
      set_by: work.actor.accountId ?? '',
      set_at: work.now,
    },
    version,
  )
  if (!written) throw new Problem('stale-version', { regency, quarter, unit })
}

/** One entry for each programme and regency: targets are no personal data, so their amounts may stand in the journal. */
async function enter(work: Work, changes: readonly TargetChange[]): Promise<void> {
  const groups = Map.groupBy(changes, ({ programmeId, regency }) => `${programmeId} ${regency}`)
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    await work.journal({
      event: 'targets.set',
      subjectType: 'programme',
      subjectId: first.programmeId,
      region: first.regency,
      facts: { targets: group.map(({ quarter, unit, amount }) => ({ quarter, unit, amount })) },
    })
  }
}

function keyOf({ programmeId, regency, quarter, unit }: TargetChange): string {
  return [programmeId, regency, quarter, unit].join(' ')
}
