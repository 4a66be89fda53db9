import { z } from 'zod'
import { type ConditionKind, conditionKinds } from '../people/health-condition.ts'

/** What somebody may claim of a person or family. domain.md T12. */
export const claimKinds = [
  'receives-nothing',
  'already-well-off',
  'category-found',
  'category-ended',
  ...conditionKinds,
  'correction',
  'death',
  'move',
  'birth',
  'new-person',
] as const
export const ClaimKind = z.enum(claimKinds).meta({ id: 'ClaimKind' })
export type ClaimKind = z.infer<typeof ClaimKind>

/** `for-aid`: *usulan*, somebody new for aid · `update`: *pembaruan*, what is known is no longer so. */
export const claimStreams = ['for-aid', 'update'] as const
export const ClaimStream = z.enum(claimStreams).meta({ id: 'ClaimStream' })
export type ClaimStream = z.infer<typeof ClaimStream>

export function streamOf(kind: ClaimKind): ClaimStream {
  return kind === 'new-person' || kind === 'receives-nothing' ? 'for-aid' : 'update'
}

export function isCondition(kind: string): kind is ConditionKind {
  return (conditionKinds as readonly string[]).includes(kind)
}

/** Kinds that are told of a family; the others are told of one person. */
export function isOfFamily(kind: ClaimKind): boolean {
  return kind === 'already-well-off' || kind === 'receives-nothing'
}
