/** What one may be allowed to do. The left part is the slice; the list grows with the slices. */
export const permissions = [
  'access.read-accounts',
  'people.search',
  'people.read',
  'people.reveal-nik',
  'people.register',
  'people.assign-need',
  'people.read-restricted-need',
  'intake.read',
  'intake.import',
  'intake.undo',
  'platform.read-tasks',
] as const
export type Permission = (typeof permissions)[number]
