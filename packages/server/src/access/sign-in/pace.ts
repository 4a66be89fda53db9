import type { AccountId } from '#domain/access/account.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Db } from '../../platform/db/database.ts'
import { countAttempt, type PaceKey } from './pace.sql.ts'
import { hashOf } from '../../platform/tokens.ts'

export const paceOf = {
  /** The same for addresses that nobody has: what is kept tells nobody apart. */
  password: (email: string): PaceKey => ({ kind: 'password', subject: hashOf(email.toLowerCase()) }),
  code: (account: AccountId): PaceKey => ({ kind: 'code', subject: account }),
  address: (address: string): PaceKey => ({ kind: 'address', subject: address }),
  reset: (email: string): PaceKey => ({ kind: 'reset', subject: hashOf(email.toLowerCase()) }),
}

/** Counts an attempt, and refuses it with the time to try again where there were too many. */
export async function keepPace(apart: Db, keys: readonly PaceKey[], now: Date): Promise<void> {
  const until = await countAttempt(apart, keys, now)
  if (until) throw new Problem('too-many-requests', { retryAt: until.toISOString() })
}
