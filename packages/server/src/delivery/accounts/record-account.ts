import { v7 as uuidv7 } from 'uuid'
import { accountFaults, cleanAccount } from '#domain/delivery/account.rules.ts'
import type { AccountDraft, PayeeAccount } from '#domain/delivery/payee-account.ts'
import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../../platform/work.ts'
import { findPayee, listAccountsOf, listHoldersOf, listPresentAccounts, replaceAccounts } from './accounts.sql.ts'

/** Records the account of one recipient: nothing is paid into it before a second officer confirms it. The one before stays as history. */
export async function recordAccount(work: Work, person: PersonId, draft: AccountDraft): Promise<PayeeAccount> {
  const payee = await findPayee(work.db, person)
  if (!payee) throw new Problem('not-found')
  const faults = accountFaults(draft)
  if (faults.length > 0) throw new Problem('account-unsound', { faults })

  const number = cleanAccount(draft.number)
  const holders = await listHoldersOf(work.db, [number])
  if (holders.some((holder) => holder.bank === draft.bank && holder.personId !== person)) throw new Problem('account-taken')

  const [present] = await listPresentAccounts(work.db, [person])
  const known =
    present?.bank === draft.bank && present.number === number && present.holderName === draft.holderName && !present.refusedFor
  if (!known) await replace(work, person, payee.region as RegionCode, { ...draft, number })

  const [account] = await listAccountsOf(work.db, person)
  if (!account) throw new Error('an account was recorded a moment ago')
  return account
}

async function replace(
  work: Work,
  person: PersonId,
  region: RegionCode,
  { bank, number, holderName }: AccountDraft,
): Promise<void> {
  const id = uuidv7()
  await replaceAccounts(
    work.db,
    [{ person_id: person, account_id: id, region_code: region, bank, number, holder_name: holderName, batch_id: id }],
    { source: 'by-hand', recordedBy: work.actor.accountId ?? '', now: work.now },
  )
  await work.journal({
    event: 'payee-account.recorded',
    subjectType: 'person',
    subjectId: person,
    region,
    facts: { account: id, bank },
  })
}
