import type { PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { Choices } from '../design/work/Choices.tsx'
import { FieldGrid } from '../design/work/FieldGrid.tsx'
import { type EventForm, othersIn } from './event-form.ts'
import { PartnerChoice } from './PartnerChoice.tsx'

interface Sharing {
  person: PersonPage
  form: EventForm
  onChange: (part: Partial<EventForm>) => void
  fault: string | undefined
}

/** With whom the person shares a home and a kitchen, each alone or with all of their card. */
export function TogetherFields({ person, form, onChange, fault }: Sharing) {
  return (
    <>
      <PartnerChoice registeredOnly person={person} form={form} onChange={onChange} fault={fault} />
      <FieldGrid title={m.life_household()} hint={m.life_household_hint()}>
        {othersIn(person).length > 0 && (
          <Choices
            name="who"
            label={m.life_household_mine()}
            choices={[
              { value: 'family', label: m.life_who_family() },
              { value: 'person', label: m.life_who_person() },
            ]}
            value={form.who}
            onChange={(who) => onChange({ who })}
          />
        )}
        <Choices
          name="theirs"
          label={m.life_household_theirs()}
          choices={[
            { value: 'family', label: m.life_theirs_family() },
            { value: 'person', label: m.life_theirs_person() },
          ]}
          value={form.theirs}
          onChange={(theirs) => onChange({ theirs })}
        />
      </FieldGrid>
    </>
  )
}
