import type { SearchNarrowing } from '#domain/people/people.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { WhatToFind } from './people.queries.ts'
import { useDraft } from '../platform/storage/draft.ts'

/** What stands in the box and the chips, and what was last searched for. Kept in this tab only, dropped at sign-out. */
export interface SearchMemory {
  text: string
  within: RegionCode | null
  birthDate: string
  /** But for the fault, which the address keeps. */
  narrowing: SearchNarrowing
  /** Null until somebody searches. */
  asked: WhatToFind | null
}

const nothing: SearchMemory = { text: '', within: null, birthDate: '', narrowing: {}, asked: null }

export function useSearchMemory() {
  return useDraft<SearchMemory>('people.narrowed-search', nothing)
}

/** Undefined while there is too little to search for. */
export function askOf({ text, within, birthDate, narrowing }: Omit<SearchMemory, 'asked'>): WhatToFind | undefined {
  const words = text.trim()
  if (words.length < 3 && birthDate === '') return undefined
  return {
    text: words,
    ...(within !== null && { within }),
    ...(birthDate !== '' && { birthDate }),
    ...(Object.keys(narrowing).length > 0 && { narrowing }),
  }
}

/** The fault stands in the address. */
export function withFault(ask: WhatToFind, fault: string | undefined): WhatToFind {
  return fault === undefined ? ask : { ...ask, narrowing: { ...ask.narrowing, fault } }
}
