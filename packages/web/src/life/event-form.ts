import type { LifeEventDetails, LifeEventDraft, LifeEventKind } from '#domain/life/life-event.ts'
import type { PersonPage, Sex } from '#domain/people/person.ts'
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
  name: string
  sex: Sex | null
  birthPlace: string
}

export const emptyEvent: EventForm = {
  kind: 'death',
  who: 'family',
  to: null,
  address: '',
  name: '',
  sex: null,
  birthPlace: '',
  on: '',
  source: null,
  evidence: '',
  paperNumber: '',
}

/** What is missing or cannot be, by field; the server says the same. */
export function eventFormFaults(form: EventForm, { birthDate, place }: PersonPage): Partial<Record<keyof EventForm, string>> {
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
    ...(form.kind === 'birth' && form.name.trim().length < 2 && { name: m.life_child_name_missing() }),
    ...(form.kind === 'birth' && form.sex === null && { sex: m.life_child_sex_missing() }),
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
    case 'birth': {
      const birthPlace = form.birthPlace.trim() || null
      return sex === null ? undefined : { kind, name: name.trim(), sex, birthPlace, newHead: null }
    }
  }
}
