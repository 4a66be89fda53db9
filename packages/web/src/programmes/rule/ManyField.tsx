import { NativeSelect } from '@mantine/core'
import { FilterChips } from '../../design/data/FilterChips.tsx'
import { m } from '#messages'

interface Many<Value extends string> {
  label: string
  choices: readonly { value: Value; label: string }[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** Some of many: those chosen stand as chips that a click takes out, the others wait in a list. */
export function ManyField<Value extends string>({ label, choices, chosen, onChange }: Many<Value>) {
  const left = choices.filter(({ value }) => !chosen.includes(value))
  return (
    <>
      {chosen.length > 0 && (
        <FilterChips
          label={label}
          choices={choices.filter(({ value }) => chosen.includes(value))}
          chosen={chosen}
          onChange={onChange}
        />
      )}
      {left.length > 0 && (
        <NativeSelect
          aria-label={m.programmes_add_to({ label })}
          value=""
          data={[{ value: '', label: m.programmes_add_one() }, ...left]}
          onChange={(event) => {
            const added = left.find(({ value }) => value === event.currentTarget.value)
            if (added !== undefined) onChange([...chosen, added.value])
          }}
        />
      )}
    </>
  )
}
