import { TextInput } from '@mantine/core'
import { Sex } from '#domain/people/person.ts'
import { m } from '#messages'
import { Choices } from '../design/work/Choices.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { fieldName, sexWord } from './person.words.ts'

export const typedFields = ['name', 'sex', 'birthDate', 'birthPlace', 'motherName', 'occupation', 'address'] as const
export type TypedField = (typeof typedFields)[number]

interface Input {
  field: TypedField
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  error?: string | undefined
}

const lengths: Partial<Record<TypedField, number>> = { name: 120, birthPlace: 80, motherName: 120, occupation: 80, address: 200 }

/** One fact of a person as a field. */
export function FactInput({ field, value, onChange, onBlur, error }: Input) {
  const label = fieldName(field)
  if (field === 'sex') {
    return (
      <Choices
        name="sex"
        label={label}
        choices={Sex.options.map((sex) => ({ value: sex, label: sexWord(sex) }))}
        value={Sex.safeParse(value).data ?? null}
        onChange={onChange}
        error={error}
      />
    )
  }
  const common = { label, value, error, ...(onBlur !== undefined && { onBlur }) }
  if (field === 'birthDate') return <DateField {...common} onChange={onChange} />
  return (
    <TextInput
      {...common}
      autoComplete="off"
      maxLength={lengths[field]}
      description={field === 'name' ? m.people_name_hint() : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
