/**
 * What a limit decides: what is a fault of the register; whether a whole file, a village or a regency is out of line with the
 * past; how long a family may object; how long news are kept.
 */
export const limitGroups = ['register', 'file', 'village', 'regency', 'notices', 'news'] as const
export type LimitGroup = (typeof limitGroups)[number]

export type LimitUnit = 'months' | 'quarters' | 'years' | 'days' | 'people' | 'percent'

interface LimitFacts {
  readonly group: LimitGroup
  readonly unit: LimitUnit
  /** Beyond these it would find everybody, or nobody. */
  readonly least: number
  readonly most: number
  /** As delivered with Rangkul: in force until an agency sets another. */
  readonly delivered: number
}

/** Every number that an agency may set, with what makes sense of it. A name, once released, is kept: it stands in the history. */
export const limitCatalogue = {
  /** Months after which what is known of a person wants to be confirmed. */
  'facts-months': { group: 'register', unit: 'months', least: 3, most: 120, delivered: 24 },
  /** Quarters that a decile may lie behind the present one. */
  'decile-quarters': { group: 'register', unit: 'quarters', least: 0, most: 12, delivered: 2 },
  /** Full years from which on an age is doubted. */
  'doubted-age': { group: 'register', unit: 'years', least: 90, most: 120, delivered: 111 },
  /** Full years from which on somebody heads a family unasked. */
  'head-age': { group: 'register', unit: 'years', least: 12, most: 25, delivered: 17 },
  'largest-family': { group: 'register', unit: 'people', least: 5, most: 100, delivered: 30 },
  /** Of those known from the list before. */
  'file-gone': { group: 'file', unit: 'percent', least: 1, most: 100, delivered: 20 },
  'file-new': { group: 'file', unit: 'percent', least: 1, most: 100, delivered: 20 },
  /** Of the rows. */
  'file-faults': { group: 'file', unit: 'percent', least: 1, most: 100, delivered: 30 },
  'file-unknown': { group: 'file', unit: 'percent', least: 1, most: 100, delivered: 30 },
  /** A handful of people is no village: one family's move would raise an alarm. */
  'village-known': { group: 'village', unit: 'people', least: 1, most: 10_000, delivered: 20 },
  'village-gone': { group: 'village', unit: 'percent', least: 1, most: 100, delivered: 40 },
  'village-new': { group: 'village', unit: 'percent', least: 1, most: 100, delivered: 40 },
  'village-decile': { group: 'village', unit: 'percent', least: 1, most: 100, delivered: 40 },
  /** A whole regency is out of line sooner than one village. */
  'regency-known': { group: 'regency', unit: 'people', least: 1, most: 1_000_000, delivered: 100 },
  'regency-gone': { group: 'regency', unit: 'percent', least: 1, most: 100, delivered: 20 },
  'regency-new': { group: 'regency', unit: 'percent', least: 1, most: 100, delivered: 20 },
  'regency-decile': { group: 'regency', unit: 'percent', least: 1, most: 100, delivered: 30 },
  /** Days to object, from the one on which a family was told of what would cost it aid. No regulation read so far names a number. */
  'objection-days': { group: 'notices', unit: 'days', least: 7, most: 180, delivered: 30 },
  /** Days for which somebody finds what they were told. */
  'news-days': { group: 'news', unit: 'days', least: 7, most: 400, delivered: 90 },
} as const satisfies Record<string, LimitFacts>

export type LimitName = keyof typeof limitCatalogue
export const limitNames = Object.keys(limitCatalogue) as [LimitName, ...LimitName[]]

/** All limits at once, as they are on one day. */
export type Limits = Readonly<Record<LimitName, number>>

export const deliveredLimits = Object.fromEntries(limitNames.map((name) => [name, limitCatalogue[name].delivered])) as Limits
