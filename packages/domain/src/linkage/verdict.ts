import { z } from 'zod'

export const verdicts = ['same', 'different', 'unsure'] as const
/** `same`: one person entered twice; `different`: two people; `unsure`: somebody has to find out more. */
export const Verdict = z.enum(verdicts)
export type Verdict = z.infer<typeof Verdict>

export const LikenessState = z.enum(['open', ...verdicts])
export type LikenessState = z.infer<typeof LikenessState>
