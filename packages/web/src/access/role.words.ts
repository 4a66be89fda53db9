import type { Role } from '#domain/access/roles.ts'
import { m } from '#messages'

const words: Readonly<Record<Role, () => string>> = {
  'village-operator': m.access_role_village_operator,
  'village-head': m.access_role_village_head,
  'district-facilitator': m.access_role_district_facilitator,
  'health-verifier': m.access_role_health_verifier,
  'social-worker': m.access_role_social_worker,
  'home-manager': m.access_role_home_manager,
  'shelter-officer': m.access_role_shelter_officer,
  'regency-officer': m.access_role_regency_officer,
  'regency-planner': m.access_role_regency_planner,
  'regency-treasurer': m.access_role_regency_treasurer,
  'regency-head': m.access_role_regency_head,
  'province-officer': m.access_role_province_officer,
  'province-planner': m.access_role_province_planner,
  'province-head': m.access_role_province_head,
  approver: m.access_role_approver,
  auditor: m.access_role_auditor,
  'data-protection-officer': m.access_role_data_protection_officer,
  administrator: m.access_role_administrator,
}

export function roleName(role: Role): string {
  return words[role]()
}
