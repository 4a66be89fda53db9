import type { Quarter } from '../packages/domain/src/platform/period.ts'
import { stagesOf } from './intake.ts'
import type { Registry } from './registry.ts'
import type { Figures } from './run.ts'
import { round } from './timing.ts'

/** The next quarter's list of the same people, of whom a few in a hundred have changed, against the first list. */
export async function month({ first, importQuarter }: Registry, people: number): Promise<Figures> {
  const second = await importQuarter('2026-Q4' as Quarter)
  return {
    ratio: round(first.seconds / second.seconds),
    seconds: round(second.seconds),
    floorSeconds: round(first.seconds),
    changedShare: round(second.changed / people),
    peakMegabytes: second.peakMegabytes,
    ...stagesOf(second),
  }
}
