import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { Account, Mandate, Session } from './account.ts'

const slice = 'access'

export const getSession = endpoint({
  method: 'GET',
  path: '/session',
  slice,
  summary: 'Who is signed in',
  permission: 'public',
  status: 200,
  response: Session,
  problems: [],
})

export const Credentials = z
  .object({ email: z.email().max(200), password: z.string().min(1).max(200) })
  .meta({ id: 'Credentials' })
export type Credentials = z.infer<typeof Credentials>

export const signIn = endpoint({
  method: 'POST',
  path: '/session',
  slice,
  summary: 'Sign in with e-mail address and password',
  permission: 'public',
  body: Credentials,
  status: 200,
  response: Session,
  problems: ['sign-in-failed', 'too-many-requests'],
})

export const signOut = endpoint({
  method: 'DELETE',
  path: '/session',
  slice,
  summary: 'Sign out',
  permission: 'public',
  status: 204,
  response: z.undefined(),
  problems: [],
})

export const AccountWithMandates = Account.extend({ mandates: z.array(Mandate) }).meta({ id: 'AccountWithMandates' })
export type AccountWithMandates = z.infer<typeof AccountWithMandates>

export const listAccounts = endpoint({
  method: 'GET',
  path: '/accounts',
  slice,
  summary: 'Accounts with their mandates, by name',
  permission: 'access.read-accounts',
  query: PageQuery,
  status: 200,
  response: pageOf(AccountWithMandates),
  problems: [],
})
