export const peoples = ['kutai', 'banjar', 'bugis', 'jawa', 'kenyah', 'bahau', 'benuaq', 'paser', 'mandar', 'berau'] as const
/** The peoples of East Kalimantan whose ways of naming are followed. */
export type People = (typeof peoples)[number]

type Words = readonly [string, ...string[]]

/** How one people names its children. Common given names, in capitals as lists write them. */
export interface NameList {
  readonly men: Words
  readonly women: Words
  /** Second words of a man's and of a woman's name. */
  readonly menSecond: Words
  readonly womenSecond: Words
  /** Words of rank that some families put first. */
  readonly rank?: { readonly men: Words; readonly women: Words; readonly share: number }
  /** Share of people with a name of a single word, in the older generation; less than half of it among the young. */
  readonly single: number
  /** Share of people whose second word is the father's name. */
  readonly fathersName: number
  readonly faith: 'islam' | 'christian'
}

export function words(text: string): Words {
  return text.trim().split(/\s+/) as unknown as Words
}
