import type { LocalDate } from '../platform/local-date.ts'
import type { MergeFault, MergeSide } from './merge.ts'
import { isNik } from './nik.ts'
import type { NikStanding } from './person.ts'

export interface MergeRecord {
  readonly id: string
  readonly nik: string | null
  readonly nikStanding: NikStanding
  /** Another record was merged into it. */
  readonly survived: boolean
}

export interface Hindrance {
  readonly hindrance: Extract<MergeFault, { rule: 'MERGE-4' }>['hindrance']
  readonly amount: number
}

/**
 * What stands against a merge. What is one person's is found by people, never by a machine; this is what even they may not do.
 *
 * MERGE-1  Nobody is merged with themselves.
 * MERGE-2  Two records with different sound NIKs are never one person, whoever holds them. Issue 4 (R4).
 * MERGE-3  A record into which another was merged does not go itself: choose it as the one that stays.
 * MERGE-4  While something is under way for the record that goes (a frozen list, an unpaid month, a payment at the bank), or
 *          the survivor waits for a month that the other was entitled to, the merge waits: nothing is paid twice or lost.
 */
export function mergeFaults(keep: MergeRecord, other: MergeRecord, underWay: readonly Hindrance[]): MergeFault[] {
  if (keep.id === other.id) return [{ rule: 'MERGE-1' }]
  const twoNiks = keep.nik !== other.nik && isSound(keep.nik) && isSound(other.nik)
  return [
    ...(twoNiks ? [{ rule: 'MERGE-2' } as const] : []),
    ...(other.survived ? [{ rule: 'MERGE-3' } as const] : []),
    ...underWay.map((one) => ({ rule: 'MERGE-4', ...one }) as const),
  ]
}

function isSound(nik: string | null): boolean {
  return nik !== null && isNik(nik)
}

const worth: Readonly<Record<NikStanding, number>> = { held: 3, contested: 2, unsound: 1, missing: 0 }

/** MERGE-5  The NIK passes to the survivor where the record that goes has the better claim: held, contested, unsound, none. */
export function nikPasses(keep: Pick<MergeRecord, 'nikStanding'>, other: Pick<MergeRecord, 'nikStanding'>): boolean {
  return worth[other.nikStanding] > worth[keep.nikStanding]
}

/** What one of two records says of a field; `value` as it is kept, not masked. */
export interface MergeEvidence {
  readonly value: string | null
  readonly asOf: LocalDate
  readonly byHand: boolean
}

/**
 * MERGE-6  Where two records differ and nobody has chosen: a value before none, what somebody set by hand before a file, then
 *          what is newer; else that of the survivor. Where only one has a value, there is nothing to choose.
 */
export function sideOf(keep: MergeEvidence, other: MergeEvidence, chosen: MergeSide | undefined): MergeSide {
  if (keep.value === other.value || other.value === null) return 'keep'
  if (keep.value === null) return 'other'
  return chosen ?? likelySide(keep, other)
}

function likelySide(keep: MergeEvidence, other: MergeEvidence): MergeSide {
  if (keep.byHand !== other.byHand) return other.byHand ? 'other' : 'keep'
  return other.asOf > keep.asOf ? 'other' : 'keep'
}

/** MERGE-7  A merge is confirmed by somebody else than whoever proposed it. */
export function mayConfirmMerge(proposedBy: string, by: string | null): boolean {
  return by !== null && by !== proposedBy
}
