import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { permissions } from './permissions.ts'
import { Role } from './role.ts'
import { SignInRecord, signInSteps } from './sign-in.ts'

export const AccountId = z.uuid().brand<'AccountId'>()
export type AccountId = z.infer<typeof AccountId>

export const OfficeId = z.uuid().brand<'OfficeId'>()
export type OfficeId = z.infer<typeof OfficeId>

export const Office = z
  .object({ id: OfficeId, name: z.string(), regionCode: RegionCode })
  .meta({ id: 'Office', description: 'An office that people of the agency work for.' })
export type Office = z.infer<typeof Office>

/** Powers of one person: a role, in regions, between dates. */
export const Mandate = z
  .object({
    role: Role,
    regions: z.array(z.object({ code: RegionCode, name: z.string() })).min(1),
    validFrom: LocalDate,
    validTo: LocalDate.nullable(),
  })
  .meta({ id: 'Mandate', description: 'A role held in regions between dates.' })
export type Mandate = z.infer<typeof Mandate>

export const Account = z
  .object({ id: AccountId, name: z.string(), email: z.email(), title: z.string().nullable(), office: Office.nullable() })
  .meta({ id: 'Account', description: 'A person who may sign in.' })
export type Account = z.infer<typeof Account>

export const DemoAccount = z.object({ email: z.email(), name: z.string(), role: Role, office: z.string() }).meta({
  id: 'DemoAccount',
  description: 'A synthetic account of the demonstration; its password is shown on the sign-in page.',
})
export type DemoAccount = z.infer<typeof DemoAccount>

export const Session = z
  .object({
    account: Account.nullable(),
    mandates: z.array(Mandate),
    permissions: z.array(z.enum(permissions)),
    /** Set while the system runs on synthetic people. */
    demo: z.object({ password: z.string(), accounts: z.array(DemoAccount) }).nullable(),
    version: z.string(),
    /** What comes before any work; null: nothing. With `code` nobody is signed in yet. */
    waitsFor: z.enum(signInSteps).nullable(),
    /** Somebody signed in to this account elsewhere, in a browser it had not been used with, and nobody has looked at it yet. */
    elsewhere: SignInRecord.nullable(),
    /** Whether letters are sent: invitations, and links to choose a new password. */
    sendsMail: z.boolean(),
  })
  .meta({ id: 'Session', description: 'Who is signed in and what they may do.' })
export type Session = z.infer<typeof Session>
