import { m } from '#messages'
import { Choices } from '../design/work/Choices.tsx'
import { sourceName } from './person.words.ts'

const kinds = ['visit', 'document', 'statement'] as const
export type HandSource = (typeof kinds)[number]

interface Choosing {
  value: HandSource | null
  onChange: (source: HandSource) => void
  error?: string | undefined
}

/** Where something recorded by hand is known from. */
export function SourceChoice({ value, onChange, error }: Choosing) {
  return (
    <Choices
      name="source"
      label={m.people_source()}
      choices={kinds.map((kind) => ({ value: kind, label: sourceName(kind) }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  )
}
