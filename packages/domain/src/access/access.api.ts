import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { Session } from './account.ts'
import { SignInCode } from './sign-in-code.ts'

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

export const giveCode = endpoint({
  method: 'POST',
  path: '/session/code',
  slice,
  summary: 'The second step of signing in, after a password that was right',
  permission: 'public',
  body: z.object({ code: SignInCode }),
  status: 200,
  response: Session,
  problems: ['code-wrong', 'sign-in-lapsed', 'too-many-requests'],
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
