import { z } from 'zod'

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
