import { lazy, Suspense } from 'react'
import type { SearchChip } from '../people/search-chips.ts'

const Fault = lazy(async () => ({ default: (await import('./dossier-parts.ts')).FaultChip }))

/** What other slices let a search be narrowed to. */
export const searchChips: readonly SearchChip[] = [
  function FaultOfSearch(narrowed) {
    return (
      <Suspense>
        <Fault {...narrowed} />
      </Suspense>
    )
  },
]
