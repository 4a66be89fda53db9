import type { LifeEventDetails, LifeEventDraft } from '#domain/life/life-event.ts'
import { type LifeEventKind, lifeEventKinds } from '#domain/life/life-event-kind.ts'
import { cleanFamilyCardNumber, isFamilyCardNumber } from '#domain/people/family-card.ts'
import { cleanNik } from '#domain/people/nik.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { FamilyMember, PersonPage, Sex } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import type { HandSource } from '../people/SourceChoice.tsx'
import { today } from '../platform/today.ts'

/** As typed so far. */
export interface EventForm {
  kind: LifeEventKind
  on: string
  source: HandSource | null
  evidence: string
  paperNumber: string
  who: 'person' | 'family'
  to: RegionCode | null
  address: string
  /** Beyond the province, as told. */
  toward: string
  name: string
  sex: Sex | null
  birthPlace: string
  along: PersonId[]
  partner: PersonId | null
  /** A NIK or a name. */
  partnerText: string
  home: 'new' | 'own' | 'other'
  cardNumber: string
  theirs: 'person' | 'family'
  dispensation: boolean
}

export const emptyEvent: EventForm = {
  kind: 'death',
  who: 'family',
  to: null,
  address: '',
  toward: '',
  name: '',
  sex: null,
  birthPlace: '',
  along: [],
  partner: null,
  partnerText: '',
  home: 'new',
  cardNumber: '',
  theirs: 'family',
  dispensation: false,
  on: '',
  source: null,
  evidence: '',
  paperNumber: '',
}

/** Who lives on the same card, here or beyond the province as the person does. */
export function othersIn({ id, family }: Pick<PersonPage, 'id' | 'family'>): FamilyMember[] {
  const members = family?.members ?? []
  const isAway = members.find(({ personId }) => personId === id)?.away ?? false
  return members.filter(({ personId, deceased, away }) => personId !== id && !deceased && away === isAway)
}

/** Kinds that can be told of this person. */
export function kindsFor(person: PersonPage): LifeEventKind[] {
  if (person.away !== null) return ['death', 'return']
  const { family } = person
  const hasNoCard = family !== null && family.maskedCardNumber === null
  const may: Partial<Record<LifeEventKind, boolean>> = {
    return: false,
    split: othersIn(person).length > 0,
    card: hasNoCard,
    apart: person.household !== null,
  }
  return lifeEventKinds.filter((kind) => may[kind] ?? true)
}

/** What is missing or cannot be, by field; the server says the same. */
export function eventFormFaults(
  form: EventForm,
  { id, birthDate, place, family }: PersonPage,
): Partial<Record<keyof EventForm, string>> {
  const on = LocalDate.safeParse(form.on)
  const dateFault = !on.success
    ? m.people_date_missing()
    : on.data > today()
      ? m.life_f_9_future()
      : birthDate !== null && on.data < birthDate
        ? m.life_f_9_birth()
        : undefined
  return {
    ...(dateFault !== undefined && { on: dateFault }),
    ...(form.kind === 'move' && (form.to === null || form.to === place.code) && { to: m.life_to_missing() }),
    ...(form.kind === 'return' && form.to === null && { to: m.life_return_missing() }),
    ...(form.kind === 'marriage' &&
      form.partner === null &&
      form.partnerText.trim().length < 3 && { partner: m.life_partner_missing() }),
    ...(form.kind === 'together' && form.partner === null && { partner: m.life_together_missing() }),
    ...(form.kind === 'card' &&
      !isFamilyCardNumber(cleanFamilyCardNumber(form.cardNumber)) && { cardNumber: m.life_card_missing() }),
    ...(form.kind === 'birth' && form.name.trim().length < 2 && { name: m.life_child_name_missing() }),
    ...(form.kind === 'birth' && form.sex === null && { sex: m.life_child_sex_missing() }),
    ...(form.kind === 'split' && othersIn({ id, family }).length <= form.along.length && { along: m.life_along_all() }),
    ...(form.source === null && { source: m.people_source_missing() }),
  }
}

export function draftOf(form: EventForm, person: PersonPage): LifeEventDraft | undefined {
  const on = LocalDate.safeParse(form.on)
  const details = detailsOf(form, person)
  if (!on.success || form.source === null || details === undefined) return undefined
  return {
    person: person.id,
    on: on.data,
    source: form.source,
    evidence: form.evidence.trim() || null,
    paperNumber: form.paperNumber.trim() || null,
    details,
  }
}

function detailsOf(form: EventForm, { family }: PersonPage): LifeEventDetails | undefined {
  const { kind, who, to, name, sex } = form
  switch (kind) {
    case 'death':
      return { kind, newHead: null }
    case 'move': {
      const address = form.address.trim() || null
      return to === null ? undefined : { kind, who: family === null ? 'person' : who, to, address, newHead: null }
    }
    case 'departure':
      return { kind, who: family === null ? 'person' : who, toward: form.toward.trim() || null, newHead: null }
    case 'return': {
      const address = form.address.trim() || null
      return to === null ? undefined : { kind, who: family === null ? 'person' : who, to, address, newHead: null }
    }
    case 'birth': {
      const birthPlace = form.birthPlace.trim() || null
      return sex === null ? undefined : { kind, name: name.trim(), sex, birthPlace, newHead: null }
    }
    case 'marriage':
      return marriageOf(form)
    case 'together': {
      const alone = family === null ? 'person' : who
      return form.partner === null ? undefined : { kind, with: form.partner, who: alone, theirs: form.theirs, newHead: null }
    }
    case 'apart':
      return { kind, newHead: null }
    case 'card':
      return { kind, cardNumber: cleanFamilyCardNumber(form.cardNumber), newHead: null }
    case 'split':
      return { kind, along: form.along, newHead: null }
  }
}

/** Whether what was typed can only be a number of papers. */
export function isNumber(text: string): boolean {
  return /^[\d\s.'-]+$/.test(text)
}

function marriageOf({ partner, partnerText, home, along, dispensation }: EventForm): LifeEventDetails {
  const typed = partnerText.trim() || null
  const byNumber = typed !== null && isNumber(typed)
  return {
    kind: 'marriage',
    partner,
    partnerNik: partner === null && byNumber ? cleanNik(typed) : null,
    partnerName: partner === null && !byNumber ? typed : null,
    home,
    along,
    dispensation,
    newHead: null,
  }
}
