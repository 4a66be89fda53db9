export type PasswordFault = { rule: 'AC-1' } | { rule: 'AC-2' } | { rule: 'AC-3' } | { rule: 'AC-4' }

/** Whose password it is to be; nothing of this may stand in it. */
export interface PasswordOwner {
  readonly name: string
  readonly email: string
}

export const shortestPassword = 12
/** Longer than anybody types; a bound on what is hashed. */
export const longestPassword = 200

/**
 * AC-1  A password has at least 12 characters; blanks count, so a sentence serves well.
 * AC-2  It does not contain a word of its owner's name or of the e-mail address before the @ (of four letters or more).
 * AC-3  It is not one character or a short piece over and over.
 *
 * What every browser can tell by itself. AC-4, that it is neither common nor easily guessed, takes word lists of several
 * hundred kilobytes and is judged on the server.
 */
export function plainPasswordFaults(password: string, owner: PasswordOwner): PasswordFault[] {
  return [
    ...(Array.from(password).length < shortestPassword ? [{ rule: 'AC-1' } as const] : []),
    ...(ownWords(owner).some((word) => lettersOf(password).includes(word)) ? [{ rule: 'AC-2' } as const] : []),
    ...(repeats(password) ? [{ rule: 'AC-3' } as const] : []),
  ]
}

/** Guesses, as a power of ten, that a password must withstand: beyond what an attack over the network can try. */
export const fewestGuesses = 9

/** AC-4  A password on the lists of common and leaked ones, or that takes fewer than a thousand million guesses, is refused. */
export function guessFaults(guessesLog10: number): PasswordFault[] {
  return guessesLog10 < fewestGuesses ? [{ rule: 'AC-4' }] : []
}

/** Words of the owner that a guesser tries first, in small letters. */
export function ownWords({ name, email }: PasswordOwner): string[] {
  const before = email.slice(0, Math.max(0, email.indexOf('@')))
  const words = `${name} ${before}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 4)
  return [...new Set(words)]
}

function lettersOf(password: string): string {
  return password.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function repeats(password: string): boolean {
  return password.length > 0 && /^(.{1,4}?)\1+.{0,3}$/u.test(password) && new Set(password).size <= 4
}
