import type { HandedLink } from '#domain/access/accounts.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../../platform/work.ts'
import { findAccountByEmail } from '../access.sql.ts'
import { journalOf } from '../journal-of.ts'
import type { Keeping } from '../keeping.ts'
import { makeLink } from '../links/make-link.ts'
import { grantMandate, openAccount, openOffice } from '../open-account.ts'

export interface Administrator {
  readonly name: string
  readonly email: string
  readonly office: string
  readonly region: RegionCode
}

/**
 * Registers somebody who looks after the accounts of a region, with an office of its own, or gives a known one a new
 * link. By the machine's operator: the way in while there is nobody yet, or nobody left.
 */
export async function inviteAdministrator(
  work: Work,
  address: string,
  { name, email, office, region }: Administrator,
): Promise<HandedLink> {
  const known = await findAccountByEmail(work.db, email.toLowerCase())
  const byHand: Pick<Keeping, 'sendsMail' | 'address'> = { sendsMail: false, address }
  if (known) {
    const link = await makeLink(work, byHand, known, 'reset')
    await journalOf(work, 'account.link-made', known, { purpose: 'reset', byHand: true })
    return link
  }

  const officeId = await openOffice(work, { name: office, regionCode: region })
  const id = await openAccount(work, region, { name, email, officeId, password: null, synthetic: false })
  await grantMandate(work, id, { role: 'administrator', regions: [region], validFrom: work.today })
  return makeLink(work, byHand, id, 'invitation')
}
