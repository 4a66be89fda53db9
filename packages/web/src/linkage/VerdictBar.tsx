import { Button, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Verdict } from '#domain/linkage/verdict.ts'
import { m } from '#messages'
import { isTyping } from '../design/data/isTyping.ts'
import { ActionBar } from '../design/work/ActionBar.tsx'
import { verdictWords } from './pair.words.ts'

interface Bar {
  onVerdict: (verdict: Verdict, note: string) => void
  onSkip?: (() => void) | undefined
  /** Takes back the last verdict that was given here; absent where there is none. */
  onUndo?: (() => void) | undefined
}

const keys: Readonly<Record<Verdict | 'skip' | 'undo', () => string>> = {
  same: m.linkage_key_same,
  different: m.linkage_key_different,
  unsure: m.linkage_key_unsure,
  skip: m.linkage_key_skip,
  undo: m.linkage_key_undo,
}

const verdictsInOrder = ['different', 'unsure', 'same'] as const

/** The verdicts with their keys. Keyed by the pair, so that a note never goes to the next one. */
export function VerdictBar({ onVerdict, onSkip, onUndo }: Bar) {
  const [note, setNote] = useState('')
  const deeds: Readonly<Record<string, (() => void) | undefined>> = {
    ...Object.fromEntries(verdictsInOrder.map((verdict) => [keys[verdict](), () => onVerdict(verdict, note.trim())])),
    [keys.skip()]: onSkip,
    [keys.undo()]: onUndo,
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
    // A dialog has keys of its own.
    if (document.querySelector('[role="dialog"]') !== null) return
    const deed = deeds[event.key.toUpperCase()]
    if (deed === undefined) return
    event.preventDefault()
    deed()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <ActionBar
      words={
        <TextInput
          aria-label={m.linkage_note()}
          placeholder={m.linkage_note()}
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      }
    >
      {onUndo && <Keyed name="undo" words={m.linkage_undo()} onClick={onUndo} quiet />}
      {onSkip && <Keyed name="skip" words={m.linkage_skip()} onClick={onSkip} quiet />}
      {verdictsInOrder.map((verdict) => (
        <Keyed
          key={verdict}
          name={verdict}
          words={verdictWords[verdict]()}
          onClick={() => onVerdict(verdict, note.trim())}
          main={verdict === 'same'}
        />
      ))}
    </ActionBar>
  )
}

interface KeyedButton {
  name: keyof typeof keys
  words: string
  onClick: () => void
  quiet?: boolean
  main?: boolean
}

function Keyed({ name, words, onClick, quiet = false, main = false }: KeyedButton) {
  const key = keys[name]()
  return (
    <Button
      variant={quiet ? 'subtle' : main ? 'filled' : 'default'}
      onClick={onClick}
      aria-keyshortcuts={key}
      rightSection={<kbd aria-hidden="true">{key}</kbd>}
    >
      {words}
    </Button>
  )
}
