import type { KeyingDraft, FormField, Reading } from './keying.ts'
import { formFields } from './keying.ts'
import { hashOf } from './recheck.rules.ts'
import type { ScanDeed, ScanState } from './scan.ts'
import type { ScanId } from './scan-id.ts'

/**
 * ENUM-17  Of the scans of a round the share that the round says is keyed a second time, drawn by a hash of the scan's id: who
 *          keys it first can neither choose it nor know it beforehand.
 */
export function isKeyedTwice(scan: ScanId, percent: number): boolean {
  return hashOf(scan) % 100 < percent
}

/** What is known of a scan when somebody is about to do something with it. */
export interface ScanCourse {
  readonly state: ScanState
  readonly firstBy: string | null
  readonly secondBy: string | null
}

/**
 * ENUM-18  Who keyed a form first does not key it again; where two readings differ, somebody who made neither decides, or
 *          whoever leads the round: in a small office there is no third.
 */
export function deedOf({ state, firstBy, secondBy }: ScanCourse, who: string | null, leads: boolean): ScanDeed | null {
  switch (state) {
    case 'waiting':
      return 'key'
    case 'second':
      return firstBy === who ? null : 'key'
    case 'differs':
      return leads || (firstBy !== who && secondBy !== who) ? 'decide' : null
    case 'unreadable':
    case 'aside':
      return 'return'
    case 'keyed':
      return null
  }
}

/** What stands on a form, as one of two has read it. */
export type Readout = Omit<KeyingDraft, 'version' | 'code'> & {
  /** Whose form it is. */
  readonly candidate: string
}

/**
 * ENUM-19  Two readings of a form differ in a field when what would be recorded differs: ticks in whatever order, notes but for
 *          capitals, spaces and marks. What a form says of a day on which nobody was met is compared, too.
 */
export function differingFields(first: Readout, second: Readout): FormField[] {
  const same: Readonly<Record<FormField, boolean>> = {
    form: first.candidate === second.candidate,
    result: first.result === second.result,
    met: first.met.toSorted().join() === second.met.toSorted().join(),
    visitedOn: first.visitedOn === second.visitedOn,
    note: plain(first.note) === plain(second.note),
  }
  return formFields.filter((field) => !same[field])
}

const plain = (note: string): string => note.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

export type ChoiceFault = { rule: 'ENUM-20'; fields: FormField[] }

/** ENUM-20  Of every field in which two readings differ it is said which of them stands, and of no other. */
export function choiceFaults(
  differing: readonly FormField[],
  choices: Readonly<Partial<Record<FormField, Reading>>>,
): ChoiceFault[] {
  const wrong = formFields.filter((field) => differing.includes(field) !== (choices[field] !== undefined))
  return wrong.length === 0 ? [] : [{ rule: 'ENUM-20', fields: wrong }]
}

/** What stands, once it is decided field by field. Who does not belong has nothing ticked. */
export function chosenFrom(first: Readout, second: Readout, choices: Readonly<Partial<Record<FormField, Reading>>>): Readout {
  const of = (field: FormField) => (choices[field] === 'second' ? second : first)
  const result = of('result').result
  return {
    candidate: of('form').candidate,
    result,
    met: result === 'belongs' ? of('met').met : [],
    visitedOn: of('visitedOn').visitedOn,
    note: of('note').note,
  }
}
