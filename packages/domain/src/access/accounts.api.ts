import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { LocalDate } from '../platform/local-date.ts'
import { Cursor, PageQuery, pageOf } from '../platform/page.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Account, AccountId, Mandate, Office, OfficeId } from './account.ts'
import { IdleDevice, IdleLimit, IdleMinutes } from './idle-limit.ts'
import { linkPurposes } from './links.api.ts'
import { Role, roles } from './roles.ts'
import { SecondFactorDemand } from './second-factor.ts'
import { OpenSession, SignInRecord } from './sign-in.ts'

const slice = 'access'

/** `invited`: has not chosen a password yet. */
export const accountStates = ['active', 'invited', 'closed'] as const
export type AccountState = (typeof accountStates)[number]

export const AccountRow = Account.extend({
  state: z.enum(accountStates),
  /** In force today. */
  mandates: z.array(Mandate),
  secondFactor: z.boolean(),
  lastSeenAt: z.iso.datetime().nullable(),
}).meta({ id: 'AccountRow' })
export type AccountRow = z.infer<typeof AccountRow>

export const AccountSearch = z
  .object({
    text: z.string().max(200),
    region: RegionCode.nullable().default(null),
    role: Role.nullable().default(null),
    state: z.enum(accountStates).nullable().default(null),
    after: Cursor.optional(),
    limit: z.int().min(1).max(100).default(25),
  })
  .meta({ id: 'AccountSearch', examples: [{ text: 'petugas' }] })
export type AccountSearch = z.infer<typeof AccountSearch>

export const searchAccounts = endpoint({
  method: 'POST',
  path: '/accounts/search',
  mode: 'read',
  slice,
  summary: 'People with accounts whose office lies in my regions, by name',
  permission: 'access.read-accounts',
  body: AccountSearch,
  status: 200,
  response: pageOf(AccountRow),
  problems: [],
})

export const MandateId = z.uuid().brand<'MandateId'>()
export type MandateId = z.infer<typeof MandateId>

export const AccountPage = z
  .object({
    account: Account,
    state: z.enum(accountStates),
    closedAt: z.iso.datetime().nullable(),
    /** All, those that are over too. */
    mandates: z.array(Mandate.extend({ id: MandateId, mayEnd: z.boolean() })),
    secondFactor: z.boolean(),
    sessions: z.array(OpenSession),
    /** Too many wrong passwords or codes: held off until then. */
    heldOffUntil: z.iso.datetime().nullable(),
    /** The newest link that can still be used. */
    link: z
      .object({
        purpose: z.enum(linkPurposes),
        expiresAt: z.iso.datetime(),
        /** Null: handed over by hand, or the letter still waits to be sent. */
        sentAt: z.iso.datetime().nullable(),
      })
      .nullable(),
    /** Whether I may look after it: it is not mine and reaches no further than I do. */
    mayLookAfter: z.boolean(),
  })
  .meta({ id: 'AccountPage' })
export type AccountPage = z.infer<typeof AccountPage>

const ofOne = z.object({ id: AccountId })
const Reason = z.string().trim().min(5).max(500)
const body = z.object({ reason: Reason })
const problems = ['not-found', 'not-yours-to-keep'] as const

export const getAccount = endpoint({
  method: 'GET',
  path: '/accounts/{id}',
  slice,
  summary: 'One account with its mandates and sessions',
  permission: 'access.read-accounts',
  params: ofOne,
  status: 200,
  response: AccountPage,
  problems: ['not-found'],
})

export const listSignInsOf = endpoint({
  method: 'GET',
  path: '/accounts/{id}/sign-ins',
  slice,
  summary: 'Sign-ins of one account, refused ones too, newest first',
  permission: 'access.read-accounts',
  params: ofOne,
  query: PageQuery,
  status: 200,
  response: pageOf(SignInRecord),
  problems: ['not-found'],
})

export const listOffices = endpoint({
  method: 'GET',
  path: '/offices',
  slice,
  summary: 'Offices in my regions',
  permission: 'access.read-accounts',
  status: 200,
  response: z.object({ rows: z.array(Office) }),
  problems: [],
})

export const MandateDraft = z
  .object({
    role: Role,
    regions: z.array(RegionCode).min(1).max(50),
    validFrom: LocalDate,
    validTo: LocalDate.nullable(),
  })
  .meta({ id: 'MandateDraft' })
export type MandateDraft = z.infer<typeof MandateDraft>

export const AccountDraft = z
  .object({
    name: z.string().trim().min(3).max(100),
    email: z.email().max(200),
    title: z.string().trim().max(100).nullable(),
    officeId: OfficeId,
    mandate: MandateDraft,
  })
  .meta({ id: 'AccountDraft' })
export type AccountDraft = z.infer<typeof AccountDraft>

/** Where no letters are sent, the link is handed over by hand; it is shown this one time. */
export const HandedLink = z.object({ link: z.string().nullable(), expiresAt: z.iso.datetime() }).meta({ id: 'HandedLink' })
export type HandedLink = z.infer<typeof HandedLink>

export const registerAccount = endpoint({
  method: 'POST',
  path: '/accounts',
  slice,
  summary: 'Register somebody with a first mandate, and invite them',
  permission: 'access.manage-accounts',
  body: AccountDraft,
  status: 201,
  response: HandedLink.extend({ id: AccountId, waits: z.boolean() }),
  secret: true,
  problems: ['not-found', 'email-taken', 'grant-unsound', 'region-unknown'],
})

