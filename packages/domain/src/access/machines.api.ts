import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { LocalDate } from '../platform/local-date.ts'
import { AccountId, Mandate, Office, OfficeId } from './account.ts'
import { MandateDraft } from './accounts.api.ts'
import { permissions } from './permissions.ts'

const slice = 'access'

export const TokenId = z.uuid().brand<'TokenId'>()
export type TokenId = z.infer<typeof TokenId>

const Permissions = z.array(z.enum(permissions)).min(1).max(permissions.length)

export const MachineToken = z
  .object({
    id: TokenId,
    name: z.string(),
    permissions: Permissions,
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    expiresOn: LocalDate,
    lastUsedAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'MachineToken', description: 'What another system shows to be let in; the token itself is kept nowhere.' })
export type MachineToken = z.infer<typeof MachineToken>

export const Machine = z
  .object({
    id: AccountId,
    name: z.string(),
    office: Office,
    mandates: z.array(Mandate),
    /** What its mandates give today, of what a machine may do at all. */
    allowed: z.array(z.enum(permissions)),
    tokens: z.array(MachineToken),
    mayLookAfter: z.boolean(),
  })
  .meta({ id: 'Machine', description: 'Another system that works with this one, within a mandate of its own.' })
export type Machine = z.infer<typeof Machine>

const ofOne = z.object({ id: AccountId })
const reason = z.string().trim().min(5).max(500)
const Name = z.string().trim().min(3).max(100)

export const listMachines = endpoint({
  method: 'GET',
  path: '/machines',
  slice,
  summary: 'Other systems that ask by token, of offices in my regions, with their tokens',
  permission: 'access.read-accounts',
  status: 200,
  response: z.object({ rows: z.array(Machine).max(200) }),
  problems: [],
})

export const registerMachine = endpoint({
  method: 'POST',
  path: '/machines',
  slice,
  summary: 'Register another system with the mandate within which it may ask',
  permission: 'access.manage-accounts',
  body: z.object({ name: Name, officeId: OfficeId, mandate: MandateDraft }).meta({ id: 'MachineDraft' }),
  status: 201,
  response: ofOne.extend({ waits: z.boolean() }),
  problems: ['not-found', 'grant-unsound', 'region-unknown'],
})

export const issueToken = endpoint({
  method: 'POST',
  path: '/machines/{id}/tokens',
  slice,
  summary: 'Issue a token for named permissions; it is shown this one time',
  permission: 'access.manage-accounts',
  params: ofOne,
  body: z.object({ name: Name, permissions: Permissions, expiresOn: LocalDate }).meta({ id: 'TokenDraft' }),
  status: 201,
  response: z.object({ id: TokenId, token: z.string() }),
  problems: ['not-found', 'not-yours-to-keep', 'grant-unsound'],
})

export const revokeToken = endpoint({
  method: 'POST',
  path: '/machines/{id}/tokens/{tokenId}/revocation',
  slice,
  summary: 'Make a token worthless from the next request on',
  permission: 'access.manage-accounts',
  params: ofOne.extend({ tokenId: TokenId }),
  body: z.object({ reason }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'not-yours-to-keep', 'token-revoked'],
})
