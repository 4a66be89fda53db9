import { TextInput } from '@mantine/core'
import { nikMissingReasons } from '#domain/people/person.ts'
import { m } from '#messages'
import { FaultList } from '../design/data/FaultList.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { FieldGrid, WideField } from '../design/work/FieldGrid.tsx'
import { personFaultWords } from './person-fault.words.ts'
import { nikWarnings } from './person-form.ts'
import { noNikReason } from './person.words.ts'
import type { Fields } from './form-fields.ts'

/** With a NIK or without one and the reason: people without papers are core clients. */
export function PapersFields({ form, onChange, onLeave, faultOf }: Fields) {
  const warnings = nikWarnings(form)
  return (
    <FieldGrid title={m.people_papers()}>
      <Choices
        name="papers"
        label={m.people_has_nik()}
        choices={[
          { value: 'nik', label: m.people_with_nik() },
          { value: 'none', label: m.people_without_nik() },
        ]}
        value={form.papers}
        onChange={(papers) => onChange({ papers })}
      />
      {form.papers === 'nik' ? (
        <TextInput
          label="NIK"
          description={m.people_nik_hint()}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          autoComplete="off"
          maxLength={24}
          value={form.nik}
          onChange={(event) => onChange({ nik: event.currentTarget.value })}
          onBlur={() => onLeave('nik')}
          error={faultOf('nik')}
        />
      ) : (
        <Choices
          tall
          name="nik-missing-reason"
          label={m.people_why_no_nik()}
          choices={nikMissingReasons.map((value) => ({ value, label: noNikReason(value) }))}
          value={form.nikMissingReason}
          onChange={(nikMissingReason) => onChange({ nikMissingReason })}
          error={faultOf('nikMissingReason')}
        />
      )}
      {warnings.length > 0 && (
        <WideField>
          <FaultList faults={warnings.map((fault) => ({ key: fault.rule, words: personFaultWords(fault), warning: true }))} />
        </WideField>
      )}
    </FieldGrid>
  )
}
