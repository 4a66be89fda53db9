import { TextInput } from '@mantine/core'
import { m } from '#messages'
import { Choices } from '../design/work/Choices.tsx'
import { FieldGrid } from '../design/work/FieldGrid.tsx'
import { sexWord } from '../people/person.words.ts'
import type { EventForm } from './event-form.ts'

interface Bearing {
  form: EventForm
  onChange: (part: Partial<EventForm>) => void
  faults: Partial<Record<keyof EventForm, string>>
}

const sexes = ['female', 'male'] as const

/** The child, told on the page of a parent. */
export function BirthFields({ form, onChange, faults }: Bearing) {
  return (
    <FieldGrid title={m.life_child()} hint={m.life_child_hint()}>
      <TextInput
        label={m.people_name()}
        maxLength={120}
        autoComplete="off"
        value={form.name}
        error={faults.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Choices
        name="sex"
        label={m.people_sex()}
        choices={sexes.map((sex) => ({ value: sex, label: sexWord(sex) }))}
        value={form.sex}
        onChange={(sex) => onChange({ sex })}
        error={faults.sex}
      />
      <TextInput
        label={m.people_birth_place()}
        maxLength={120}
        autoComplete="off"
        value={form.birthPlace}
        onChange={(event) => onChange({ birthPlace: event.currentTarget.value })}
      />
    </FieldGrid>
  )
}
