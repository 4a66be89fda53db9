/** What is counted: wrong passwords of an account, wrong codes of an account, or failures from one network address. */
export type PaceKind = 'password' | 'code' | 'address' | 'reset'

/** Failures of one kind that came one after the other. */
export interface Pace {
  readonly failures: number
  readonly lastAt: Date
}

const minute = 60_000

/** How many are let pass, and how long one waits after each further one; the last wait is repeated. */
const waits: Readonly<Record<PaceKind, { free: number; minutes: readonly number[] }>> = {
  password: { free: 5, minutes: [1, 2, 4, 8, 15] },
  code: { free: 5, minutes: [1, 2, 4, 8, 15] },
  address: { free: 30, minutes: [1, 2, 4, 8, 15] },
  reset: { free: 3, minutes: [5, 15, 60] },
}

/** After this long without a failure they are forgotten. */
const forgottenAfter = 24 * 60 * minute

/**
 * AC-5  The fifth wrong password or code of an account, one after the other, closes it for a minute; each further one
 *       for longer, up to a quarter of an hour. The same holds for accounts that do not exist.
 * AC-6  From one network address, where many people may share it, 30 failures pass before it waits in the same way; a
 *       letter to choose a new password can be asked for three times, then after 5, 15 and 60 minutes.
 */
export function blockedUntil(kind: PaceKind, { failures, lastAt }: Pace): Date | undefined {
  const { free, minutes } = waits[kind]
  if (failures < free) return undefined
  const wait = minutes[Math.min(failures - free, minutes.length - 1)] ?? 0
  return new Date(lastAt.getTime() + wait * minute)
}

/** AC-7  A day without a failure wipes the slate; so does the right password or code. */
export function afterFailure(pace: Pace | undefined, now: Date): Pace {
  const isFresh = pace === undefined || now.getTime() - pace.lastAt.getTime() >= forgottenAfter
  return { failures: isFresh ? 1 : pace.failures + 1, lastAt: now }
}
