import type { confirmAccount as contract } from '#domain/delivery/delivery.api.ts'
import type { PayeeAccount } from '#domain/delivery/payee-account.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../../platform/work.ts'
import { acceptAccount, cure, findPayee, listAccountsOf } from './accounts.sql.ts'

/** The account is right after all (a dormant one was opened again): what failed on it may be paid again. */
export async function confirmAccount(
  work: Work,
  person: PersonId,
  { accountId, reason }: Input<typeof contract>['body'],
): Promise<PayeeAccount> {
  const payee = await findPayee(work.db, person)
  if (!payee) throw new Problem('not-found')
  if (!(await acceptAccount(work.db, person, accountId))) throw new Problem('stale-version')
  const cured = await cure(work.db, [person], work.now)
  await work.journal({
    event: 'payee-account.confirmed',
    subjectType: 'person',
    subjectId: person,
    region: payee.region as RegionCode,
    facts: { account: accountId, reason, cured },
  })
  const [account] = await listAccountsOf(work.db, person)
  if (!account) throw new Problem('not-found')
  return account
}
