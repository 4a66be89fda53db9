import type { AccountId } from '#domain/access/account.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../../platform/work.ts'
import { getAccount } from '../access.sql.ts'
import type { Keeping } from '../keeping.ts'
import { keepPace, paceOf } from '../sign-in/pace.ts'
import { forgive } from '../sign-in/pace.sql.ts'
import { isPassword } from './hash-password.ts'
import { findPasswordHash } from './passwords.sql.ts'

/** Asks whoever is signed in for their password once more; counted like a sign-in, so that an open desk is no way to guess it. */
export async function confirmPassword(work: Work, { apart }: Keeping, account: AccountId, password: string): Promise<void> {
  const { email } = await getAccount(work.db, account)
  const pace = [paceOf.password(email)]
  await keepPace(apart, pace, work.now)
  if (!(await isPassword(await findPasswordHash(work.db, account), password))) {
    const subject = { subjectType: 'account', subjectId: account, region: 'ID' as RegionCode }
    work.witness({ event: 'password.refused', ...subject, facts: {} })
    throw new Problem('password-wrong')
  }
  await forgive(apart, pace, work.now)
}
