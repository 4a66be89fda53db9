import type { TargetChange, TargetRow } from '#domain/planning/target.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { readTargets, setTargets } from '../planning/index.ts'
import type { Transactor } from '../platform/db/transact.ts'
import { acting, holderOf } from './acting.ts'
import { listPlanBases, type PlanBase } from './plan-bases.sql.ts'

/** Whose planner sets targets in the demonstration. */
const planners = [
  { role: 'regency-planner', region: '64.08' as RegionCode },
  { role: 'regency-planner', region: '64.02' as RegionCode },
  { role: 'province-planner', region: '64' as RegionCode },
] as const
/** A plan asks for a little more than the first list names, growing over the year. */
const growth = [0.9, 1, 1.05, 1.1] as const
const monthsPerQuarter = 3
/** About twenty business groups a year in each regency, as the agency plans them. */
const groupsPerQuarter = 5

/** Targets of the year, by the command that planners use: for programmes that have lists, and for business groups. */
export async function seedTargets(parts: Transactor): Promise<void> {
  for (const { role, region } of planners) {
    const planner = holderOf(role, region)
    if (planner === undefined) throw new Error(`no planner in ${region}`)
    const asPlanner = await acting(parts, planner, 'planning.set-targets')
    await asPlanner(async (work) => {
      const { rows } = await readTargets(work, Number(work.today.slice(0, 4)), undefined)
      const bases = await listPlanBases(work.db)
      const changes = rows.filter(({ may }) => may.set).flatMap((row) => changesOf(row, bases))
      if (changes.length > 0) await setTargets(work, changes)
    })
  }
}

function changesOf(row: TargetRow, bases: readonly PlanBase[]): TargetChange[] {
  const { programmeId, regency, unit } = row
  return row.cells.flatMap(({ quarter, open, amount, version }, at) => {
    const wanted = wantedIn(row, at, bases)
    return open && amount === null && wanted > 0
      ? [{ programmeId, regency: regency.code, quarter, unit, amount: wanted, version }]
      : []
  })
}

function wantedIn({ programmeId, regency, unit }: TargetRow, at: number, bases: readonly PlanBase[]): number {
  if (unit === 'groups') return groupsPerQuarter
  const base = bases.find((one) => one.programmeId === programmeId && one.region === regency.code)
  const beneficiaries = Math.ceil((base?.listed ?? 0) * (growth[at] ?? 1))
  return unit === 'rupiah' ? beneficiaries * (base?.amount ?? 0) * monthsPerQuarter : beneficiaries
}
