/** Why a text cannot be a 16-digit number of the civil registry, named so that the message can tell the cure. */
export const digitFlaws = ['empty', 'scientific', 'letters', 'too-short', 'too-long', 'zeros', 'leading-zero'] as const
export type DigitFlaw = (typeof digitFlaws)[number]

/** What spreadsheets and hurried typing add around a number: quotes, spaces, dots and dashes between digits. */
export function cleanDigits(raw: string): string {
  const bare = raw.replace(/[\s'’‘`"\u200B-\u200D\u2060\uFEFF]/g, '')
  return /^\d[\d.\-/]*$/.test(bare) && !looksFractional(bare) ? bare.replace(/[.\-/]/g, '') : bare
}

/** The first flaw of the sixteen digits as such; undefined when there are sixteen digits not beginning with zero. */
export function digitFlaw(text: string): DigitFlaw | undefined {
  if (text === '') return 'empty'
  if (/^\d+([.,]\d+)?e[+-]?\d+$/i.test(text)) return 'scientific'
  if (!/^\d+$/.test(text)) return 'letters'
  if (/^0+$/.test(text)) return 'zeros'
  if (text.length < 16) return 'too-short'
  if (text.length > 16) return 'too-long'
  return text.startsWith('0') ? 'leading-zero' : undefined
}

/** First three and last four shown, the rest as dots: `640•••••••••0012`. Shorter than eight signs: nothing shown. */
export function maskDigits(text: string): string {
  const signs = Array.from(text)
  const hidden = signs.length < 8 ? [0, signs.length] : [3, signs.length - 4]
  return signs.fill('•', ...hidden).join('')
}

/** The same for every number of twelve digits or more within a text, with or without separators. Codes of villages are shorter. */
export function maskNumbersIn(text: string): string {
  return text.replace(/\d(?:[ .-]?\d){11,}/g, maskDigits)
}

/** `6408990102030001.0`: the spreadsheet wrote a number, so the dot is no separator. */
function looksFractional(text: string): boolean {
  return /^\d+\.\d$/.test(text)
}
