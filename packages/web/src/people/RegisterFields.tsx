import { NativeSelect, TextInput } from '@mantine/core'
import { familyRelations } from '#domain/people/family-relation.ts'
import { m } from '#messages'
import { DateField } from '../design/work/DateField.tsx'
import { FieldGrid, WideField } from '../design/work/FieldGrid.tsx'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { FactInput, type TypedField } from './FactInput.tsx'
import { PapersFields } from './PapersFields.tsx'
import type { Fields } from './form-fields.ts'
import { relationWord } from './person.words.ts'
import { SourceChoice } from './SourceChoice.tsx'

/** `unsourced`: where it is known from is told elsewhere. */
export function RegisterFields({ unsourced = false, ...fields }: Fields & { unsourced?: boolean }) {
  const { form, onChange, onLeave, faultOf } = fields
  const fact = (field: TypedField) => (
    <FactInput
      field={field}
      value={form[field] ?? ''}
      onChange={(value) => onChange({ [field]: value })}
      onBlur={() => onLeave(field)}
      error={faultOf(field)}
    />
  )
  return (
    <>
      <PapersFields {...fields} />
      <FieldGrid title={m.people_who()}>
        <WideField>{fact('name')}</WideField>
        {fact('sex')}
        {fact('birthDate')}
        {fact('birthPlace')}
        {fact('motherName')}
        {fact('occupation')}
      </FieldGrid>
      <FieldGrid title={m.people_where()}>
        <RegionPicker
          onlyVillages
          label={m.people_village()}
          description={m.people_village_hint()}
          value={form.regionCode}
          onChange={(regionCode) => onChange({ regionCode })}
          onBlur={() => onLeave('regionCode')}
          error={faultOf('regionCode')}
        />
        {fact('address')}
      </FieldGrid>
      <FieldGrid title={m.people_card()} hint={m.people_card_hint()}>
        <TextInput
          label={m.people_card_number()}
          inputMode="numeric"
          autoComplete="off"
          maxLength={24}
          value={form.familyCardNumber}
          onChange={(event) => onChange({ familyCardNumber: event.currentTarget.value })}
          onBlur={() => onLeave('familyCardNumber')}
          error={faultOf('familyCardNumber')}
        />
        <NativeSelect
          label={m.people_relation_to_head()}
          disabled={form.familyCardNumber.trim() === ''}
          value={form.relation ?? ''}
          onChange={(event) => onChange({ relation: familyRelations.find((one) => one === event.currentTarget.value) ?? null })}
          onBlur={() => onLeave('relation')}
          error={faultOf('relation')}
          data={[{ value: '', label: '–' }, ...familyRelations.map((value) => ({ value, label: relationWord(value) }))]}
        />
      </FieldGrid>
      {!unsourced && (
        <FieldGrid title={m.people_known_from()}>
          <SourceChoice value={form.source} onChange={(source) => onChange({ source })} error={faultOf('source')} />
          <DateField
            label={m.people_as_of_field()}
            value={form.asOf}
            onChange={(asOf) => onChange({ asOf })}
            onBlur={() => onLeave('asOf')}
            error={faultOf('asOf')}
          />
        </FieldGrid>
      )}
    </>
  )
}
