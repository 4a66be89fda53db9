import type { LocalDate } from '../platform/local-date.ts'
import { covers, levelOf, type RegionCode } from '../platform/region-code.ts'
import type { settingStates } from './setting.ts'

/** What of a setting decides whether it counts. Of two of one day the later confirmed stands later in the list. */
export interface Known {
  readonly since: LocalDate
  readonly state: (typeof settingStates)[number]
}

/** SET-1  Of what was set of one thing that counts which began last, once a second person has confirmed it; of one day what was confirmed last. */
export function inForceOn<Setting extends Known>(settings: readonly Setting[], day: LocalDate): Setting | undefined {
  return settings
    .filter(({ state, since }) => state === 'in-force' && since <= day)
    .reduce<Setting | undefined>((last, one) => (last === undefined || one.since >= last.since ? one : last), undefined)
}

export type DatedFault = { rule: 'SET-2'; field: 'since' } | { rule: 'SET-3'; field: 'ground'; letters: number }

const groundLetters = 10

/**
 * SET-2  What is set begins on a day that has not passed: what was said on any day before stays as it was.
 * SET-3  Whoever sets something says on what ground: the letter or the meeting.
 */
export function datedFaults({ since, ground }: { since: LocalDate; ground: string }, today: LocalDate): DatedFault[] {
  return [
    ...(since < today ? [{ rule: 'SET-2', field: 'since' } as const] : []),
    ...(ground.trim().length < groundLetters ? [{ rule: 'SET-3', field: 'ground', letters: groundLetters } as const] : []),
  ]
}

/**
 * SET-4  What holds for everybody is confirmed by somebody else than whoever proposed it, with a mandate for a province or the
 *        country that covers where it was proposed; a regency may propose it, and whoever did may withdraw it.
 */
export function mayConfirm(
  regions: readonly RegionCode[],
  { by, proposer, from }: { by: string | null; proposer: string | null; from: RegionCode },
): boolean {
  const isWide = (region: RegionCode) => ['country', 'province'].includes(levelOf(region))
  return by !== null && by !== proposer && regions.some((region) => isWide(region) && covers(region, from))
}
