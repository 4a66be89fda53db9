import type { Permission } from '#domain/access/permissions.ts'
import { m } from '#messages'

/** What a machine may be allowed to do, in words; the others are people's alone. */
const words: Readonly<Partial<Record<Permission, () => string>>> = {
  'approvals.read': m.access_may_approvals_read,
  'people.search': m.access_may_people_search,
  'people.read': m.access_may_people_read,
  'people.register': m.access_may_people_register,
  'people.assign-need': m.access_may_people_assign_need,
  'people.read-restricted-need': m.access_may_people_read_restricted_need,
  'intake.read': m.access_may_intake_read,
  'intake.import': m.access_may_intake_import,
  'intake.undo': m.access_may_intake_undo,
  'upkeep.read': m.access_may_upkeep_read,
  'upkeep.propose': m.access_may_upkeep_propose,
  'programmes.read': m.access_may_programmes_read,
  'programmes.list': m.access_may_programmes_list,
  'delivery.read': m.access_may_delivery_read,
  'delivery.prepare': m.access_may_delivery_prepare,
  'planning.read': m.access_may_planning_read,
  'insight.read': m.access_may_insight_read,
}

export function permissionWord(permission: Permission): string {
  return words[permission]?.() ?? permission
}
