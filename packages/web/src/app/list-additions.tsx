import { lazy, Suspense } from 'react'
import type { ListAddition } from '../programmes/list/list-additions.ts'

const Risks = lazy(async () => ({ default: (await import('./dossier-parts.ts')).ListRisks }))

/** What a list would make somebody hold that may not be held together. */
export const listAdditions: readonly ListAddition[] = [
  function RisksOfList({ list }) {
    return (
      <Suspense>
        <Risks list={list} />
      </Suspense>
    )
  },
]
