import { type ComponentType, createContext, useContext } from 'react'
import type { SearchNarrowing } from '#domain/people/people.api.ts'

export interface Narrowed {
  narrowing: SearchNarrowing
  onChange: (narrowing: SearchNarrowing) => void
}

/** A filter of the search that a higher slice adds. */
export type SearchChip = ComponentType<Narrowed>

/** Given by the shell, so that this slice need not know the ones above it. */
export const SearchChips = createContext<readonly SearchChip[]>([])

export function useSearchChips(): readonly SearchChip[] {
  return useContext(SearchChips)
}
