import { TextInput } from '@mantine/core'
import type { PersonPage } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { Choices } from '../design/work/Choices.tsx'
import { FieldGrid } from '../design/work/FieldGrid.tsx'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { type EventForm, othersIn } from './event-form.ts'

interface Moving {
  person: PersonPage
  form: EventForm
  onChange: (part: Partial<EventForm>) => void
  fault: string | undefined
}

/** Who moves, and where to: any village of the province, also beyond one's own area, or away from it. */
export function MoveFields({ person, form, onChange, fault }: Moving) {
  const hasOthers = othersIn(person).length > 0
  const province = { code: person.place.code.slice(0, 2) as RegionCode, name: person.place.within.at(-1) ?? '' }
  return (
    <FieldGrid title={m.life_where_to()}>
      {hasOthers && (
        <Choices
          name="who"
          label={m.life_who_moves()}
          choices={[
            { value: 'family', label: m.life_who_family() },
            { value: 'person', label: m.life_who_person() },
          ]}
          value={form.who}
          onChange={(who) => onChange({ who })}
        />
      )}
      {form.kind === 'departure' ? (
        <TextInput
          label={m.life_toward()}
          description={m.life_toward_hint()}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={120}
          value={form.toward}
          onChange={(event) => onChange({ toward: event.currentTarget.value })}
        />
      ) : (
        <>
          <RegionPicker
            onlyVillages
            within={province}
            label={m.life_to()}
            description={m.life_to_hint()}
            value={form.to}
            onChange={(to) => onChange({ to })}
            error={fault}
          />
          <TextInput
            label={m.life_address()}
            maxLength={200}
            value={form.address}
            onChange={(event) => onChange({ address: event.currentTarget.value })}
          />
        </>
      )}
    </FieldGrid>
  )
}
