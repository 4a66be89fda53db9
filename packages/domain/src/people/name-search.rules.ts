import { normaliseName } from './person-name.rules.ts'

/**
 * NAME-4  Names that sound alike share a spelling key, old spelling or new: OE→U, TJ→C, DJ/DZ→J, SJ/SY→S, NJ→NY, KH/CH→H, DH→D,
 *         PH/F/V→P, Z→J, Y→I, Q→K, X→KS; an H inside a word and doubled letters are dropped. scale.md §1.1 (DZ, Q, X are ours).
 *
 * Takes any text; spaces and signs don't count, so that `NUR HAYATI` and `NURHAYATI` are one. The key of a key is itself.
 */
export function spellingKey(name: string): string {
  let key = name.toUpperCase().replace(/[^A-Z]/g, '')
  while (restless.test(key)) key = respelled(key)
  return key
}

/** What a pass changes. Most words hold none of it, and to look costs a tenth of a pass. */
const restless = /[FQVXYZ]|OE|[DNT]J|SJ|[CDKP]H|.H.|(.)\1/

/** Each pass brings the key nearer to rest: it grows shorter or has fewer of the letters that go. */
function respelled(letters: string): string {
  return letters
    .replace(/Q/g, 'K')
    .replace(/X/g, 'KS')
    .replace(/Z/g, 'J')
    .replace(/OE/g, 'U')
    .replace(/TJ/g, 'C')
    .replace(/DJ/g, 'J')
    .replace(/S[JY]/g, 'S')
    .replace(/NJ/g, 'NY')
    .replace(/[KC]H/g, 'H')
    .replace(/DH/g, 'D')
    .replace(/PH|F|V/g, 'P')
    .replace(/Y/g, 'I')
    .replace(/(?<=.)H(?=.)/g, '')
    .replace(/(.)\1+/g, '$1')
}

/**
 * NAME-5  A person is found by any word of the name, by the father's name, and by the whole name written in one word;
 *         old J and new Y find each other (JUSUF, YUSUF). product.md (search first).
 *
 * What is stored for search: the key of the whole name, and all keys, to be compared with `nameQueryKeys`.
 */
export function nameSearchKeys(name: string): { whole: string; all: string[] } {
  const { tokens, patronymic } = normaliseName(name)
  const whole = spellingKey(tokens.join(''))
  const words = [...tokens, ...(patronymic ? patronymic.split(' ') : [])]
  return { whole, all: [...new Set([...words.flatMap(keysOfWord), whole])].filter((key) => key !== '') }
}

/**
 * What to look for when an officer typed this: stored keys must contain every key of one alternative.
 * The first are the words, the second the whole in one word; none when nothing is left of what was typed.
 */
export function nameQueryKeys(typed: string): string[][] {
  const { tokens, patronymic } = normaliseName(typed)
  const words = [...tokens, ...(patronymic ? patronymic.split(' ') : [])].map(spellingKey).filter((key) => key !== '')
  if (words.length === 0) return []
  return words.length === 1 ? [words] : [[...new Set(words)], [spellingKey(tokens.join(''))]]
}

/**
 * NAME-6  One slip of the fingers is forgiven: a letter too many, missing or wrong, or two that changed places, in one word of
 *         three letters or more while the others are right (ours).
 *
 * For each word of `nameQueryKeys`' first alternative the keys that it would have without the slip; those of the words as
 * typed are not among them.
 */
export function nearKeys(typed: string): string[][] {
  const keys = nameQueryKeys(typed)[0] ?? []
  // Some hundred keys for each word: nobody's name has more words than this.
  if (keys.length > 8) return keys.map(() => [])
  const near = keys.map((key) => new Set(key.length >= 3 ? withoutSlip(key) : []))
  // Letters that changed places may have spoilt a short form or a pair that the key takes for one: MHU. HADI, KNEZIE.
  for (const meant of turnedAnywhere(typed).map((text) => nameQueryKeys(text)[0] ?? [])) {
    if (meant.length === keys.length) meant.forEach((key, at) => near[at]?.add(key))
  }
  return near.map((ofWord) => [...ofWord].filter((key) => key !== '' && !keys.includes(key)))
}

/** What was typed with two neighbouring letters of one word in each other's place, each pair in turn. */
function turnedAnywhere(typed: string): string[] {
  const words = typed.split(/\s+/)
  return words.flatMap((word, at) => turns(word).map((meant) => words.with(at, meant).join(' ')))
}

/** The word with two neighbours in each other's place, each pair in turn. */
function turns(word: string): string[] {
  if (word.length < 3) return []
  return Array.from({ length: word.length - 1 }, (_, at) =>
    [word.slice(0, at), word[at + 1], word[at], word.slice(at + 2)].join(''),
  )
}

/** Letters that stand in keys. */
const keyLetters = 'ABCDEGHIJKLMNOPRSTUW'.split('')

function withoutSlip(key: string): string[] {
  return Array.from({ length: key.length + 1 }, (_, at) => [key.slice(0, at), key.slice(at)] as const).flatMap(
    ([before, after]) => [
      before + after.slice(1),
      ...keyLetters.flatMap((letter) => [before + letter + after, before + letter + after.slice(1)]),
    ],
  )
}

/** The key, and the one it would have if a J were the old letter for Y or a Y the new letter for J. */
function keysOfWord(word: string): string[] {
  if (!/[JY]/.test(word)) return [spellingKey(word)]
  const spellings = new Set([word, word.replace(/(?<![DTSN])J/g, 'Y'), word.replace(/(?<![SN])Y/g, 'J')])
  return [...spellings].map(spellingKey)
}
