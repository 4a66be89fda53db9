import type { RegionCode } from '#domain/platform/region-code.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { findRegionOf } from '../access.sql.ts'
import type { Keeping } from '../keeping.ts'
import { judgePassword } from '../passwords/judge-password.ts'
import { replacePassword } from '../passwords/replace-password.ts'
import { paceOf } from '../sign-in/pace.ts'
import { forgive } from '../sign-in/pace.sql.ts'
import { findLink, spendLinks } from './links.sql.ts'

/** Chooses a password by a link, once. A second factor stays as it was: the link proves the letter box, nothing more. */
export async function spendLink(work: Work, keeping: Keeping, token: string, password: string): Promise<void> {
  const link = await findLink(work.db, token, work.now)
  if (!link) throw new Problem('link-spent')
  const { accountId, purpose, email } = link
  await judgePassword(password, link)

  await spendLinks(work.db, accountId, work.now)
  await replacePassword(work, keeping, accountId, password, { except: undefined })
  await forgive(keeping.apart, [paceOf.password(email)], work.now)
  const region: RegionCode = await findRegionOf(work.db, accountId)
  await work.journal({ event: 'password.chosen', subjectType: 'account', subjectId: accountId, region, facts: { purpose } })
  if (purpose === 'reset') await keeping.notify(work, accountId, 'password-changed')
}
