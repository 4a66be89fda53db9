import type { RegionLevel } from '../platform/region-code.ts'
import type { RegionKind } from './region.ts'

/**
 * A region's name in the one spelling that names in files and letters typed into a search are compared in:
 * small letters, words apart by one space. Never shown.
 *
 * RN-1  Case, accents, apostrophes and punctuation do not count.
 * RN-2  The word for the level before the name does not count ("KEC. BENGALON" is "Bengalon"). A word that is the
 *       beginning of real names ("Kota Bangun", "Kampung Baru") is dropped only where the level is known and it is a level's word.
 * RN-3  Abbreviated words are written out ("Sei" → sungai, "Tj." → tanjung); so are the short names of regencies ("Kutim").
 * RN-4  Numbers after the first word count the same as II, 2 or "dua".
 */
export function normaliseRegionName(raw: string, level?: RegionLevel): string {
  const words = wordsOf(raw)
  const named = withoutLevelWord(words, level)
  const regency = level === undefined || level === 'regency' ? shortNames.get(named.join(' ')) : undefined
  if (regency !== undefined) return regency
  return named.map((word, at) => (at === 0 ? firstWord(word, named.length) : laterWord(word))).join(' ')
}

/**
 * RN-5  Two names are the same name when only the spaces differ ("Argosari", "Argo Sari"): compare by this key.
 */
export function regionNameKey(raw: string, level?: RegionLevel): string {
  return normaliseRegionName(raw, level).replaceAll(' ', '')
}

/**
 * RN-6  "Kab. Bogor" and "Kota Bogor" are different regions: the kind that a name says, null when it says none.
 */
export function regionKindIn(raw: string): RegionKind | null {
  return kindOfWord.get(wordsOf(raw)[0] ?? '') ?? null
}

/** Single letters mean a word only with a dot ("P. Derawan"), so the dot is read before it is dropped. */
function wordsOf(raw: string): string[] {
  return raw
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’‘`"]/g, '')
    .replace(/\b([ps])\.\s*(?=[a-z])/g, (_, letter: string) => `${letter === 'p' ? 'pulau' : 'sungai'} `)
    .replace(/([a-z])(\d)/g, '$1 $2')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/** Words that people type are looked up here: an object would also know `constructor`. */
function wordBook<Meaning = string>(words: Readonly<Record<string, Meaning>>): ReadonlyMap<string, Meaning> {
  return new Map(Object.entries(words))
}

const alwaysLevelWords = [
  'prov',
  'propinsi',
  'provinsi',
  'kab',
  'kabupaten',
  'kec',
  'kecamatan',
  'kel',
  'kelurahan',
  'ds',
  'desa',
]
const levelWords: Partial<Record<RegionLevel, readonly string[]>> = {
  province: ['prov', 'propinsi', 'provinsi'],
  regency: ['kab', 'kabupaten', 'kota', 'kotamadya', 'kodya'],
  district: ['kec', 'kecamatan', 'distrik'],
  village: ['ds', 'desa', 'kel', 'kelurahan'],
}

function withoutLevelWord(words: string[], level: RegionLevel | undefined): string[] {
  const dropped = level === undefined ? alwaysLevelWords : (levelWords[level] ?? [])
  const [first = '', ...rest] = words
  if (rest.length === 0 || !dropped.includes(first)) return words
  return rest.length > 1 && /^adm(inistrasi)?$/.test(rest[0] ?? '') ? rest.slice(1) : rest
}

const kindOfWord = wordBook<RegionKind>({
  kab: 'kabupaten',
  kabupaten: 'kabupaten',
  kota: 'kota',
  kotamadya: 'kota',
  kodya: 'kota',
  ds: 'desa',
  desa: 'desa',
  kel: 'kelurahan',
  kelurahan: 'kelurahan',
})

const shortNames = wordBook({
  kukar: 'kutai kartanegara',
  kutim: 'kutai timur',
  kubar: 'kutai barat',
  ppu: 'penajam paser utara',
  mahulu: 'mahakam ulu',
})

const abbreviations = wordBook({
  sgt: 'sangatta',
  sei: 'sungai',
  sungei: 'sungai',
  tj: 'tanjung',
  tjg: 'tanjung',
  tg: 'tanjung',
  tanj: 'tanjung',
  tl: 'teluk',
  tlk: 'teluk',
  tk: 'teluk',
  gn: 'gunung',
  gng: 'gunung',
  lb: 'lubuk',
  ma: 'muara',
  mr: 'muara',
  pl: 'pulau',
  kp: 'kampung',
  kep: 'kepulauan',
  smd: 'samarinda',
  bpp: 'balikpapan',
  utr: 'utara',
  sel: 'selatan',
  tmr: 'timur',
  tim: 'timur',
  brt: 'barat',
  bar: 'barat',
  tgh: 'tengah',
  teng: 'tengah',
})

/** An abbreviation stands before the word it belongs to; alone, it is a name. */
function firstWord(word: string, length: number): string {
  return length > 1 ? (abbreviations.get(word) ?? word) : word
}

function laterWord(word: string): string {
  return abbreviations.get(word) ?? numbers.get(word) ?? word
}

const numbers = new Map(
  [
    ['i', 'satu'],
    ['ii', 'dua'],
    ['iii', 'tiga'],
    ['iv', 'empat'],
    ['v', 'lima'],
    ['vi', 'enam'],
    ['vii', 'tujuh'],
    ['viii', 'delapan'],
    ['ix', 'sembilan'],
    ['x', 'sepuluh'],
    ['xi', 'sebelas'],
    ['xii'],
    ['xiii'],
    ['xiv'],
    ['xv'],
    ['xvi'],
    ['xvii'],
    ['xviii'],
    ['xix'],
    ['xx'],
  ].flatMap((words, at) => words.map((word): [string, string] => [word, String(at + 1)])),
)
