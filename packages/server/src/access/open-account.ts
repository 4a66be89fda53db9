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

/** What stands about a mandate besides itself: the id under which it was proposed, and what the journal is to tell. */
interface Granting {
  readonly id?: string
  readonly facts?: object
}

/** Gives it at once: who may do so, and whether a second person is asked first, is for the caller to know. */
export async function grantMandate(
  work: Work,
  accountId: AccountId,
  draft: MandateDraft,
  { id = uuidv7(), facts = {} }: Granting = {},
): Promise<string> {
  const { role, regions, validFrom, validTo = null } = draft
  await insertMandate(work.db, { id, accountId, role, regions, validFrom, validTo }, work.now)
  for (const region of regions) {
    await work.journal({
      event: 'mandate.granted',
      subjectType: 'account',
      subjectId: accountId,
      region,
      facts: { mandateId: id, role, ...facts },
    })
  }
  return id
}
