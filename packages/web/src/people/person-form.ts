import { familyCardFaults } from '#domain/people/family-card.rules.ts'
import { cleanFamilyCardNumber } from '#domain/people/family-card.ts'
import type { FamilyRelation } from '#domain/people/family-relation.ts'
import { type NikFault, nikFaults } from '#domain/people/nik.rules.ts'
import { cleanNik } from '#domain/people/nik.ts'
import type { PersonDraft } from '#domain/people/people.api.ts'
import { type PersonFault, personFaults } from '#domain/people/person.rules.ts'
import type { NikMissingReason, Sex } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { personFaultWords } from './person-fault.words.ts'
import { today } from '../platform/today.ts'
import type { HandSource } from './SourceChoice.tsx'

/** A person as they are being typed; '' where nothing is. */
export interface PersonForm {
  papers: 'nik' | 'none'
  nik: string
  nikMissingReason: NikMissingReason | null
  name: string
  sex: Sex | null
  birthDate: string
  birthPlace: string
  motherName: string
  occupation: string
  familyCardNumber: string
  relation: FamilyRelation | null
  regionCode: RegionCode | null
  address: string
  source: HandSource | null
  asOf: string
}
export type FormField = keyof PersonForm

/** `village`: the only one somebody works in, if there is only one. */
export function emptyPerson(village: RegionCode | null): PersonForm {
  const texts = {
    nik: '',
    name: '',
    birthDate: '',
    birthPlace: '',
    motherName: '',
    occupation: '',
    familyCardNumber: '',
    address: '',
  }
  return {
    ...texts,
    papers: 'nik',
    nikMissingReason: null,
    sex: null,
    relation: null,
    regionCode: village,
    source: null,
    asOf: today(),
  }
}

/** What is sent; undefined while a field is open that the server cannot do without. */
export function personOf(form: PersonForm): PersonDraft | undefined {
  const { regionCode, source } = form
  const asOf = LocalDate.safeParse(form.asOf).data
  if (regionCode === null || source === null || asOf === undefined) return undefined
  return { ...stated(form), regionCode, source, asOf }
}

/** The first thing that stands against each field, in words: by the rules that the server applies, and by what is missing. */
export function faultsByField(form: PersonForm): Partial<Record<FormField, string>> {
  const asOf = LocalDate.safeParse(form.asOf).data
  const faults = personFaults(
    { ...stated(form), regionCode: 'ID' as RegionCode, source: 'visit', asOf: asOf ?? today() },
    today(),
    anywhere,
  )
  return {
    ...(form.regionCode === null && { regionCode: m.people_village_missing() }),
    ...(form.source === null && { source: m.people_source_missing() }),
    ...(asOf === undefined && { asOf: m.people_date_missing() }),
    ...(form.birthDate !== '' && !LocalDate.safeParse(form.birthDate).success && { birthDate: m.people_date_missing() }),
    ...Object.fromEntries(faults.toReversed().map((fault) => [fieldOf(fault, form), personFaultWords(fault)])),
  }
}

/** What does not refuse a NIK, but should make whoever types look again. */
export function nikWarnings(form: PersonForm): NikFault[] {
  const { nik, sex, birthDate } = stated(form)
  if (nik === null) return []
  const facts = { ...(sex !== null && { sex }), ...(birthDate !== null && { birthDate }) }
  return nikFaults(nik, facts, anywhere).filter((fault) => fault.rule !== 'NIK-1')
}

/** The NIK typed so far when it has the shape of one. */
export function soundNik(form: PersonForm): string | undefined {
  const { nik } = stated(form)
  return nik !== null && nikFaults(nik, {}, anywhere).length === 0 ? nik : undefined
}

export function soundCard({ familyCardNumber }: PersonForm): string | undefined {
  const number = cleanFamilyCardNumber(familyCardNumber)
  return number !== '' && familyCardFaults(number).length === 0 ? number : undefined
}

/** Which regencies there have been only the server knows; a number from an unknown one is not refused anyway. */
const anywhere = { has: () => true }

function stated(form: PersonForm): Omit<PersonDraft, 'regionCode' | 'source' | 'asOf'> {
  const withNik = form.papers === 'nik'
  return {
    name: form.name.trim(),
    nik: withNik ? given(cleanNik(form.nik)) : null,
    nikMissingReason: withNik ? null : form.nikMissingReason,
    sex: form.sex,
    birthDate: LocalDate.safeParse(form.birthDate).data ?? null,
    birthPlace: given(form.birthPlace),
    motherName: given(form.motherName),
    occupation: given(form.occupation),
    familyCardNumber: given(cleanFamilyCardNumber(form.familyCardNumber)),
    relation: form.familyCardNumber.trim() === '' ? null : form.relation,
    address: given(form.address),
  }
}

function given(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

function fieldOf({ rule }: PersonFault, { papers }: PersonForm): FormField {
  if (rule === 'NAME-1') return 'name'
  if (rule === 'KK-1') return 'familyCardNumber'
  if (rule === 'PERSON-1') return papers === 'nik' ? 'nik' : 'nikMissingReason'
  if (rule === 'PERSON-2') return 'asOf'
  if (rule === 'PERSON-3') return 'relation'
  return rule === 'BIRTH-1' || rule === 'BIRTH-2' ? 'birthDate' : 'nik'
}
