import { z } from 'zod'

/**
 * What a claim passes through, in this order of sorts: papers that its proposer brings, the regency's decision, the centre.
 * `minutes`: of the village meeting, or a statement of responsibility (SPTJM) in their place. `health-letter`: of the health
 * centre, asked of claims about health only.
 */
export const claimSteps = ['photo', 'document', 'minutes', 'health-letter', 'regency', 'centre-file', 'centre-answer'] as const
export const ClaimStep = z.enum(claimSteps).meta({ id: 'ClaimStep' })
export type ClaimStep = z.infer<typeof ClaimStep>

export const paperKinds = ['photo', 'document', 'minutes', 'statement', 'health-letter'] as const
export const PaperKind = z.enum(paperKinds).meta({ id: 'PaperKind' })
export type PaperKind = z.infer<typeof PaperKind>

/** What a step asks for: any one of these; none where somebody has to act. */
export const papersFor: Readonly<Record<ClaimStep, readonly PaperKind[]>> = {
  photo: ['photo'],
  document: ['document'],
  minutes: ['minutes', 'statement'],
  'health-letter': ['health-letter'],
  regency: [],
  'centre-file': [],
  'centre-answer': [],
}

export function isPaperStep(step: ClaimStep): boolean {
  return papersFor[step].length > 0
}
