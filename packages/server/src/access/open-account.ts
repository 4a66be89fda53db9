import { v7 as uuidv7 } from 'uuid'
import type { AccountId, Office, OfficeId } from '#domain/access/account.ts'
import type { Role } from '#domain/access/roles.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../platform/work.ts'
import { insertAccount, insertMandate, insertOffice } from './access.sql.ts'
import { hashPassword } from './passwords/hash-password.ts'

export interface AccountDraft {
  readonly name: string
  readonly email: string
  /** What stands under a signature. */
  readonly title?: string
  readonly officeId: OfficeId
  /** Null: they are invited to choose one. */
  readonly password: string | null
  readonly synthetic: boolean
}

export async function openOffice(work: Work, draft: Omit<Office, 'id'>): Promise<OfficeId> {
  const id = uuidv7() as OfficeId
  await insertOffice(work.db, { id, ...draft })
  await work.journal({ event: 'office.opened', subjectType: 'office', subjectId: id, region: draft.regionCode, facts: {} })
  return id
}

export async function openAccount(work: Work, region: RegionCode, draft: AccountDraft): Promise<AccountId> {
  const id = uuidv7() as AccountId
  const { name, officeId, synthetic, title = null } = draft
  const passwordHash = draft.password === null ? null : await hashPassword(draft.password)

  await insertAccount(
    work.db,
    { id, name, email: draft.email.toLowerCase(), title, officeId, synthetic, passwordHash, credentialId: uuidv7() },
    work.now,
  )
  await work.journal({ event: 'account.opened', subjectType: 'account', subjectId: id, region, facts: { officeId } })
  return id
}

export interface MandateDraft {
  readonly role: Role
  readonly regions: readonly RegionCode[]
  readonly validFrom: LocalDate
  readonly validTo?: LocalDate
}

export async function grantMandate(work: Work, accountId: AccountId, draft: MandateDraft): Promise<string> {
  const { role, regions, validFrom, validTo = null } = draft
  const id = uuidv7()
  await insertMandate(work.db, { id, accountId, role, regions, validFrom, validTo }, work.now)
  for (const region of regions) {
    await work.journal({
      event: 'mandate.granted',
      subjectType: 'account',
      subjectId: accountId,
      region,
      facts: { mandateId: id, role },
    })
  }
  return id
}
