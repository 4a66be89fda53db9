import type { Session } from '#domain/access/account.ts'
import type { Permission } from '#domain/access/permissions.ts'
import { permissionsOf } from '#domain/access/roles.ts'
import type { SignInStep } from '#domain/access/sign-in.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Work } from '../../platform/work.ts'
import { getAccount, listDemoAccounts } from '../access.sql.ts'
import { findElsewhere } from './records.sql.ts'

export interface SessionParts {
  /** Shown on the sign-in page together with the synthetic accounts, where there are any. */
  readonly demoPassword: string
  readonly version: string
  readonly sendsMail: boolean
}

/** Who somebody is here, what they may do, and what comes first. */
export async function describeSession(
  work: Work,
  { demoPassword, version, sendsMail }: SessionParts,
  actor: Actor,
  step: SignInStep | null = null,
): Promise<Session> {
  const always = { version, sendsMail }
  if (actor.accountId === null) {
    const accounts = await listDemoAccounts(work.db)
    const demo = accounts.length === 0 ? null : { password: demoPassword, accounts }
    return { ...always, account: null, mandates: [], permissions: [], demo, waitsFor: step, elsewhere: null }
  }

  const { mandates, ...account } = await getAccount(work.db, actor.accountId)
  const inForce = mandates.filter(
    ({ validFrom, validTo }) => validFrom <= work.today && (validTo === null || validTo >= work.today),
  )
  return {
    ...always,
    account,
    mandates: inForce,
    permissions: permissionsOfActor(actor),
    demo: null,
    waitsFor: actor.lacksSecondFactor === true ? 'second-factor' : null,
    elsewhere: (await findElsewhere(work.db, actor.accountId, actor.sessionId, work.now)) ?? null,
  }
}

function permissionsOfActor({ mandates, only }: Actor): Permission[] {
  const held = [...new Set(mandates.flatMap(({ role }) => permissionsOf(role)))]
  return only ? held.filter((permission) => only.includes(permission)) : held
}
