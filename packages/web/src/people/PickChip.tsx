import { NativeSelect } from '@mantine/core'
import type { ComponentProps } from 'react'
import { m } from '#messages'
import { ChipPanel } from '../design/data/ChipPanel.tsx'

interface Pick {
  label: string
  chosen: string | undefined
  value: string
  choices: NonNullable<ComponentProps<typeof NativeSelect>['data']>
  onPick: (value: string) => void
  onClear: () => void
}

/** One of a few: chosen, the panel closes. */
export function PickChip({ label, chosen, value, choices, onPick, onClear }: Pick) {
  return (
    <ChipPanel label={label} chosen={chosen} onClear={onClear}>
      {(close) => (
        <NativeSelect
          label={label}
          value={value}
          data={[{ value: '', label: m.people_narrow_choose(), disabled: true }, ...choices]}
          onChange={(event) => {
            onPick(event.currentTarget.value)
            close()
          }}
        />
      )}
    </ChipPanel>
  )
}
