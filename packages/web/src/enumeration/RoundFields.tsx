import { TextInput } from '@mantine/core'
import { needCategory } from '#domain/people/need-categories.ts'
import { m } from '#messages'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FieldGrid, WideField } from '../design/work/FieldGrid.tsx'
import { currentLocale } from '../platform/i18n/locale.ts'
import { roundCategories, type RoundField, type RoundForm } from './round-form.ts'
import { VillageFields } from './VillageFields.tsx'

interface Fields {
  form: RoundForm
  onChange: (change: Partial<RoundForm>) => void
  /** Once it is open, visits hang on where it is and what it looks for. */
  opened: boolean
  faults: Partial<Record<RoundField, string>>
}

/** What is looked for, where, when, and who goes. */
export function RoundFields({ form, onChange, opened, faults }: Fields) {
  return (
    <>
      <FieldGrid title={m.enumeration_what()}>
        <WideField>
          <TextInput
            label={m.enumeration_name()}
            description={m.enumeration_name_hint()}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={120}
            value={form.name}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
            error={faults.name}
          />
        </WideField>
        {!opened && (
          <DateField label={m.enumeration_from()} value={form.from} onChange={(from) => onChange({ from })} error={faults.from} />
        )}
        <DateField label={m.enumeration_to()} value={form.to} onChange={(to) => onChange({ to })} error={faults.to} />
      </FieldGrid>
      {!opened && (
        <FieldGrid title={m.enumeration_categories()} hint={m.enumeration_categories_hint()}>
          <WideField>
            <FilterChips
              label={m.enumeration_categories()}
              choices={roundCategories.map(({ code }) => ({
                value: code,
                label: needCategory(code)?.name[currentLocale()] ?? code,
              }))}
              chosen={form.categories}
              onChange={(categories) => onChange({ categories })}
            />
            {faults.categories !== undefined && <Notice tone="harm">{faults.categories}</Notice>}
          </WideField>
        </FieldGrid>
      )}
      <VillageFields form={form} onChange={(villages) => onChange({ villages })} opened={opened} fault={faults.villages} />
    </>
  )
}
