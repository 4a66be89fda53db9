import { cleanFamilyCardNumber } from '#domain/people/family-card.ts'
import type { FamilyRelation } from '#domain/people/family-relation.ts'
import { cleanNik } from '#domain/people/nik.ts'
import type { PapersChanges } from '#domain/people/papers.ts'
import { papersFaults } from '#domain/people/papers.rules.ts'
import type { PersonFault } from '#domain/people/person.rules.ts'
import type { NikMissingReason, PersonPage } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { today } from '../../platform/today.ts'
import type { HandSource } from '../SourceChoice.tsx'

type Of = 'family' | 'person'

/** What is being set right; '' and null where nothing is. Kept nowhere: numbers are typed here. */
export interface PapersForm {
  readonly nik: string
  /** The number that stands there is not theirs, and the right one is not known. */
  readonly nikNotTheirs: boolean
  readonly nikMissingReason: NikMissingReason | null
  readonly card: string
  readonly cardOf: Of
  readonly relation: FamilyRelation | null
  readonly village: RegionCode | null
  readonly villageOf: Of
  readonly source: HandSource | null
  readonly asOf: string
  readonly evidence: string
}

export const shortestEvidence = 5

export function emptyPapers(person: PersonPage): PapersForm {
  const of: Of = person.family === null ? 'person' : 'family'
  const numbers = { nik: '', nikNotTheirs: false, nikMissingReason: null, card: '', cardOf: of }
  return { ...numbers, relation: relationNow(person), village: null, villageOf: of, source: null, asOf: today(), evidence: '' }
}

export function relationNow({ id, family }: PersonPage): FamilyRelation | null {
  return family?.members.find(({ personId }) => personId === id)?.relation ?? null
}

/** Only what differs from what stands there. */
export function papersChanges(form: PapersForm, person: PersonPage): PapersChanges {
  const nik = cleanNik(form.nik)
  const card = cleanFamilyCardNumber(form.card)
  const { relation, village } = form
  return {
    ...(form.nikNotTheirs
      ? { nik: null, ...(form.nikMissingReason !== null && { nikMissingReason: form.nikMissingReason }) }
      : nik !== '' && { nik }),
    ...(card !== '' && { card: { number: card, of: form.cardOf } }),
    ...(relation !== null && relation !== relationNow(person) && { relation }),
    ...(village !== null && village !== person.place.code && { village: { code: village, of: form.villageOf } }),
  }
}

export function papersFaultsOf(form: PapersForm, person: PersonPage): PersonFault[] {
  const now = { inFamily: person.family !== null, relation: relationNow(person) }
  return papersFaults(papersChanges(form, person), now, LocalDate.safeParse(form.asOf).data ?? today(), today())
}
