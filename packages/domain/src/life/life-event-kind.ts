import { z } from 'zod'

export const lifeEventKinds = [
  'death',
  'move',
  'departure',
  'return',
  'birth',
  'marriage',
  'split',
  'card',
  'together',
  'apart',
] as const
export const LifeEventKind = z.enum(lifeEventKinds)
export type LifeEventKind = z.infer<typeof LifeEventKind>
