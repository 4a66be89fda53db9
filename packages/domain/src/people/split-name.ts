import { degrees, doubtfulDegrees, titlesBefore } from './name-words.ts'

/** One word of a name as entered, and what stood around it: only that tells many a title from a name. */
export interface Word {
  /** Capitals A-Z, never empty. */
  text: string
  /** A dot stood in or after it. */
  dotted: boolean
  afterComma: boolean
}

/** The words of a name in capitals A-Z. Marks on letters are folded, apostrophes close the gap, anything else parts words. */
export function splitName(raw: string): Word[] {
  const folded = raw
    .toUpperCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʼʻ"]/gu, '')
    .toUpperCase()
  return folded.split(/[,;]/).flatMap((part, parts) =>
    joinTitles(parts === 0 ? part : `, ${part}`)
      .split(/\s+/)
      .filter((chunk) => chunk !== '' && chunk !== ',')
      .flatMap((chunk, at) => wordsOf(chunk, parts === 0 && at === 0, parts > 0)),
  )
}

/** `Fatimah S. Pd. I` → `Fatimah S.Pd.I` and `K. H.` → `K.H.`: a title typed with spaces is still one word. */
function joinTitles(part: string): string {
  return part
    .replace(/^\s*K\.\s+H\b/, 'K.H')
    .replace(/(?<=\S\s+)([SMA])\.\s*(PD|AG|SOS|KOM|IP|KEP|KM|FARM|HUT|SI|PT|PI|KES|HUM|MD|E|H|T|P|M)\b/g, '$1.$2')
    .replace(/(?<=\s[SM]\.(?:PD|SOS|E|H))\.\s+I\b/g, '.I')
}

/** `S.Pd` and `K.H.` are one word, `M.Yusuf` two. */
function wordsOf(chunk: string, isFirst: boolean, afterComma: boolean): Word[] {
  const dotted = chunk.includes('.')
  const whole = chunk.replace(/\./g, '')
  const isTitle = isFirst ? titlesBefore.has(whole) : degrees.has(whole) || doubtfulDegrees.has(whole)
  const texts = dotted && isTitle ? [whole] : chunk.split(/[^A-Z]+/).filter((text) => text !== '')
  return texts.map((text) => ({ text, dotted, afterComma }))
}
