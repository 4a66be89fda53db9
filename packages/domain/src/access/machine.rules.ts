import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import { type Permission, permissions } from './permissions.ts'

/** What only people do: they sign, pay, judge, lay down rules and look after accounts, and answer for it by name. */
const ofPeople: ReadonlySet<Permission> = new Set([
  'access.read-accounts',
  'access.manage-accounts',
  'approvals.decide',
  'approvals.record-paper',
  'delivery.pay',
  'upkeep.decide',
  'upkeep.check-health',
  'programmes.define',
  'planning.set-targets',
  'people.reveal-nik',
  'people.disclose',
  'people.merge',
  'people.correct-papers',
  'life.confirm',
  'linkage.judge',
  'citizens.hand-out',
  'oversight.read-journal',
  'oversight.read-readings',
])

export const machinePermissions: readonly Permission[] = permissions.filter((permission) => !ofPeople.has(permission))

/** Days. */
const longestLife = 366

export type TokenFault = { rule: 'AC-12'; permission: Permission } | { rule: 'AC-13' } | { rule: 'AC-14'; permission: Permission }

export interface TokenAsked {
  readonly permissions: readonly Permission[]
  readonly expiresOn: LocalDate
}

/**
 * AC-12  No machine does what people answer for by name: sign, pay, judge, define, look after accounts, read the journal.
 * AC-13  A token lives until a day from today on, and not longer than a year.
 * AC-14  It is for nothing that the mandate of its machine does not give.
 */
export function tokenFaults(asked: TokenAsked, held: ReadonlySet<Permission>, today: LocalDate): TokenFault[] {
  const { expiresOn } = asked
  return [
    ...asked.permissions.filter((one) => ofPeople.has(one)).map((permission) => ({ rule: 'AC-12', permission }) as const),
    ...(expiresOn < today || expiresOn > daysAfter(today, longestLife) ? [{ rule: 'AC-13' } as const] : []),
    ...asked.permissions.filter((one) => !held.has(one)).map((permission) => ({ rule: 'AC-14', permission }) as const),
  ]
}
