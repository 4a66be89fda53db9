import type * as api from '#domain/access/access.api.ts'
import type { AccountId, Session } from '#domain/access/account.ts'
import { deviceOf, isPhone } from '#domain/access/device.ts'
import type { SessionId, SignInOutcome } from '#domain/access/sign-in.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { originOf } from '../../platform/http/origin-of.ts'
import type { Work } from '../../platform/work.ts'
import { findAccountByEmail, findPowers, findRegionOf, findRegionOfPowers } from '../access.sql.ts'
import type { Keeping } from '../keeping.ts'
import { isPassword } from '../passwords/hash-password.ts'
import { findCredential, holdPassword } from '../passwords/passwords.sql.ts'
import { hashOfRecoveryCode, stepOf } from '../second-factor/codes.ts'
import { findSecondFactor, takeRecoveryCode, takeStep } from '../second-factor/second-factor.sql.ts'
import { beginCounting, listLimits } from '../sessions/idle-limits.sql.ts'
import { deleteLapsed } from '../sessions/sessions.sql.ts'
import { cookieIn, cookieLine, isSecure } from './cookies.ts'
import { describeSession, type SessionParts } from './describe-session.ts'
import { clientAddressHeader, type SignIn } from './library.ts'
import { keepPace, paceOf } from './pace.ts'
import { forgive } from './pace.sql.ts'
import { deletePending, findPending, insertPending } from './pending.sql.ts'
import { insertRecord, noteDevice } from './records.sql.ts'
import { hashOf, isToken, newToken } from '../../platform/tokens.ts'

export interface SignInParts extends SessionParts {
  readonly signIn: SignIn
  readonly keeping: Keeping
}

/** Seconds in which the code must follow the password. */
const codeWithin = 600
const yearInSeconds = 365 * 86_400
/** Minutes unused, where nothing is laid down. */
const strictest = 30

/**
 * The first step. Counted before it is looked at; an address that nobody has takes the same way, as long, to the same
 * answer. Where a second factor is set up, a right password opens nothing but the question for the code.
 */
export async function signInByPassword(
  work: Work,
  parts: SignInParts,
  { email, password }: api.Credentials,
  exchange: Exchange,
): Promise<Session> {
  const { apart } = parts.keeping
  const [ofAccount, ofAddress] = [paceOf.password(email), paceOf.address(addressOf(exchange))]
  const credential = await findCredential(work.db, email)
  try {
    await keepPace(apart, [ofAccount, ofAddress], work.now)
  } catch (thrown) {
    if (credential) await noteRefusal(work, parts, credential.accountId, 'held-off', exchange)
    throw thrown
  }

  const isRight = await isPassword(credential?.passwordHash, password)
  if (credential === undefined || !isRight) {
    const known = credential?.accountId ?? (await findAccountByEmail(work.db, email.toLowerCase()))
    await witness(work, 'sign-in.refused', known ?? null)
    if (credential) await noteRefusal(work, parts, credential.accountId, 'wrong-password', exchange)
    throw new Problem('sign-in-failed')
  }
  await holdPassword(work.db, credential.accountId)
  await forgive(apart, [ofAccount, ofAddress], work.now)
  const { enrolled } = await findPowers(work.db, credential.accountId, work.today)
  return enrolled
    ? askForCode(work, parts, credential.accountId, exchange)
    : welcome(work, parts, credential.accountId, 'signed-in', exchange)
}

/** The second step: six digits from the app, each good once, or a recovery code. */
export async function signInByCode(work: Work, parts: SignInParts, code: string, exchange: Exchange): Promise<Session> {
  const { apart, secret, address } = parts.keeping
  const token = cookieIn(exchange.ask.headers['cookie'], 'pending', isSecure(address))
  const account = token && (await findPending(work.db, token, work.now))
  if (!account) throw new Problem('sign-in-lapsed')

  const pace = [paceOf.code(account), paceOf.address(addressOf(exchange))]
  await keepPace(apart, pace, work.now)
  const factor = await findSecondFactor(work.db, account)
  const isDigits = /^\d{6}$/.test(code)
  const step = isDigits && factor ? await stepOf(factor.secret, code, secret, work.now) : undefined
  const isRight = isDigits
    ? step !== undefined && (await takeStep(work.db, account, step))
    : await takeRecoveryCode(work.db, account, hashOfRecoveryCode(code, account, secret), work.now)
  if (!isRight) {
    await witness(work, 'sign-in.refused', account)
    await noteRefusal(work, parts, account, 'wrong-code', exchange)
    throw new Problem('code-wrong')
  }
  await holdPassword(work.db, account)
  await forgive(apart, pace, work.now)
  await deletePending(work.db, account)
  return welcome(work, parts, account, isDigits ? 'signed-in' : 'signed-in-by-recovery-code', exchange)
}

