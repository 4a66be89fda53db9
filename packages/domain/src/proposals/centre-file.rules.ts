import type { LocalDate } from '../platform/local-date.ts'
import { levelOf, type RegionCode } from '../platform/region-code.ts'
import type { CentreAnswer, ClaimState } from './claim.ts'
import type { CentreFileState, CentreLetter, CentreReplyState } from './centre-file.ts'
import { type ClaimKind, claimKinds, type ClaimStream, streamOf } from './claim-kind.ts'
import { isWorded } from './decide.rules.ts'

/** SIKS-6  A file holds claims of one stream, *usulan* or *pembaruan*, of one regency or of a whole province. */
export function isFileRegion(region: RegionCode): boolean {
  return ['regency', 'province'].includes(levelOf(region))
}

export function kindsOf(stream: ClaimStream): ClaimKind[] {
  return claimKinds.filter((kind) => streamOf(kind) === stream)
}

type FileTurn = 'made' | 'sent' | 'carried' | 'withdrawn'

const turns: Readonly<Record<CentreFileState, Readonly<Partial<Record<FileTurn, CentreFileState>>>>> = {
  making: { made: 'ready', withdrawn: 'withdrawn' },
  ready: { sent: 'sending', withdrawn: 'withdrawn' },
  sending: { carried: 'sent' },
  sent: {},
  withdrawn: {},
}

/** SIKS-7  A file is withdrawn only before it is told as sent, and sent once: what the centre has is not taken back. */
export function fileAfter(state: CentreFileState, turn: FileTurn): CentreFileState | undefined {
  return turns[state][turn]
}

export type CentreFileFault =
  | { rule: 'SIKS-8' }
  | { rule: 'SIKS-9'; why: 'in-future' | 'before-made' }
  | { rule: 'SIKS-10' }
  | { rule: 'PROP-12'; letters: number }

interface Sending {
  readonly letter: CentreLetter | null
  readonly on: LocalDate
  readonly madeOn: LocalDate
}

/**
 * SIKS-8  Who tells a file as sent has entered its letter: claims are filed under the letter's number.
 * SIKS-9  It was sent on a day that has come, not before it was made.
 */
export function sendingFaults({ letter, on, madeOn }: Sending, today: LocalDate): CentreFileFault[] {
  return [
    ...(letter === null ? [{ rule: 'SIKS-8' } as const] : []),
    ...(on > today ? [{ rule: 'SIKS-9', why: 'in-future' } as const] : []),
    ...(on < madeOn ? [{ rule: 'SIKS-9', why: 'before-made' } as const] : []),
  ]
}

/** SIKS-10  A letter is not dated in the future. */
export function letterFaults({ on }: Pick<CentreLetter, 'on'>, today: LocalDate): CentreFileFault[] {
  return on > today ? [{ rule: 'SIKS-10' }] : []
}

interface Filed {
  readonly state: ClaimState
  readonly objected: boolean
  readonly filed: boolean
  readonly answer: CentreAnswer | null
}

/**
 * SIKS-11  What went to the centre goes again, into the next file, where the centre refused it, or where it was set right after
 *          it had gone, in words why; never what the centre has confirmed, nor while somebody objects.
 */
export function mayGoAgain({ state, objected, filed, answer }: Filed, reason?: string | null): boolean {
  return state === 'accepted' && filed && !objected && answer !== 'confirmed' && (reason === undefined || isWorded(reason))
}

interface Numbered {
  readonly region: string
  readonly year: number
  readonly number: number
}

/** As it stands on the letter and in the name of the file. */
export function codeOfFile({ region, year, number }: Numbered): string {
  return `${region}-${year}-${String(number).padStart(3, '0')}`
}

/** SIKS-12  Each row bears a number of ours by which the centre can answer it: the file's, and its place in it. */
export function codeOfRow(file: string, line: number): string {
  return `${file}-${String(line).padStart(6, '0')}`
}

/** The place in the file; undefined where the number is not of this file. Spreadsheets add blanks and apostrophes. */
export function lineOfCode(file: string, code: string): number | undefined {
  const [, of, line] = /^'?(.+)-(\d{1,9})$/.exec(code.trim()) ?? []
  return of === file && line !== undefined ? Number(line) : undefined
}

/** SIKS-13  An answer is applied once, as it was looked at; put aside, it changes nothing. */
export function replyAfter(state: CentreReplyState, turn: 'apply' | 'put-aside'): CentreReplyState | undefined {
  if (state !== 'read') return turn === 'put-aside' && state === 'unreadable' ? 'put-aside' : undefined
  return turn === 'apply' ? 'applying' : 'put-aside'
}
