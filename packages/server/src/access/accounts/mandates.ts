import { v7 as uuidv7 } from 'uuid'
import type { AccountId } from '#domain/access/account.ts'
import type { GivenMandate, MandateDraft, MandateId } from '#domain/access/accounts.api.ts'
import { grantFaults } from '#domain/access/grant.rules.ts'
import { waitsForSecondPerson } from '#domain/access/second-person.rules.ts'
import { daysAfter } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { grantMandate } from '../open-account.ts'
import { journalOf } from '../journal-of.ts'
import { insertProposal, isOnlyAdministratorEver } from '../proposals/proposals.sql.ts'
import { areRegions, setMandateEnd } from './accounts.sql.ts'
import { getMine, granterOf, isOver } from './kept-account.ts'

/** Gives a mandate within the rules of granting: at once, or once a second person has confirmed it. */
export async function grant(work: Work, accountId: AccountId, draft: MandateDraft): Promise<GivenMandate> {
  const granter = granterOf(work)
  const faults = grantFaults({ accountId, ...draft }, granter, work.today)
  if (faults.length > 0) throw new Problem('grant-unsound', { faults })
  if (!(await areRegions(work.db, draft.regions))) throw new Problem('region-unknown')
  const { role, validFrom, validTo } = draft
  const regions = [...new Set(draft.regions)]
  const id = uuidv7() as MandateId
  const alone = await isOnlyAdministratorEver(work.db, granter.accountId)

  if (waitsForSecondPerson(role, alone)) {
    const by = granter.accountId as AccountId
    await insertProposal(work.db, { id, accountId, draft: { ...draft, regions }, by }, work.now)
    await journalOf(work, 'mandate.proposed', accountId, { mandate: id, role, regions })
    return { id, waits: true }
  }
  const facts = alone ? { alone } : {}
  await grantMandate(work, accountId, { role, regions, validFrom, ...(validTo !== null && { validTo }) }, { id, facts })
  return { id, waits: false }
}

export async function grantTo(work: Work, id: AccountId, draft: MandateDraft): Promise<GivenMandate> {
  const { state } = await getMine(work, id)
  if (state === 'closed') throw new Problem('account-closed')
  return grant(work, id, draft)
}

export async function endMandate(work: Work, id: AccountId, mandateId: MandateId, reason: string): Promise<void> {
  const { mandates } = await getMine(work, id)
  const mandate = mandates.find((one) => one.id === mandateId)
  if (!mandate) throw new Problem('not-found')
  if (isOver(mandate, work.today)) throw new Problem('mandate-over')
  const [yesterday, before] = [daysAfter(work.today, -1), daysAfter(mandate.validFrom, -1)]
  await setMandateEnd(work.db, mandateId, yesterday > before ? yesterday : before)
  await journalOf(work, 'mandate.ended', id, { mandate: mandateId, role: mandate.role, reason })
}
