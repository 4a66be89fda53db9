import { z } from 'zod'

/** `kept`, beside the other kinds: of whom the file says something that does not take the place of what stands. */
export const changeKinds = ['new', 'changed', 'same', 'gone', 'elsewhere', 'unknown', 'unusable', 'repeated', 'kept'] as const
export const ChangeKind = z.enum(changeKinds)
export type ChangeKind = z.infer<typeof ChangeKind>
