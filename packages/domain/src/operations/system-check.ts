import { z } from 'zod'

/** What is looked at, in the order in which one looks. */
export const checkNames = ['database', 'version', 'workers', 'queue', 'disk', 'backup', 'journal', 'mail'] as const

/** What was found; each has its words, and where something is to be done, what. */
export const findings = [
  'all-right',
  'database-slow',
  'connections-scarce',
  'migrations-pending',
  'no-workers',
  'queue-long',
  'disk-low',
  'disk-full',
  'backup-unsound',
  'backup-none',
  'backup-old',
  'backup-failed',
  'backup-key-here',
  'backup-unscheduled',
  'backup-unverified',
  'backup-elsewhere',
  'journal-faults',
  'journal-unsealed',
  'journal-unverified',
  'mail-none',
] as const
export type Finding = (typeof findings)[number]

/** `bad`: something stands still or may be lost, act now; `watch`: in the next days; `good`. */
export const checkLevels = ['good', 'watch', 'bad'] as const
export type CheckLevel = (typeof checkLevels)[number]

export const SystemCheck = z
  .object({ name: z.enum(checkNames), level: z.enum(checkLevels), finding: z.enum(findings) })
  .meta({ id: 'SystemCheck' })
export type SystemCheck = z.infer<typeof SystemCheck>
