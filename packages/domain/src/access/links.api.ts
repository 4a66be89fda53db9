import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { longestPassword } from './password.rules.ts'

const slice = 'access'
const permission = 'public'

/** What stands behind the # of a link: it opens an account once. Never part of a path or a query. */
const LinkToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .meta({ id: 'LinkToken', examples: ['0'.repeat(43)] })

export const linkPurposes = ['invitation', 'reset'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

export const askForReset = endpoint({
  method: 'POST',
  path: '/password-resets',
  slice,
  summary: 'Ask for a letter to choose a new password; answered the same whether the address is known or not',
  permission,
  body: z.object({ email: z.email().max(200) }).meta({ id: 'ResetRequest' }),
  status: 202,
  response: z.object({}),
  problems: ['too-many-requests', 'no-mail'],
})

export const readLink = endpoint({
  method: 'POST',
  path: '/access-links/look',
  mode: 'read',
  slice,
  summary: 'Whose link it is and what for',
  permission,
  body: z.object({ token: LinkToken }),
  status: 200,
  response: z.object({
    purpose: z.enum(linkPurposes),
    name: z.string(),
    email: z.email(),
    expiresAt: z.iso.datetime(),
  }),
  problems: ['link-spent'],
})

export const spendLink = endpoint({
  method: 'POST',
  path: '/access-links/use',
  slice,
  summary: 'Choose a password by a link; all browsers of the account are signed out',
  permission,
  body: z.object({ token: LinkToken, password: z.string().min(1).max(longestPassword) }),
  status: 204,
  response: z.undefined(),
  problems: ['link-spent', 'password-unsound', 'too-many-requests'],
})
