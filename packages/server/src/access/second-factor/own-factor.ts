import type { AccountId } from '#domain/access/account.ts'
import type { RecoveryCodes, SecondFactorOffer, SecondFactorState } from '#domain/access/second-factor.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { findPowers, getAccount } from '../access.sql.ts'
import { confirmPassword } from '../passwords/confirm-password.ts'
import type { Keeping } from '../keeping.ts'
import { journalOf } from '../journal-of.ts'
import { endSessions } from '../sessions/end-sessions.ts'
import { keepPace, paceOf } from '../sign-in/pace.ts'
import { forgive } from '../sign-in/pace.sql.ts'
import { hashOfRecoveryCode, inGroups, newRecoveryCodes, newSecret, stepOf } from './codes.ts'
import * as store from './second-factor.sql.ts'

export async function getSecondFactor(work: Work, account: AccountId): Promise<SecondFactorState> {
  const factor = await store.findSecondFactor(work.db, account)
  const on = factor?.confirmedAt != null
  return {
    on,
    since: on ? (factor.confirmedAt?.toISOString() ?? null) : null,
    codesLeft: on ? await store.countCodesLeft(work.db, account) : 0,
    demanded: (await findPowers(work.db, account, work.today)).demanded,
  }
}

export async function beginSecondFactor(
  work: Work,
  keeping: Keeping,
  account: AccountId,
  password: string,
): Promise<SecondFactorOffer> {
  await confirmPassword(work, keeping, account, password)
  const factor = await store.findSecondFactor(work.db, account)
  if (factor?.confirmedAt) throw new Problem('second-factor-on')
  const { email } = await getAccount(work.db, account)
  const { offer, encrypted } = await newSecret(email, keeping.secret)
  await store.offerSecondFactor(work.db, account, encrypted, work.now)
  return offer
}

/** A first code from the app proves that it holds the secret. Whoever else is signed in begins anew, with the code. */
export async function confirmSecondFactor(
  work: Work,
  keeping: Keeping,
  account: AccountId,
  code: string,
): Promise<RecoveryCodes> {
  const factor = await store.findSecondFactor(work.db, account)
  if (factor === undefined) throw new Problem('second-factor-off')
  if (factor.confirmedAt) throw new Problem('second-factor-on')
  await keepPace(keeping.apart, [paceOf.code(account)], work.now)
  const step = await stepOf(factor.secret, code, keeping.secret, work.now)
  if (step === undefined || !(await store.takeStep(work.db, account, step))) throw new Problem('code-wrong')
  await forgive(keeping.apart, [paceOf.code(account)], work.now)

  await store.markConfirmed(work.db, account, work.now)
  const codes = await giveRecoveryCodes(work, keeping, account)
  await endSessions(work.db, account, { except: work.actor.sessionId })
  await journalOf(work, 'second-factor.enrolled', account)
  await keeping.notify(work, account, 'second-factor-on')
  return codes
}

export async function renewRecoveryCodes(
  work: Work,
  keeping: Keeping,
  account: AccountId,
  password: string,
): Promise<RecoveryCodes> {
  await confirmPassword(work, keeping, account, password)
  await needSecondFactor(work, account)
  const codes = await giveRecoveryCodes(work, keeping, account)
  await journalOf(work, 'recovery-codes.renewed', account)
  return codes
}

export async function endSecondFactor(work: Work, keeping: Keeping, account: AccountId, password: string): Promise<void> {
  await confirmPassword(work, keeping, account, password)
  await needSecondFactor(work, account)
  if ((await findPowers(work.db, account, work.today)).demanded) throw new Problem('second-factor-demanded')
  await store.deleteSecondFactor(work.db, account)
  await journalOf(work, 'second-factor.removed', account)
  await keeping.notify(work, account, 'second-factor-off')
}

async function needSecondFactor(work: Work, account: AccountId): Promise<void> {
  const factor = await store.findSecondFactor(work.db, account)
  if (!factor?.confirmedAt) throw new Problem('second-factor-off')
}

async function giveRecoveryCodes(work: Work, { secret }: Keeping, account: AccountId): Promise<RecoveryCodes> {
  const codes = newRecoveryCodes()
  await store.replaceRecoveryCodes(
    work.db,
    account,
    codes.map((code) => hashOfRecoveryCode(code, account, secret)),
  )
  return { codes: codes.map(inGroups) }
}
