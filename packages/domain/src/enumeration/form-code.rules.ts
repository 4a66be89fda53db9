import type { CandidateId } from '../categories/candidate.ts'
import { RegionCode } from '../platform/region-code.ts'
import type { RoundId } from './round.ts'

/** What a printed form belongs to. */
export type FormPlace = DoorForm | EmptyForm

interface DoorForm {
  /** The last characters of the round's id, which are its random ones. */
  readonly round: string
  /** The last characters of the candidate's id, which are random, too. */
  readonly door: string
}

/** A sheet for people whom no list knows. */
interface EmptyForm {
  readonly round: string
  readonly village: RegionCode
  readonly page: number
}

const roundLetters = 6
const doorLetters = 8

/**
 * ENUM-16  Each printed form carries a code with two check digits, so that one slip or two digits changed round when it is
 *          keyed lead to no other form: the form of a candidate one of its round and candidate, an empty one of its round,
 *          village and page.
 *
 * `7A21F0-3F9C21A7-85`
 */
export function doorCode(round: RoundId, candidate: CandidateId): string {
  return checked(`${roundOfForm(round)}-${candidate.slice(-doorLetters).toUpperCase()}`)
}

/** `7A21F0-6408042001-3-91` */
export function emptyCode(round: RoundId, village: RegionCode, page: number): string {
  return checked(`${roundOfForm(round)}-${village.replaceAll('.', '')}-${page}`)
}

/** What a code says, however it was typed; undefined where it is none, or was mistyped. */
export function readFormCode(typed: string): FormPlace | undefined {
  const text = typed.toUpperCase().replaceAll(/\s/g, '').replaceAll('–', '-')
  const [, round = '', door, digits, page, check] =
    /^([0-9A-F]{6})-(?:([0-9A-F]{8})|(\d{10})-(\d{1,4}))-(\d{2})$/.exec(text) ?? []
  if (door !== undefined) return check === checkOf(`${round}-${door}`) ? { round, door } : undefined
  if (digits === undefined || check !== checkOf(`${round}-${digits}-${page}`)) return undefined
  const village = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].join('.')
  return { round, village: RegionCode.parse(village), page: Number(page) }
}

export function roundOfForm(round: RoundId): string {
  return round.slice(-roundLetters).toUpperCase()
}

const checked = (head: string): string => `${head}-${checkOf(head)}`

/** ISO 7064, MOD 97-10, as in bank accounts; each sign as two digits, so that `1B` and `B1` are not the same. */
function checkOf(text: string): string {
  let rest = 0
  for (const sign of text.replaceAll('-', '')) rest = (rest * 100 + Number.parseInt(sign, 16) + 10) % 97
  return String(98 - ((rest * 100) % 97)).padStart(2, '0')
}
