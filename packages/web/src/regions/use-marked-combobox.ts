import { useCombobox } from '@mantine/core'
import { useState } from 'react'

/**
 * The kit's combobox, which also says which line is marked: by itself it tells a screen reader only of the arrow keys, not
 * that the first match was marked while somebody types.
 */
export function useMarkedCombobox(options: NonNullable<Parameters<typeof useCombobox>[0]>) {
  const combobox = useCombobox(options)
  const [marked, setMarked] = useState<string | null>(null)

  function saying(select: () => string | null): () => string | null {
    return () => {
      const id = select()
      setMarked(id)
      return id
    }
  }
  return {
    marked: (combobox.dropdownOpened && marked) || undefined,
    combobox: {
      ...combobox,
      selectFirstOption: saying(combobox.selectFirstOption),
      selectActiveOption: saying(combobox.selectActiveOption),
      selectNextOption: saying(combobox.selectNextOption),
      selectPreviousOption: saying(combobox.selectPreviousOption),
      resetSelectedOption: () => {
        combobox.resetSelectedOption()
        setMarked(null)
      },
    },
  }
}
