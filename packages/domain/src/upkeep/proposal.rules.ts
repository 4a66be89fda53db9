import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import type { FindingEndReason } from './finding.ts'
import type { ProposalDraft, ProposalState } from './proposal.ts'

export type ProposalFault =
  | { rule: 'UP-1' }
  | { rule: 'UP-2' }
  | { rule: 'UP-3'; oldest: LocalDate }
  | { rule: 'UP-4'; atLeast: number; atMost: number }
  | { rule: 'UP-5'; letters: number }
  | { rule: 'UP-8' }

/** What an agency may set otherwise. */
export interface ProposalTerms {
  /** A sighting older than this says little about today. */
  readonly sightingDays: number
  readonly photosAtLeast: number
  readonly photosAtMost: number
  /** Letters of a reason given to people who have to act on it. */
  readonly reasonLetters: number
  /** Days within which the regency means to judge. */
  readonly judgeDays: number
}

export const proposalTerms: ProposalTerms = {
  sightingDays: 180,
  photosAtLeast: 1,
  photosAtMost: 5,
  reasonLetters: 10,
  judgeDays: 7,
}

/**
 * UP-1  At least one reason is given; "other" carries its words.
 * UP-2  What was seen was seen on a day that has come.
 * UP-3  It was seen lately enough to speak of today: by default within 180 days.
 * UP-4  At least one photo is added, and no more than somebody will look at: by default one to five. product.md U1.
 */
export function proposalFaults(draft: ProposalDraft, today: LocalDate, terms = proposalTerms): ProposalFault[] {
  const oldest = daysAfter(today, -terms.sightingDays)
  const photos = new Set(draft.photos).size
  const unworded = draft.reasons.includes('other') && draft.otherReason === null

  const faults: ProposalFault[] = []
  if (draft.reasons.length === 0 || unworded) faults.push({ rule: 'UP-1' })
  if (draft.observedOn > today) faults.push({ rule: 'UP-2' })
  if (draft.observedOn < oldest) faults.push({ rule: 'UP-3', oldest })
  if (photos < terms.photosAtLeast || photos > terms.photosAtMost)
    faults.push({ rule: 'UP-4', atLeast: terms.photosAtLeast, atMost: terms.photosAtMost })
  return faults
}

/** UP-5  Who refuses a proposal or sends it back says why, in words that the village can act on. */
export function judgementFaults(reason: string, terms = proposalTerms): ProposalFault[] {
  return reason.trim().length < terms.reasonLetters ? [{ rule: 'UP-5', letters: terms.reasonLetters }] : []
}

/** UP-6  Nobody judges a proposal of their own: whoever found it and whoever decides on it are two people. */
export function mayJudge(proposer: string, judge: string | null): boolean {
  return judge !== null && judge !== proposer
}

const steps: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
  sent: ['accepted', 'refused', 'returned', 'withdrawn'],
  returned: ['sent', 'withdrawn'],
  accepted: [],
  refused: [],
  withdrawn: [],
}

/** UP-7  A proposal goes from the village to the regency, back to be mended, and ends accepted, refused or withdrawn; what has ended stays so. */
export function mayBecome(from: ProposalState, to: ProposalState): boolean {
  return steps[from].includes(to)
}

/** UP-8  A finding ends on a day that has come, no earlier than it began; one that was never true says so in words. */
export function findingEndFaults(
  end: { since: LocalDate; until: LocalDate; reason: FindingEndReason; note: string | null },
  today: LocalDate,
): ProposalFault[] {
  const isDated = end.until >= end.since && end.until <= today
  const isWorded = end.reason === 'circumstances-changed' || end.note !== null
  return isDated && isWorded ? [] : [{ rule: 'UP-8' }]
}
