import { CloseButton, Combobox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { RegionCode } from '#domain/platform/region-code.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { type Beginning, pathWords, useRegionChoices } from './region-choices.ts'
import { NoRegions, RegionOptions } from './RegionOptions.tsx'
import { regionQuery } from './regions.queries.ts'
import { useMarkedCombobox } from './use-marked-combobox.ts'

interface Picker {
  label: string
  description?: string
  value: RegionCode | null
  onChange: (code: RegionCode | null) => void
  /** Only a village can be chosen; wider regions lead to it. */
  onlyVillages?: boolean
  /** In place of the mandate: also what lies beyond it can be chosen. */
  within?: Beginning | undefined
  /** The list always stands open below the field: inside a small panel of its own. */
  inline?: boolean
  error?: string | undefined
  onBlur?: () => void
}

/** One region within the mandate: type the beginning of its name, or go down step by step. */
export function RegionPicker({
  label,
  description,
  value,
  onChange,
  onlyVillages = false,
  within,
  inline = false,
  error,
  onBlur,
}: Picker) {
  const [typed, setTyped] = useState<string>()
  const state = useRegionChoices({ typed: typed ?? '', onlyVillages, within })
  const { combobox, marked } = useMarkedCombobox({ onDropdownClose: () => setTyped(undefined), ...(inline && { opened: true }) })
  const chosen = useQuery({ ...regionQuery(value ?? ('ID' as RegionCode)), enabled: value !== null })
  const name = value === null ? '' : chosen.data === undefined ? value : fullName(chosen.data)
  const path = value !== null && chosen.data !== undefined ? pathWords(chosen.data.path) : description

  const markFirst = useEffectEvent(() => (state.searching ? combobox.selectFirstOption() : combobox.resetSelectedOption()))
  const listed = state.choices.map((choice) => choice.code).join()
  useEffect(() => void markFirst(), [listed])

  function choose(option: string) {
    const [act, code] = option.split(' ')
    const region = RegionCode.parse(code)
    setTyped(undefined)
    if (act === 'pick') {
      onChange(region)
      combobox.closeDropdown()
    } else {
      state.go(region)
      combobox.resetSelectedOption()
    }
  }

  const options = (
    <>
      <Combobox.Options mah={inline ? 240 : 300} style={{ overflowY: 'auto' }} aria-label={label}>
        <RegionOptions state={state} />
      </Combobox.Options>
      <NoRegions state={state} />
    </>
  )
  return (
    <Combobox store={combobox} withinPortal={false} onOptionSubmit={choose}>
      <Combobox.Target aria-activedescendant={marked}>
        <TextInput
          label={label}
          description={path}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={m.regions_type_or_pick()}
          autoComplete="off"
          spellCheck={false}
          error={error}
          value={typed ?? name}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            combobox.closeDropdown()
            setTyped(undefined)
            onBlur?.()
          }}
          rightSection={
            value !== null && <CloseButton size="sm" aria-label={m.regions_clear({ label })} onClick={() => onChange(null)} />
          }
        />
      </Combobox.Target>
      {inline ? options : <Combobox.Dropdown>{options}</Combobox.Dropdown>}
    </Combobox>
  )
}
