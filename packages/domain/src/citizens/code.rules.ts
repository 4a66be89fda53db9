/** Letters and digits that nobody mistakes for one another on paper: no 0 and O, no 1, I and L. As many as a prime. */
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Letters of a code on a card, the last of which proves the others; the eleven before it are left to chance: 2^54 codes. */
const cardLength = 12
/** The same of the number of an objection, which opens nothing by itself. */
const ticketLength = 8

/** How many places of the alphabet have to be drawn for each. */
export const drawnFor = { card: cardLength - 1, ticket: ticketLength - 1 } as const

/**
 * CIT-1  A code of a card, and the number of an objection, end in a letter that proves the others: one letter mistyped, or two
 *        neighbours changed about, is told apart from a wrong card before anything is looked up.
 */
export function codeOf(drawn: readonly number[]): string {
  const proof = (codeLetters.length - (sumOf(drawn) % codeLetters.length)) % codeLetters.length
  return [...drawn, proof].map((place) => codeLetters[place] ?? '').join('')
}

/** What was typed as a code of a card, in its plain form; undefined where it can't be one. Gaps and small letters don't matter. */
export function cardCodeIn(typed: string): string | undefined {
  const plain = typed
    .slice(0, 60)
    .toUpperCase()
    .replace(/[\s.–—-]/g, '')
  return plain.length === cardLength && isProven(plain) ? plain : undefined
}

/** In groups of four, as printed. */
export function inGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

function isProven(plain: string): boolean {
  const places = Array.from(plain, (letter) => codeLetters.indexOf(letter))
  const proof = places.at(-1) ?? -1
  return !places.includes(-1) && (sumOf(places.slice(0, -1)) + proof) % codeLetters.length === 0
}

/** Each place counts by a weight of its own that is no multiple of the alphabet's length. */
function sumOf(places: readonly number[]): number {
  return places.reduce((sum, place, at) => sum + place * (at + 2), 0)
}
