import { PersonId } from '#domain/people/person-id.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { FieldGrid, WideField } from '../design/work/FieldGrid.tsx'
import { Checklist } from '../design/work/Checklist.tsx'
import { relationWord, shownName } from '../people/person.words.ts'
import { formatNumber } from '../platform/format.ts'
import { type EventForm, othersIn } from './event-form.ts'

interface Splitting {
  person: PersonPage
  form: EventForm
  onChange: (part: Partial<EventForm>) => void
  fault: string | undefined
}

/** Who goes along into the new family, which the person of the page heads. */
export function SplitFields({ person, form, onChange, fault }: Splitting) {
  return (
    <FieldGrid title={m.life_new_family()} hint={m.life_along_hint()}>
      <WideField>
        <Checklist
          label={m.life_along()}
          checks={othersIn(person).map(({ personId, name, relation }) => ({
            key: personId,
            label: shownName(name),
            note: relation === null ? undefined : relationWord(relation),
          }))}
          ticked={form.along}
          onChange={(ticked) => onChange({ along: ticked.map((id) => PersonId.parse(id)) })}
          verdict={fault ?? m.life_along_n({ n: formatNumber(form.along.length) })}
        />
      </WideField>
    </FieldGrid>
  )
}
