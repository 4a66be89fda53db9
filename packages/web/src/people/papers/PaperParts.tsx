import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { familyRelations } from '#domain/people/family-relation.ts'
import { nikMissingReasons, type PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { Notice } from '../../design/state/Notice.tsx'
import { Choices } from '../../design/work/Choices.tsx'
import { FieldGrid, WideField } from '../../design/work/FieldGrid.tsx'
import { RegionPicker } from '../../regions/RegionPicker.tsx'
import { noNikReason, placeWords, relationWord } from '../person.words.ts'
import type { PapersForm } from './papers-form.ts'

interface Part {
  person: PersonPage
  form: PapersForm
  onChange: (part: Partial<PapersForm>) => void
  faultOf: (...rules: string[]) => string | undefined
}

export function NikPart({ person, form, onChange, faultOf }: Part) {
  const now = person.maskedNik ?? m.people_no_nik()
  return (
    <FieldGrid title="NIK" hint={m.people_papers_now({ value: now })}>
      <TextInput
        label={m.people_papers_right_nik()}
        description={m.people_papers_empty_hint()}
        inputMode="numeric"
        autoComplete="off"
        maxLength={24}
        disabled={form.nikNotTheirs}
        value={form.nik}
        error={faultOf('NIK-1')}
        onChange={(event) => onChange({ nik: event.currentTarget.value })}
      />
      {person.maskedNik !== null && (
        <Checkbox
          label={m.people_papers_not_theirs()}
          checked={form.nikNotTheirs}
          onChange={(event) => onChange({ nikNotTheirs: event.currentTarget.checked })}
        />
      )}
      {form.nikNotTheirs && (
        <WideField>
          <Choices
            tall
            name="papers-nik-missing-reason"
            label={m.people_why_no_nik()}
            choices={nikMissingReasons.map((value) => ({ value, label: noNikReason(value) }))}
            value={form.nikMissingReason}
            onChange={(nikMissingReason) => onChange({ nikMissingReason })}
            error={faultOf('PERSON-1')}
          />
        </WideField>
      )}
    </FieldGrid>
  )
}

export function CardPart({ person, form, onChange, faultOf }: Part) {
  const now = person.family?.maskedCardNumber ?? m.people_papers_no_card()
  return (
    <FieldGrid title={m.people_card()} hint={m.people_papers_now({ value: now })}>
      <TextInput
        label={m.people_papers_right_card()}
        description={m.people_papers_empty_hint()}
        inputMode="numeric"
        autoComplete="off"
        maxLength={24}
        value={form.card}
        error={faultOf('KK-1')}
        onChange={(event) => onChange({ card: event.currentTarget.value })}
      />
      <NativeSelect
        label={m.people_relation_to_head()}
        value={form.relation ?? ''}
        error={faultOf('PERSON-3', 'PERSON-4')}
        onChange={(event) => onChange({ relation: familyRelations.find((one) => one === event.currentTarget.value) ?? null })}
        data={[{ value: '', label: '–' }, ...familyRelations.map((value) => ({ value, label: relationWord(value) }))]}
      />
      {person.family !== null && form.card.trim() !== '' && (
        <WideField>
          <Choices
            tall
            name="papers-card-of"
            label={m.people_papers_card_whose()}
            choices={[
              { value: 'family', label: m.people_papers_card_of_family() },
              { value: 'person', label: m.people_papers_card_of_person() },
            ]}
            value={form.cardOf}
            onChange={(cardOf) => onChange({ cardOf })}
          />
        </WideField>
      )}
    </FieldGrid>
  )
}

/** A village that was written down wrongly, apart from one that somebody has left: that is an event. */
export function VillagePart({ person, form, onChange }: Part) {
  return (
    <FieldGrid title={m.people_village()} hint={m.people_papers_now({ value: placeWords(person.place) })}>
      <WideField>
        <Notice
          action={
            person.may.recordEvent && (
              <Link to="/warga/$id/peristiwa" params={{ id: person.id }}>
                {m.people_papers_moved()}
              </Link>
            )
          }
        >
          {m.people_papers_not_a_move()}
        </Notice>
      </WideField>
      <RegionPicker
        onlyVillages
        label={m.people_papers_right_village()}
        description={m.people_papers_empty_hint()}
        value={form.village}
        onChange={(village) => onChange({ village })}
      />
      {person.family !== null && form.village !== null && (
        <Choices
          name="papers-village-of"
          label={m.people_papers_village_whose()}
          choices={[
            { value: 'family', label: m.people_papers_village_of_family() },
            { value: 'person', label: m.people_papers_village_of_person() },
          ]}
          value={form.villageOf}
          onChange={(villageOf) => onChange({ villageOf })}
        />
      )}
    </FieldGrid>
  )
}
