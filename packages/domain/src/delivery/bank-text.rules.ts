const plainLetter: Readonly<Record<string, string>> = { Đ: 'D', Ø: 'O', Ł: 'L', Æ: 'AE', Œ: 'OE', Þ: 'TH' }

/**
 * BANK-1  A text for a bank is in capitals without accents: letters, digits, space, point, apostrophe and hyphen; anything
 * else becomes a space, and spaces are not doubled. Cut at the length of the layout, without a space at the end.
 */
export function bankText(text: string, atMost: number): string {
  return text
    .toUpperCase()
    .replace(/[‘’ʻʼ`´]/g, "'")
    .replace(/[–—]/g, '-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ĐØŁÆŒÞ]/g, (letter) => plainLetter[letter] ?? ' ')
    .replace(/[^A-Z0-9 .'-]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, atMost)
    .trimEnd()
}
