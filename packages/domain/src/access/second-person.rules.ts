import { covers, type RegionCode } from '../platform/region-code.ts'
import type { Granter } from './grant.rules.ts'
import type { Permission } from './permissions.ts'
import { permissionsOf, type Role } from './roles.ts'

/** By these alone nobody is seen, paid or decided on, and no power is given away. */
const light: ReadonlySet<Permission> = new Set([
  'approvals.read',
  'programmes.read',
  'programmes.define',
  'planning.read',
  'planning.set-targets',
  'insight.read',
  'operations.watch',
])

/**
 * AC-15  A mandate that shows people, moves money, decides or gives powers counts only once a second person has confirmed
 *        it; but while there has never been an administrator besides the one who grants.
 */
export function waitsForSecondPerson(role: Role, grantsAlone: boolean): boolean {
  return !grantsAlone && permissionsOf(role).some((permission) => !light.has(permission))
}

export interface ProposedMandate {
  /** Who would hold it. */
  readonly holder: string
  readonly proposedBy: string
  readonly regions: readonly RegionCode[]
}

/**
 * AC-16  It is confirmed by somebody who looks after accounts in all of its regions, and neither proposed it nor would hold
 *        it.
 */
export function mayConfirm({ holder, proposedBy, regions }: ProposedMandate, by: Granter): boolean {
  return (
    by.accountId !== proposedBy &&
    by.accountId !== holder &&
    regions.every((region) => by.regions.some((own) => covers(own, region)))
  )
}
