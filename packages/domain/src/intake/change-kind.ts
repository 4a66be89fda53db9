import { z } from 'zod'

export const changeKinds = ['new', 'changed', 'same', 'gone', 'elsewhere', 'unknown', 'unusable', 'repeated'] as const
export const ChangeKind = z.enum(changeKinds)
export type ChangeKind = z.infer<typeof ChangeKind>
