/** A cell as somebody pasted it: a whole number, empty (takes the target away), or not to be read. */
export type PastedCell = { kind: 'amount'; amount: number } | { kind: 'empty' } | { kind: 'unreadable'; text: string }

/**
 * PLAN-7  Numbers come as a spreadsheet shows them: with points, commas or spaces between groups of three, with "Rp"
 * before or ",00" after. What could be read in two ways, such as 1,5, is not guessed.
 */
export function readAmount(text: string): PastedCell {
  const bare = text
    .replace(/[\s\u00a0]/g, '')
    .replace(/^rp\.?/i, '')
    .replace(/,-$/, '')
  if (bare === '' || bare === '-') return { kind: 'empty' }
  const grouped = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,0{1,2})?$/.exec(bare) ?? /^(\d{1,3}(?:,\d{3})+)(?:\.0{1,2})?$/.exec(bare)
  const amount = grouped && Number((grouped[1] ?? '').replace(/[.,]/g, ''))
  return amount !== null && Number.isSafeInteger(amount) ? { kind: 'amount', amount } : { kind: 'unreadable', text: text.trim() }
}

/** Lines and columns of a spreadsheet's clipboard. */
export function readPasted(text: string): PastedCell[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map(readAmount))
}
