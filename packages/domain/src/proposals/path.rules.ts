import { needCategory } from '../people/need-categories.ts'
import type { NeedCode } from '../people/need-category.ts'
import type { LocalDate } from '../platform/local-date.ts'
import { covers, type RegionCode } from '../platform/region-code.ts'
import type { ClaimPath, ClaimPathDraft } from './claim-path.ts'
import { type ClaimKind, isCondition } from './claim-kind.ts'
import { type ClaimStep, isCheckStep, isHealthStep, isPaperStep } from './claim-step.ts'

export type PathFault =
  | {
      rule: 'PROP-1'
      why: 'undecided' | 'twice' | 'without-paper' | 'paper-after-decision' | 'centre-too-early' | 'centre-halved'
    }
  | { rule: 'PROP-2' }
  | { rule: 'PROP-3'; letters: number }
  | { rule: 'PROP-30' }

const groundLetters = 10

/**
 * PROP-1  The regency decides once, on papers that stand before its decision; the centre's file and its answer come after it,
 *         in this order and both or neither; no step comes twice.
 * PROP-2  Steps begin on a day that has not passed: what was proposed already keeps the steps with which it set out.
 * PROP-3  Whoever sets steps says on what ground. domain.md T12.
 * PROP-30 Of health is asked once: by a letter, by the health centre's own check, or by either of them.
 */
export function pathFaults(
  { steps, since, ground }: Pick<ClaimPathDraft, 'steps' | 'since' | 'ground'>,
  today: LocalDate,
): PathFault[] {
  const at = (step: ClaimStep) => steps.indexOf(step)
  const decision = at('regency')
  const [file, answer] = [at('centre-file'), at('centre-answer')]
  const before = steps.filter((step) => isPaperStep(step) || isCheckStep(step))

  const faults: PathFault[] = []
  const wrong = (why: Extract<PathFault, { rule: 'PROP-1' }>['why']) => faults.push({ rule: 'PROP-1', why })
  if (decision < 0) wrong('undecided')
  if (new Set(steps).size < steps.length) wrong('twice')
  // Of health is asked of some claims only.
  if (!before.some((step) => !isHealthStep(step))) wrong('without-paper')
  if (before.some((step) => at(step) > decision)) wrong('paper-after-decision')
  if ([file, answer].some((place) => place >= 0 && place < decision)) wrong('centre-too-early')
  if (file < 0 !== answer < 0 || answer < file) wrong('centre-halved')
  if (since < today) faults.push({ rule: 'PROP-2' })
  if (ground.trim().length < groundLetters) faults.push({ rule: 'PROP-3', letters: groundLetters })
  if (steps.filter(isHealthStep).length > 1) faults.push({ rule: 'PROP-30' })
  return faults
}

type Known = Pick<ClaimPath, 'kind' | 'region' | 'since' | 'state'>

/** PROP-4  For a claim counts what is in force for its kind that day: of the narrowest region first, then what began last. */
export function pathFor<Path extends Known>(
  paths: readonly Path[],
  { kind, village, day }: { kind: ClaimKind; village: RegionCode; day: LocalDate },
): Path | undefined {
  return paths
    .filter((path) => path.kind === kind && path.state === 'in-force' && path.since <= day && covers(path.region, village))
    .toSorted((a, b) => widthOf(a.region) - widthOf(b.region) || compare(b.since, a.since))[0]
}

/** PROP-5  The health centre is asked of claims about health only: that somebody has, or has no longer, a category of health, is ill or is pregnant. */
export function stepsOf(path: readonly ClaimStep[], about: { isOfHealth: boolean }): ClaimStep[] {
  return path.filter((step) => !isHealthStep(step) || about.isOfHealth)
}

/** Categories of health, domain.md §8. */
const ofHealth: ReadonlySet<string> = new Set(['PMKS-05', 'PMKS-09'])

export function isOfHealth(kind: ClaimKind, category: string): boolean {
  return isCondition(kind) || ((kind === 'category-found' || kind === 'category-ended') && ofHealth.has(category))
}

/** PROP-6  What law 27/2022 restricts is recorded by those who may read it, and never travels as a claim (domain.md §8). */
export function isClaimable(category: string): boolean {
  return needCategory(category as NeedCode)?.sensitivity !== 'restricted' && needCategory(category as NeedCode) !== undefined
}

/** The country is the widest. */
function widthOf(region: RegionCode): number {
  return region === 'ID' ? 0 : -region.length
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
