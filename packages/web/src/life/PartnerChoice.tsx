import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { PersonId } from '#domain/people/person-id.ts'
import type { PersonPage, PersonSummary } from '#domain/people/person.ts'
import { m } from '#messages'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { FieldGrid, WideField } from '../design/work/FieldGrid.tsx'
import { searchQuery } from '../people/people.queries.ts'
import { placeWords, shownName } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import { type EventForm, isNumber } from './event-form.ts'

interface Choosing {
  person: PersonPage
  form: EventForm
  onChange: (part: Partial<EventForm>) => void
  fault: string | undefined
  /** Somebody with whom a home is shared, not one who is married: anybody within reach, and nobody else. */
  registeredOnly?: boolean
}

const mostShown = 5
const unknown = 'unknown'

/** The other one of a marriage: somebody found by number or name while one types, or only as typed. */
export function PartnerChoice({ person, form, onChange, fault, registeredOnly = false }: Choosing) {
  const [settled] = useDebouncedValue(form.partnerText.trim(), 500)
  const { data: found, error } = useQuery({ ...searchQuery({ text: settled }), enabled: settled.length >= 3 })
  const rows = (found?.rows ?? [])
    .filter(({ id, deceased }) => id !== person.id && !deceased)
    .filter(({ sex }) => registeredOnly || sex === null || sex !== person.sex)
    .slice(0, mostShown)
  const nobody = registeredOnly
    ? m.life_together_none()
    : isNumber(settled)
      ? m.life_partner_number_only()
      : m.life_partner_name_only({ name: settled })
  return (
    <FieldGrid
      title={registeredOnly ? m.life_together_with() : m.life_partner()}
      hint={registeredOnly ? m.life_together_hint() : m.life_partner_hint()}
    >
      <WideField>
        <TextInput
          label={m.life_partner_who()}
          {...(!registeredOnly && { description: m.life_partner_who_hint() })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={120}
          autoComplete="off"
          value={form.partnerText}
          error={fault}
          onChange={(event) => onChange({ partnerText: event.currentTarget.value, partner: null })}
        />
      </WideField>
      {error !== null && <ProblemNotice problem={error} />}
      {settled.length >= 3 && found !== undefined && (
        <WideField>
          {found.elsewhere !== null && !registeredOnly && (
            <Notice tone="waiting">{m.life_partner_elsewhere({ office: found.elsewhere.office })}</Notice>
          )}
          {rows.length > 0 && (
            <Choices
              tall
              name="partner"
              label={m.life_partner_found()}
              choices={[
                ...rows.map((row) => ({ value: row.id as string, label: lineOf(row) })),
                ...(registeredOnly ? [] : [{ value: unknown, label: nobody }]),
              ]}
              value={form.partner ?? (registeredOnly ? null : unknown)}
              onChange={(id) => onChange({ partner: id === unknown ? null : PersonId.parse(id) })}
            />
          )}
          {rows.length === 0 && (registeredOnly || found.elsewhere === null) && <Notice>{nobody}</Notice>}
        </WideField>
      )}
    </FieldGrid>
  )
}

function lineOf({ name, birthDate, maskedNik, place }: PersonSummary): string {
  return [
    shownName(name),
    birthDate === null ? undefined : formatDate(birthDate),
    placeWords(place),
    maskedNik ?? m.people_no_nik(),
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}
