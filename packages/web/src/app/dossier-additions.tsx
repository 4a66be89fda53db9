import { lazy, Suspense } from 'react'
import type { DossierAddition } from '../people/dossier-additions.ts'
import type * as parts from './dossier-parts.ts'

type Parts = typeof parts

/** A part of a higher slice, drawn once it is fetched. */
function later(name: Exclude<keyof Parts, 'ListRisks' | 'FaultChip' | 'FactsMark'>): DossierAddition {
  const Part = lazy(async () => ({ default: (await import('./dossier-parts.ts'))[name] }))
  return function PartOfDossier({ person }) {
    return (
      <Suspense>
        <Part person={person} />
      </Suspense>
    )
  }
}

/** What other slices add to a person's page, in its order. */
export const dossierAdditions: readonly DossierAddition[] = [
  later('FamilyDeciles'),
  later('PersonCandidates'),
  later('PersonDelivered'),
  later('PersonClaims'),
  later('FamilyFindings'),
  later('FamilyCard'),
]

const PersonPassport = later('PersonPassport')

/** And below what is known of them. */
export const dossierRemarks: readonly DossierAddition[] = [later('PersonFreshness'), later('PersonFaults'), PersonPassport]

/** And beside the list in which they were found. */
export const panelAdditions: readonly DossierAddition[] = [PersonPassport]

/** Whether facts are to be checked again. */
export const factsMarks = [lazy(async () => ({ default: (await import('./dossier-parts.ts')).FactsMark }))]
