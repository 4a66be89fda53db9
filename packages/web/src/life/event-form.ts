import type { LifeEventDraft } from '#domain/life/life-event.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import type { HandSource } from '../people/SourceChoice.tsx'
import { today } from '../platform/today.ts'

/** As typed so far. */
export interface EventForm {
  on: string
  source: HandSource | null
  evidence: string
  paperNumber: string
}

export const emptyEvent: EventForm = { on: '', source: null, evidence: '', paperNumber: '' }

/** What is missing or cannot be, by field; the server says the same. */
export function eventFormFaults(form: EventForm, { birthDate }: PersonPage): Partial<Record<keyof EventForm, string>> {
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
    ...(form.source === null && { source: m.people_source_missing() }),
  }
}

export function draftOf(form: EventForm, { id }: PersonPage): LifeEventDraft | undefined {
  const on = LocalDate.safeParse(form.on)
  if (!on.success || form.source === null) return undefined
  return {
    person: id,
    on: on.data,
    source: form.source,
    evidence: form.evidence.trim() || null,
    paperNumber: form.paperNumber.trim() || null,
    details: { kind: 'death', newHead: null },
  }
}
