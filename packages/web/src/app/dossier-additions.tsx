import { lazy, Suspense } from 'react'
import type { DossierAddition } from '../people/dossier-additions.ts'

type Parts = typeof import('./dossier-parts.ts')

/** A part of a higher slice, drawn once it is fetched. */
function later(name: keyof Parts): DossierAddition {
  const Part = lazy(async () => ({ default: (await import('./dossier-parts.ts'))[name] }))
  return function PartOfDossier({ person }) {
    return (
      <Suspense>
        <Part person={person} />
      </Suspense>
    )
  }
}

/** What a person and their family receive. */
export const dossierPassport = later('PersonPassport')

/** What other slices add to a person's page, in its order. */
export const dossierAdditions: readonly DossierAddition[] = [
  later('PersonCandidates'),
  later('PersonDelivered'),
  later('FamilyFindings'),
]

/** And below what is known of them. */
export const dossierRemarks: readonly DossierAddition[] = [later('PersonFaults')]