async function askForCode(work: Work, parts: SignInParts, account: AccountId, exchange: Exchange): Promise<Session> {
  const token = newToken()
  await insertPending(work.db, token, account, new Date(work.now.getTime() + codeWithin * 1000), work.now)
  exchange.headers['set-cookie'] = [
    cookieLine('pending', token, { secure: isSecure(parts.keeping.address), seconds: codeWithin }),
  ]
  return describeSession(work, parts, { accountId: null, mandates: [] }, 'code')
}

/** Begins the session, last of all: it is made apart from this transaction, which has nothing left to fail on. */
async function welcome(
  work: Work,
  parts: SignInParts,
  account: AccountId,
  outcome: SignInOutcome,
  exchange: Exchange,
): Promise<Session> {
  const secure = isSecure(parts.keeping.address)
  const sent = cookieIn(exchange.ask.headers['cookie'], 'device', secure)
  // It goes back into a header: nothing but what we gave out ourselves.
  const browser = sent !== undefined && isToken(sent) ? sent : newToken()
  const newDevice = await noteDevice(work.db, account, hashOf(browser), work.now)
  await deleteLapsed(work.db, account, work.now)

  const { response, headers } = await parts.signIn.api.beginSession({
    body: { accountId: account },
    headers: headersFor(exchange),
    returnHeaders: true,
  })
  const sessionId = response.id as SessionId
  const limits = await listLimits(work.db, await findRegionOf(work.db, account), work.today)
  const device = isPhone(deviceOf(clientOf(exchange).userAgent)) ? 'phone' : 'desk'
  const minutes = limits.find((limit) => limit.device === device)?.minutes ?? strictest
  await beginCounting(parts.keeping.apart, sessionId, minutes, work.now)
  const record = await insertRecord(
    work.db,
    { accountId: account, outcome, ...clientOf(exchange), sessionId, newDevice },
    work.now,
  )
  if (newDevice) await parts.keeping.notify(work, account, 'new-device', record)
  await witness(work, 'account.signed-in', account)

  exchange.headers['set-cookie'] = [
    ...headers.getSetCookie(),
    cookieLine('device', browser, { secure, seconds: yearInSeconds }),
    cookieLine('pending', '', { secure, seconds: 0 }),
  ]
  const { mandates, demanded, enrolled } = await findPowers(work.db, account, work.today)
  const lacksSecondFactor = demanded && !enrolled
  return describeSession(work, parts, {
    accountId: account,
    sessionId,
    mandates: lacksSecondFactor ? [] : mandates,
    lacksSecondFactor,
  })
}

async function noteRefusal(
  work: Work,
  { keeping }: SignInParts,
  accountId: AccountId,
  outcome: SignInOutcome,
  exchange: Exchange,
): Promise<void> {
  const record = { accountId, outcome, ...clientOf(exchange), sessionId: null, newDevice: false }
  await insertRecord(keeping.apart, record, work.now)
}

/** In the region of the person's mandates, where their auditors see it; of an address that nobody has, in the country's. */
export async function witness(work: Work, event: JournalEvent, subjectId: AccountId | null): Promise<void> {
  const region = subjectId === null ? ('ID' as RegionCode) : await findRegionOfPowers(work.db, subjectId, work.today)
  work.witness({ event, subjectType: 'account', subjectId, region, facts: {} })
}

export function headersFor(exchange: Exchange): Headers {
  const { cookie, 'user-agent': agent } = exchange.ask.headers
  return new Headers({
    [clientAddressHeader]: addressOf(exchange),
    ...(cookie !== undefined && { cookie }),
    ...(agent !== undefined && { 'user-agent': agent.slice(0, 400) }),
  })
}

export function addressOf({ ask }: Exchange): string {
  return originOf(ask).address ?? 'unknown'
}

function clientOf(exchange: Exchange): { address: string; userAgent: string | null } {
  return { address: addressOf(exchange), userAgent: exchange.ask.headers['user-agent'] ?? null }
}
