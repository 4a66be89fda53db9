import { LocalDate } from '#domain/platform/local-date.ts'
import { type PersonForm, soundCard, soundNik } from './person-form.ts'
import type { WhatToFind } from './people.queries.ts'

/** What to look for before somebody is registered twice: the surest sign typed so far. Undefined while there is none. */
export function likelySearch(form: PersonForm): WhatToFind | undefined {
  const nik = soundNik(form)
  if (nik !== undefined) return { text: nik }
  const name = form.name.trim()
  if (name.length >= 3 && LocalDate.safeParse(form.birthDate).success) return { text: name, birthDate: form.birthDate }
  if (name.length >= 5 && form.regionCode !== null) return { text: name, within: form.regionCode }
  const card = soundCard(form)
  return card === undefined ? undefined : { text: card }
}
