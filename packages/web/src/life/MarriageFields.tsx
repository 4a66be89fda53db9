import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { PersonId } from '#domain/people/person-id.ts'
import type { FamilyMember, PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { Choices } from '../design/work/Choices.tsx'
import { Checklist } from '../design/work/Checklist.tsx'
import { FieldGrid, WideField } from '../design/work/FieldGrid.tsx'
import { personQuery } from '../people/people.queries.ts'
import { relationWord, shownName } from '../people/person.words.ts'
import { formatNumber } from '../platform/format.ts'
import { type EventForm, othersIn } from './event-form.ts'
import { PartnerChoice } from './PartnerChoice.tsx'

interface Marrying {
  person: PersonPage
  form: EventForm
  onChange: (part: Partial<EventForm>) => void
  faults: Partial<Record<keyof EventForm, string>>
}

/** Whom the person marries, on whose card the two live, and who goes along. */
export function MarriageFields({ person, form, onChange, faults }: Marrying) {
  const going = useGoingAlong(person, form)
  return (
    <>
      <PartnerChoice person={person} form={form} onChange={onChange} fault={faults.partner} />
      <FieldGrid title={m.life_home()} hint={m.life_home_hint()}>
        <WideField>
          <Choices
            tall
            name="home"
            label={m.life_home_whose()}
            choices={[
              { value: 'new', label: m.life_home_new() },
              { value: 'own', label: m.life_home_own({ name: shownName(person.name) }) },
              { value: 'other', label: m.life_home_other() },
            ]}
            value={form.home}
            onChange={(home) => onChange({ home, along: [] })}
          />
        </WideField>
        {going.length > 0 && (
          <WideField>
            <Checklist
              label={m.life_along()}
              checks={going.map(({ personId, name, relation }) => ({
                key: personId,
                label: shownName(name),
                note: relation === null ? undefined : relationWord(relation),
              }))}
              ticked={form.along}
              onChange={(ticked) => onChange({ along: ticked.map((id) => PersonId.parse(id)) })}
              verdict={m.life_along_n({ n: formatNumber(form.along.length) })}
            />
          </WideField>
        )}
        <WideField>
          <Checkbox
            label={m.life_dispensation()}
            description={m.life_dispensation_hint()}
            checked={form.dispensation}
            onChange={(event) => onChange({ dispensation: event.currentTarget.checked })}
          />
        </WideField>
      </FieldGrid>
    </>
  )
}

/** Who may go along: of the families that the person, the other one or both leave. */
function useGoingAlong(person: PersonPage, { partner, home }: EventForm): FamilyMember[] {
  const { data: other } = useQuery({ ...personQuery(partner ?? person.id), enabled: partner !== null })
  const sides = [...(home === 'own' ? [] : [person]), ...(home === 'other' || partner === null || !other ? [] : [other])]
  const all = sides.flatMap(othersIn).filter(({ personId }) => personId !== person.id && personId !== partner)
  return [...new Map(all.map((member) => [member.personId, member])).values()]
}
