import { RegionCode } from '../platform/region-code.ts'
import type { RoundId } from './round.ts'

/** What a printed form belongs to. */
export interface FormPlace {
  /** The last characters of the round's id, which are its random ones. */
  readonly round: string
  readonly village: RegionCode
  readonly page: number
}

const roundLetters = 6

/**
 * ENUM-16  Each printed form carries a code of its round, village and page with two check digits, so that one slip or two
 *          digits changed round when it is keyed lead to no other form.
 *
 * `7A21F0-6408042001-3-52`
 */
export function formCode(round: RoundId, village: RegionCode, page: number): string {
  const head = `${roundOfForm(round)}-${village.replaceAll('.', '')}-${page}`
  return `${head}-${checkOf(head)}`
}

/** What a code says, however it was typed; undefined where it is none, or was mistyped. */
export function readFormCode(typed: string): FormPlace | undefined {
  const text = typed.toUpperCase().replaceAll(/\s/g, '').replaceAll('–', '-')
  const [, round, digits, page, check] = /^([0-9A-F]{6})-(\d{10})-(\d{1,4})-(\d{2})$/.exec(text) ?? []
  if (round === undefined || digits === undefined || page === undefined) return undefined
  if (check !== checkOf(`${round}-${digits}-${page}`)) return undefined
  const village = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].join('.')
  return { round, village: RegionCode.parse(village), page: Number(page) }
}

export function roundOfForm(round: RoundId): string {
  return round.slice(-roundLetters).toUpperCase()
}

/** ISO 7064, MOD 97-10, with hexadecimal letters as 10 to 15: as in bank accounts. */
function checkOf(text: string): string {
  const digits = Array.from(text.replaceAll('-', ''), (sign) => String(Number.parseInt(sign, 16))).join('')
  let rest = 0
  for (const digit of `${digits}00`) rest = (rest * 10 + Number(digit)) % 97
  return String(98 - rest).padStart(2, '0')
}
