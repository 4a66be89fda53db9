import { lazy, Suspense } from 'react'
import type { DossierAddition } from '../people/dossier-additions.ts'

const Findings = lazy(async () => ({ default: (await import('../upkeep/FamilyFindings.tsx')).FamilyFindings }))
const Delivered = lazy(async () => ({ default: (await import('../delivery/PersonDelivered.tsx')).PersonDelivered }))

/** What other slices add to a person's page, in its order. */
export const dossierAdditions: readonly DossierAddition[] = [
  function DeliveredToPerson({ person }) {
    return (
      <Suspense>
        <Delivered person={person} />
      </Suspense>
    )
  },
  function FindingsOfFamily({ person }) {
    return (
      <Suspense>
        <Findings person={person} />
      </Suspense>
    )
  },
]
