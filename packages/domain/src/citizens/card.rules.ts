import { daysAfter, type LocalDate } from '../platform/local-date.ts'

/** What whoever holds a card must know beside it: the end of their NIK, or where there is none, their birth date. */
export const proofs = ['nik', 'birth'] as const
export type Proof = (typeof proofs)[number]

/**
 * CIT-2  A card is asked for together with six digits that do not stand on it: the last six of its holder's NIK, or of whoever
 *        has none the birth date (ddmmyy). Whoever has neither gets no card. A found card alone, and a NIK alone, tell nothing.
 */
export function proofOf({ nik, birthDate }: { nik: string | null; birthDate: LocalDate | null }): Proof | undefined {
  if (nik !== null && /^\d{16}$/.test(nik)) return 'nik'
  return birthDate === null ? undefined : 'birth'
}

/** Days that a card is good for: a year of lists and one round of letters; a lost card goes stale by itself. */
const cardDays = 366

/** CIT-3  A card ends a year after it was made, when a newer one is made for the same family, when it is taken back, or is locked. */
export function cardEndsOn(made: LocalDate): LocalDate {
  return daysAfter(made, cardDays)
}

/** Wrong digits for one card, one after the other, that lock it. Of a million, five: guessing succeeds once in 200,000 cards. */
export const mostWrong = 5

/** Failures from one network address that pass; many families share one address of a telephone company. */
const freeOfAddress = 30
const minute = 60_000
const waits = [1, 2, 4, 8, 15]
/** Minutes after which failures of an address are forgotten. */
const forgottenAfter = 60

interface Tries {
  readonly failures: number
  readonly lastAt: Date
}

/**
 * CIT-4  From one network address thirty wrong answers pass within the hour; then it waits, up to a quarter of an hour for each.
 *        Five wrong answers for one card lock it until a new one is made, from wherever they came.
 */
export function addressHeldUntil({ failures, lastAt }: Tries): Date | undefined {
  if (failures < freeOfAddress) return undefined
  const wait = waits[Math.min(failures - freeOfAddress, waits.length - 1)] ?? 0
  return new Date(lastAt.getTime() + wait * minute)
}

export function afterWrong(tries: Tries, now: Date): Tries {
  const isFresh = now.getTime() - tries.lastAt.getTime() >= forgottenAfter * minute
  return { failures: isFresh ? 1 : tries.failures + 1, lastAt: now }
}
