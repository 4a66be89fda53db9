import { Button, Group } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { isTyping } from '../design/data/isTyping.ts'

interface Deed {
  /** The letter that does it wherever nobody types. */
  key: string
  words: string
  do: () => void
  main?: boolean
}

/** What can be decided, each with its key. */
export function DeedBar({ deeds }: { deeds: readonly Deed[] }) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
    const deed = deeds.find(({ key }) => key === event.key.toUpperCase())
    if (deed === undefined) return
    event.preventDefault()
    deed.do()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <Group gap="xs" justify="flex-end">
      {deeds.map((deed) => (
        <Button
          key={deed.key}
          type="button"
          variant={deed.main === true ? 'filled' : 'default'}
          onClick={deed.do}
          aria-keyshortcuts={deed.key}
          rightSection={<kbd aria-hidden="true">{deed.key}</kbd>}
        >
          {deed.words}
        </Button>
      ))}
    </Group>
  )
}
