import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { longestPassword } from './password.rules.ts'
import { RecoveryCodes, SecondFactorOffer, SecondFactorState } from './second-factor.ts'
import { SignInCode } from './sign-in-code.ts'
import { OpenSession, SessionId, SignInId, SignInRecord } from './sign-in.ts'

const slice = 'access'
const permission = 'signed-in'

const Password = z.string().min(1).max(longestPassword)

export const listMySessions = endpoint({
  method: 'GET',
  path: '/my/sessions',
  slice,
  summary: 'The browsers in which I am signed in, this one first',
  permission,
  status: 200,
  response: z.object({ rows: z.array(OpenSession) }),
  problems: [],
})

export const endMySession = endpoint({
  method: 'DELETE',
  path: '/my/sessions/{id}',
  slice,
  summary: 'Sign out another browser of mine; work that it asked for and that still waits is cancelled',
  permission,
  params: z.object({ id: SessionId }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found'],
})

export const endMyOtherSessions = endpoint({
  method: 'DELETE',
  path: '/my/sessions',
  slice,
  summary: 'Sign out every browser of mine but this one',
  permission,
  status: 204,
  response: z.undefined(),
  problems: [],
})

export const listMySignIns = endpoint({
  method: 'GET',
  path: '/my/sign-ins',
  slice,
  summary: 'My sign-ins and those that were refused, newest first',
  permission,
  query: PageQuery,
  status: 200,
  response: pageOf(SignInRecord),
  problems: [],
})

export const acknowledgeSignIn = endpoint({
  method: 'POST',
  path: '/my/sign-ins/seen',
  slice,
  summary: 'The notice of a sign-in with a new device was read',
  permission,
  body: z.object({ id: SignInId }),
  status: 204,
  response: z.undefined(),
  problems: [],
})

export const changeMyPassword = endpoint({
  method: 'POST',
  path: '/my/password',
  slice,
  summary: 'Choose a new password; every other browser of mine is signed out',
  permission,
  body: z.object({ present: Password, next: Password }),
  status: 204,
  response: z.undefined(),
  problems: ['password-wrong', 'password-unsound', 'too-many-requests'],
})

export const getMySecondFactor = endpoint({
  method: 'GET',
  path: '/my/second-factor',
  slice,
  summary: 'Whether I sign in with a second factor',
  permission,
  status: 200,
  response: SecondFactorState,
  problems: [],
})

export const beginSecondFactor = endpoint({
  method: 'POST',
  path: '/my/second-factor',
  slice,
  summary: 'Begin to set up an authenticator app',
  permission,
  body: z.object({ password: Password }),
  status: 200,
  response: SecondFactorOffer,
  problems: ['password-wrong', 'second-factor-on', 'too-many-requests'],
})

export const confirmSecondFactor = endpoint({
  method: 'POST',
  path: '/my/second-factor/confirmation',
  slice,
  summary: 'Switch the second factor on with a first code from the app; every other browser of mine is signed out',
  permission,
  body: z.object({ code: SignInCode }),
  status: 200,
  response: RecoveryCodes,
  problems: ['code-wrong', 'second-factor-on', 'second-factor-off', 'too-many-requests'],
})

export const renewRecoveryCodes = endpoint({
  method: 'POST',
  path: '/my/second-factor/recovery-codes',
  slice,
  summary: 'New recovery codes; the old ones are worth nothing any more',
  permission,
  body: z.object({ password: Password }),
  status: 200,
  response: RecoveryCodes,
  problems: ['password-wrong', 'second-factor-off', 'too-many-requests'],
})

export const endSecondFactor = endpoint({
  method: 'POST',
  path: '/my/second-factor/removal',
  slice,
  summary: 'Switch the second factor off',
  permission,
  body: z.object({ password: Password }),
  status: 204,
  response: z.undefined(),
  problems: ['password-wrong', 'second-factor-off', 'second-factor-demanded', 'too-many-requests'],
})
