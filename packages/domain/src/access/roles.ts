import { z } from 'zod'
import type { Permission } from './permissions.ts'

/**
 * The roles of the agency. A role is held by a mandate: role × regions × dates.
 * The system administrator sees no personal data; approvers see what they are asked to decide.
 */
export const roles = [
  'village-operator',
  'village-head',
  'district-facilitator',
  'health-verifier',
  'social-worker',
  'home-manager',
  'shelter-officer',
  'regency-officer',
  'regency-planner',
  'regency-treasurer',
  'regency-head',
  'province-officer',
  'province-planner',
  'province-head',
  'approver',
  'auditor',
  'data-protection-officer',
  'administrator',
] as const
export const Role = z.enum(roles).meta({ id: 'Role' })
export type Role = z.infer<typeof Role>

const reading: readonly Permission[] = ['people.search', 'people.read']

const granted: Record<Role, readonly Permission[]> = {
  'village-operator': [...reading, 'people.register', 'people.assign-need'],
  'village-head': reading,
  'district-facilitator': [...reading, 'people.register', 'people.assign-need', 'people.reveal-nik'],
  'health-verifier': [],
  'social-worker': [...reading, 'people.register', 'people.assign-need', 'people.reveal-nik', 'people.read-restricted-need'],
  'home-manager': reading,
  'shelter-officer': [...reading, 'people.register'],
  'regency-officer': [
    ...reading,
    'people.register',
    'people.assign-need',
    'people.reveal-nik',
    'people.read-restricted-need',
    'intake.read',
    'intake.import',
    'intake.undo',
    'platform.read-tasks',
  ],
  'regency-planner': [...reading, 'intake.read'],
  'regency-treasurer': reading,
  'regency-head': [...reading, 'intake.read'],
  'province-officer': [
    ...reading,
    'people.register',
    'people.assign-need',
    'people.reveal-nik',
    'people.read-restricted-need',
    'intake.read',
    'intake.import',
    'intake.undo',
    'platform.read-tasks',
  ],
  'province-planner': [...reading, 'intake.read'],
  'province-head': [...reading, 'intake.read'],
  approver: [],
  auditor: [...reading, 'intake.read'],
  'data-protection-officer': [],
  administrator: ['access.read-accounts'],
}

/** What a role may do. */
export function permissionsOf(role: Role): readonly Permission[] {
  return granted[role]
}

/** The roles that hold a permission. */
export function rolesWith(permission: Permission): Role[] {
  return roles.filter((role) => granted[role].includes(permission))
}
