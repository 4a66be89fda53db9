import { TextInput, type TextInputProps } from '@mantine/core'

interface Dated
  extends Pick<TextInputProps, 'label' | 'description' | 'error' | 'required' | 'onBlur' | 'max' | 'min'> {
  /** `YYYY-MM-DD`, or '' while there is none. */
  value: string
  onChange: (value: string) => void
}

/** A day, typed or picked with the browser's own calendar: people know it, and it speaks their language. */
export function DateField({ onChange, ...rest }: Dated) {
  return <TextInput type="date" withAsterisk={false} {...rest} onChange={(event) => onChange(event.currentTarget.value)} />
}