export const sendLink = endpoint({
  method: 'POST',
  path: '/accounts/{id}/links',
  slice,
  summary: 'Invite somebody again, or let them choose a new password; earlier links are worth nothing any more',
  permission: 'access.manage-accounts',
  params: ofOne,
  body,
  status: 201,
  response: HandedLink,
  secret: true,
  problems: [...problems, 'account-closed'],
})

export const GivenMandate = z
  .object({
    id: MandateId,
    /** It counts only once a second person has confirmed it. */
    waits: z.boolean(),
  })
  .meta({ id: 'GivenMandate' })
export type GivenMandate = z.infer<typeof GivenMandate>

export const grantMandate = endpoint({
  method: 'POST',
  path: '/accounts/{id}/mandates',
  slice,
  summary: 'Give somebody a role in regions between dates; what shows people or moves money waits for a second person',
  permission: 'access.manage-accounts',
  params: ofOne,
  body: MandateDraft,
  status: 201,
  response: GivenMandate,
  problems: [...problems, 'grant-unsound', 'account-closed', 'region-unknown'],
})

export const endMandate = endpoint({
  method: 'POST',
  path: '/accounts/{id}/mandates/{mandateId}/end',
  slice,
  summary: 'End a mandate: yesterday was its last day, so it gives nothing from now on',
  permission: 'access.manage-accounts',
  params: ofOne.extend({ mandateId: MandateId }),
  body,
  status: 204,
  response: z.undefined(),
  problems: [...problems, 'mandate-over'],
})

export const closeAccount = endpoint({
  method: 'POST',
  path: '/accounts/{id}/closing',
  slice,
  summary: 'Close an account: nobody signs in to it any more, and its waiting work is cancelled',
  permission: 'access.manage-accounts',
  params: ofOne,
  body,
  status: 204,
  response: z.undefined(),
  problems: [...problems, 'account-closed'],
})

export const reopenAccount = endpoint({
  method: 'POST',
  path: '/accounts/{id}/reopening',
  slice,
  summary: 'Open a closed account again, with the mandates that are still in force',
  permission: 'access.manage-accounts',
  params: ofOne,
  body,
  status: 204,
  response: z.undefined(),
  problems: [...problems, 'account-open'],
})

export const endSessionsOf = endpoint({
  method: 'POST',
  path: '/accounts/{id}/sessions/end',
  slice,
  summary: 'Sign out every browser of an account',
  permission: 'access.manage-accounts',
  params: ofOne,
  body,
  status: 204,
  response: z.undefined(),
  problems,
})

export const resetSecondFactor = endpoint({
  method: 'POST',
  path: '/accounts/{id}/second-factor/removal',
  slice,
  summary: 'Take the second factor of somebody who lost it away; all their browsers are signed out',
  permission: 'access.manage-accounts',
  params: ofOne,
  body,
  status: 204,
  response: z.undefined(),
  problems: [...problems, 'second-factor-off'],
})

export const liftHold = endpoint({
  method: 'POST',
  path: '/accounts/{id}/hold/lifting',
  slice,
  summary: 'Let somebody try again at once after too many wrong passwords or codes',
  permission: 'access.manage-accounts',
  params: ofOne,
  body,
  status: 204,
  response: z.undefined(),
  problems,
})

export const listSecondFactorDemands = endpoint({
  method: 'GET',
  path: '/second-factor-demands',
  slice,
  summary: 'Which roles must sign in with a second factor in a region',
  permission: 'access.read-accounts',
  query: z.object({ region: RegionCode }),
  status: 200,
  response: z.object({ region: RegionCode, rows: z.array(SecondFactorDemand).max(roles.length) }),
  problems: ['not-allowed'],
})

export const setSecondFactorDemand = endpoint({
  method: 'POST',
  path: '/second-factor-demands',
  slice,
  summary: 'Lay down from a day on whether a role must sign in with a second factor in a region',
  permission: 'access.manage-accounts',
  body: z.object({ region: RegionCode, role: Role, demanded: z.boolean(), from: LocalDate, reason: Reason }),
  status: 204,
  response: z.undefined(),
  problems: ['not-allowed', 'grant-unsound'],
})

export const listIdleLimits = endpoint({
  method: 'GET',
  path: '/idle-limits',
  slice,
  summary: 'After how many minutes unused a session asks for the password again in a region, on desks and on phones',
  permission: 'access.read-accounts',
  query: z.object({ region: RegionCode }),
  status: 200,
  response: z.object({ region: RegionCode, rows: z.array(IdleLimit).max(2) }),
  problems: ['not-allowed'],
})

export const setIdleLimit = endpoint({
  method: 'POST',
  path: '/idle-limits',
  slice,
  summary: 'Lay down from a day on after how many minutes unused sessions in a region ask for the password again',
  permission: 'access.manage-accounts',
  body: z.object({ region: RegionCode, device: IdleDevice, minutes: IdleMinutes, from: LocalDate, reason: Reason }),
  status: 204,
  response: z.undefined(),
  problems: ['not-allowed', 'grant-unsound'],
})
