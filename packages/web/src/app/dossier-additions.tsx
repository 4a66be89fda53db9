import { lazy, Suspense } from 'react'
import type { DossierAddition } from '../people/dossier-additions.ts'

const Findings = lazy(async () => ({ default: (await import('../upkeep/FamilyFindings.tsx')).FamilyFindings }))
const Passport = lazy(async () => ({ default: (await import('../benefits/PersonPassport.tsx')).PersonPassport }))
const Delivered = lazy(async () => ({ default: (await import('../delivery/PersonDelivered.tsx')).PersonDelivered }))

/** What a person and their family receive. */
export const dossierPassport: DossierAddition = function PassportOfPerson({ person }) {
  return (
    <Suspense>
      <Passport person={person} />
    </Suspense>
  )
}

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
