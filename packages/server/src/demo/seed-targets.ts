import type { TargetChange, TargetRow } from '#domain/planning/target.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { readTargets, setTargets } from '../planning/index.ts'
import type { Transactor } from '../platform/db/transact.ts'
import { acting, holderOf } from './acting.ts'
import { listPlanBases, type PlanBase } from './plan-bases.sql.ts'

/** The regencies whose planner sets targets in the demonstration. */
const regencies = ['64.08', '64.02'] as RegionCode[]
/** A plan asks for a little more than the first list names, growing over the year. */
const growth = [0.9, 1, 1.05, 1.1] as const
const monthsPerQuarter = 3

/** Targets of the year for the programmes that have lists, by the command that planners use. */
export async function seedTargets(parts: Transactor): Promise<void> {
  for (const regency of regencies) {
    const planner = holderOf('regency-planner', regency)
    if (planner === undefined) throw new Error(`no planner in ${regency}`)
    const asPlanner = await acting(parts, planner, 'planning.set-targets')
    await asPlanner(async (work) => {
      const { rows } = await readTargets(work, Number(work.today.slice(0, 4)), undefined)
      const bases = await listPlanBases(work.db)
      const changes = rows.filter(({ may }) => may.set).flatMap((row) => changesOf(row, bases))
      if (changes.length > 0) await setTargets(work, changes)
    })
  }
}

function changesOf({ programmeId, regency, unit, cells }: TargetRow, bases: readonly PlanBase[]): TargetChange[] {
  const base = bases.find((one) => one.programmeId === programmeId && one.region === regency.code)
  if (base === undefined || base.listed === 0) return []
  return cells.flatMap(({ quarter, open, amount, version }, at) => {
    const beneficiaries = Math.ceil(base.listed * (growth[at] ?? 1))
    const wanted = unit === 'rupiah' ? beneficiaries * (base.amount ?? 0) * monthsPerQuarter : beneficiaries
    return open && amount === null ? [{ programmeId, regency: regency.code, quarter, unit, amount: wanted, version }] : []
  })
}
