import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { formatDate } from '../../platform/format.ts'
import { asTypedDate, readTypedDate } from '../../platform/typed-date.ts'

interface Dated {
  label: string
  description?: string
  error?: string | undefined
  /** `YYYY-MM-DD`; anything else is what was typed and is no day yet. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
}

/** A day, typed in the order of the country, and said back in words so that nobody mistakes a month. */
export function DateField({ label, description, error, value, onChange, onBlur }: Dated) {
  const [typed, setTyped] = useState<string>()
  const day = LocalDate.safeParse(value)
  return (
    <TextInput
      label={label}
      description={day.success ? formatDate(day.data) : (description ?? m.design_date_form())}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      value={typed ?? asTypedDate(value)}
      error={error}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(readTypedDate(event.currentTarget.value) ?? event.currentTarget.value)
      }}
      onBlur={() => {
        setTyped(undefined)
        onBlur?.()
      }}
    />
  )
}
