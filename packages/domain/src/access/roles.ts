import type { Permission } from './permissions.ts'
import { type Role, roles } from './role.ts'

// What a role is called stands apart from what it may do: pages need the first at once, the second seldom.
export { Role, roles } from './role.ts'

const looking: readonly Permission[] = ['people.search', 'people.read']
const following: readonly Permission[] = [
  'approvals.read',
  'programmes.read',
  'planning.read',
  'insight.read',
  'delivery.read',
  'upkeep.read',
  'intake.read',
  'quality.read',
]

const officer: readonly Permission[] = [
  ...looking,
  ...following,
  'people.register',
  'people.assign-need',
  'people.reveal-nik',
  'people.disclose',
  'people.read-restricted-need',
  'people.merge',
  'people.correct-papers',
  'intake.import',
  'intake.undo',
  'linkage.judge',
  'enumeration.lead',
  'upkeep.decide',
  'programmes.list',
  'approvals.record-paper',
  'delivery.prepare',
  'life.record',
  'life.confirm',
  'citizens.hand-out',
]
const planner: readonly Permission[] = [...looking, ...following, 'programmes.define', 'programmes.list', 'planning.set-targets']
const treasurer: readonly Permission[] = [
  ...looking,
  'approvals.read',
  'programmes.read',
  'planning.read',
  'insight.read',
  'delivery.read',
  'delivery.pay',
]
const head: readonly Permission[] = [...looking, ...following, 'approvals.decide']

const granted: Record<Role, readonly Permission[]> = {
  'village-operator': [
    ...looking,
    'people.register',
    'people.assign-need',
    'life.record',
    'upkeep.read',
    'upkeep.propose',
    'quality.read',
    'citizens.hand-out',
  ],
  'village-head': [...looking, 'upkeep.read', 'quality.read'],
  'district-facilitator': [
    ...looking,
    'people.register',
    'people.assign-need',
    'people.reveal-nik',
    'life.record',
    'upkeep.read',
    'upkeep.propose',
    'quality.read',
    'citizens.hand-out',
  ],
  // Sees the claims that wait for it, and no person beside them.
  'health-verifier': ['upkeep.check-health'],
  'social-worker': [
    ...looking,
    'people.register',
    'people.assign-need',
    'people.reveal-nik',
    'people.read-restricted-need',
    'life.record',
    'upkeep.read',
    'upkeep.propose',
    'quality.read',
  ],
  'home-manager': looking,
  'shelter-officer': [...looking, 'people.register'],
  'regency-officer': officer,
  'regency-planner': planner,
  'regency-treasurer': treasurer,
  'regency-head': head,
  'province-officer': [...officer, 'regions.map-codes'],
  'province-planner': planner,
  'province-head': head,
  // Assistants, secretaries, Regent and Governor: what they decide on, in figures and a sample of names.
  approver: ['approvals.read', 'approvals.decide', 'programmes.read', 'planning.read', 'insight.read', 'quality.read'],
  auditor: [...looking, ...following, 'oversight.read-journal'],
  // Finds somebody, and sees who looked at them; not what is known of them.
  'data-protection-officer': ['people.search', 'oversight.read-readings'],
  administrator: ['access.read-accounts', 'access.manage-accounts', 'operations.watch'],
}

/** What a role may do. */
export function permissionsOf(role: Role): readonly Permission[] {
  return granted[role]
}

/** The roles that hold a permission. */
export function rolesWith(permission: Permission): Role[] {
  return roles.filter((role) => granted[role].includes(permission))
}
