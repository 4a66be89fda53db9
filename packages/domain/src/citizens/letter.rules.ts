import type { LocalDate } from '../platform/local-date.ts'

/** The card of a family as a letter finds it. */
export interface CardFound {
  readonly endsOn: LocalDate
  readonly lockedAt: Date | null
  readonly takenBackAt: Date | null
  /** Made with a letter, so that its code can be said again; null: handed out at an office. */
  readonly notice: string | null
  /** Whoever it was made for is still of that family. */
  readonly isHeld: boolean
}

/**
 * CIT-7  A letter of a loss bears the code of its family's card, and takes none away: the code of a letter before while its card
 *        counts; of a card that was handed out only that it is there, because its code is known to nobody; else a new one, where
 *        something can be asked beside it (CIT-2). Printed again, a letter says the same.
 */
export function codeOnLetter(
  card: CardFound | undefined,
  { today, hasProof }: { today: LocalDate; hasProof: boolean },
): 'same' | 'theirs' | 'new' | 'none' {
  if (card !== undefined && counts(card, today)) return card.notice === null ? 'theirs' : 'same'
  return hasProof ? 'new' : 'none'
}

function counts({ endsOn, lockedAt, takenBackAt, isHeld }: CardFound, today: LocalDate): boolean {
  return isHeld && lockedAt === null && takenBackAt === null && endsOn >= today
}
