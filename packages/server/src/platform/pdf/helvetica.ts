/** Widths in thousandths of the size, from the space to the tilde (Adobe's font metrics of the fonts that every reader of PDF has). */
const regular = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778,
  722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
  500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]
const bold = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778,
  722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278,
  556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
]

export interface Style {
  /** Points. */
  readonly size: number
  readonly bold?: boolean
}

/** Points. */
function widthOf(text: string, { size, bold: isBold }: Style): number {
  const widths = isBold ? bold : regular
  let sum = 0
  for (const byte of bytesOf(text)) sum += widths[byte - 32] ?? 600
  return (sum * size) / 1000
}

/** As lines no wider than so many points; a word that is wider alone is cut. */
export function linesOf(text: string, width: number, style: Style): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((one) => cut(one, width, style))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer, style) <= width) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

function cut(word: string, width: number, style: Style): string[] {
  if (widthOf(word, style) <= width) return [word]
  const letters = Array.from(word)
  const parts: string[] = []
  let part = ''
  for (const letter of letters) {
    if (part !== '' && widthOf(part + letter, style) > width) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}

/** Signs that Windows-1252 has outside Latin-1. */
const others: Readonly<Record<string, number>> = {
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
}

/** In the encoding of the fonts; of a letter that they lack the one it is made of, else a question mark. */
function bytesOf(text: string): number[] {
  return Array.from(text.normalize('NFC')).flatMap((sign) => {
    const code = sign.codePointAt(0) ?? 0
    if ((code >= 32 && code < 127) || (code >= 160 && code < 256)) return [code]
    const plain = sign.normalize('NFD').codePointAt(0) ?? 0
    return [others[sign] ?? (plain >= 32 && plain < 127 ? plain : 0x3f)]
  })
}

/** As a string of a page's content. */
export function written(text: string): string {
  const signs = bytesOf(text).map((byte) => {
    const sign = String.fromCharCode(byte)
    return byte > 126 ? `\\${byte.toString(8)}` : /[()\\]/.test(sign) ? `\\${sign}` : sign
  })
  return `(${signs.join('')})`
}
