import { type ComponentType, createContext, useContext } from 'react'
import type { FactField, PersonPage } from '#domain/people/person.ts'

/** A part that a higher slice adds to a person's page, beside the family; it shows nothing to whoever may not read it. */
export type DossierAddition = ComponentType<{ person: PersonPage }>

/** Given by the shell, so that this slice need not know the ones above it. */
export const DossierAdditions = createContext<readonly DossierAddition[]>([])

export function useDossierAdditions(): readonly DossierAddition[] {
  return useContext(DossierAdditions)
}

/** The same, below what is known of the person now. */
export const DossierRemarks = createContext<readonly DossierAddition[]>([])

export function useDossierRemarks(): readonly DossierAddition[] {
  return useContext(DossierRemarks)
}

/** The same, beside a list in which the person was found. */
export const PanelAdditions = createContext<readonly DossierAddition[]>([])

export function usePanelAdditions(): readonly DossierAddition[] {
  return useContext(PanelAdditions)
}

export interface FactsToMark {
  person: PersonPage
  /** `all`: of the person as a whole. */
  fields: readonly FactField[] | 'all'
}

/** Says beside facts that they are to be checked again. */
export const FactsMarks = createContext<readonly ComponentType<FactsToMark>[]>([])

export function useFactsMarks(): readonly ComponentType<FactsToMark>[] {
  return useContext(FactsMarks)
}
