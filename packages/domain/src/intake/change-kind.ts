import { z } from 'zod'

/**
 * Beside the other kinds `kept`: of whom the file says something that does not take the place of what stands; and `amount`: who goes on
 * receiving, by the list another amount than by the one before.
 */
export const changeKinds = [
  'new',
  'changed',
  'same',
  'gone',
  'elsewhere',
  'unknown',
  'unusable',
  'repeated',
  'kept',
  'amount',
] as const
export const ChangeKind = z.enum(changeKinds)
export type ChangeKind = z.infer<typeof ChangeKind>
