import { daysAfter, type LocalDate } from '../platform/local-date.ts'

export type DelegationFault = { rule: 'AP-12' } | { rule: 'AP-13' } | { rule: 'AP-14' }

export interface Period {
  readonly validFrom: LocalDate
  readonly validTo: LocalDate
}

export interface Delegation extends Period {
  /** The one who is to sign may decide in that region themselves, and is somebody else. */
  readonly takerMayDecide: boolean
  readonly today: LocalDate
  /** Hand-overs of the same giver and region that are not ended. */
  readonly others: readonly Period[]
}

export const longestDelegation = 90

/**
 * AP-12  A hand-over goes to another account that may itself decide in that region.
 * AP-13  It begins today or later, and lasts at most 90 days: a longer absence is a change of the chain.
 * AP-14  One person stands in at a time: two hand-overs of one giver don't overlap.
 */
export function delegationFaults({ validFrom, validTo, takerMayDecide, today, others }: Delegation): DelegationFault[] {
  const isSound = validFrom >= today && validTo >= validFrom && validTo < daysAfter(validFrom, longestDelegation)
  const overlaps = others.some((other) => other.validFrom <= validTo && validFrom <= other.validTo)
  return [
    ...(takerMayDecide ? [] : [{ rule: 'AP-12' } as const]),
    ...(isSound ? [] : [{ rule: 'AP-13' } as const]),
    ...(overlaps ? [{ rule: 'AP-14' } as const] : []),
  ]
}
