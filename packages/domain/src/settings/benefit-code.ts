import { z } from 'zod'

/** A kind of benefit: its short name in capitals as files have it, or the id of a programme of our own. */
export const BenefitCode = z
  .string()
  .regex(/^([A-Z][A-Z0-9-]{1,30}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
  .brand<'BenefitCode'>()
  .meta({ id: 'BenefitCode', description: 'A kind of benefit, or the id of a programme.', examples: ['PKH'] })
export type BenefitCode = z.infer<typeof BenefitCode>
