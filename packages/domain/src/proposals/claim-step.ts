import { z } from 'zod'

/**
 * What a claim passes through, in this order of sorts: papers that its proposer brings, the regency's decision, the centre.
 * `minutes`: of the village meeting, or a statement of responsibility (SPTJM) in their place. Of claims about health only:
 * `health-letter` of the health centre, `health-check` by the health centre itself, or `health-either` of the two.
 */
export const claimSteps = [
  'photo',
  'document',
  'minutes',
  'health-letter',
  'health-check',
  'health-either',
  'regency',
  'centre-file',
  'centre-answer',
] as const
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
  'health-check': [],
  'health-either': ['health-letter'],
  regency: [],
  'centre-file': [],
  'centre-answer': [],
}

export function isPaperStep(step: ClaimStep): boolean {
  return papersFor[step].length > 0
}

const healthSteps: ReadonlySet<ClaimStep> = new Set(['health-letter', 'health-check', 'health-either'])

/** Asked of claims about health only. */
export function isHealthStep(step: ClaimStep): boolean {
  return healthSteps.has(step)
}

/** The health centre itself answers it. */
export function isCheckStep(step: ClaimStep): boolean {
  return step === 'health-check' || step === 'health-either'
}
