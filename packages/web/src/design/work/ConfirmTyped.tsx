import { Button, Group, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { m } from '#messages'
import { Dialog } from '../frame/Dialog.tsx'
import { ProblemNotice } from '../state/ProblemNotice.tsx'
import classes from './ConfirmTyped.module.css'

interface Confirmation {
  opened: boolean
  title: string
  /** Exactly what will happen, with its numbers. */
  children: ReactNode
  /** To be typed; in the language of the page. */
  word: string
  /** A verb: "Terapkan". */
  action: string
  harmful?: boolean
  busy?: boolean
  problem?: unknown
  onConfirm: () => void
  onClose: () => void
}

/** For what cannot be undone with one click: money, merges, signatures, applying a file. */
export function ConfirmTyped({ opened, onClose, title, ...rest }: Confirmation) {
  if (!opened) return null
  return (
    <Dialog title={title} onClose={onClose}>
      <Form {...rest} onClose={onClose} />
    </Dialog>
  )
}

function Form({
  children,
  word,
  action,
  harmful = false,
  busy = false,
  problem,
  onConfirm,
  onClose,
}: Omit<Confirmation, 'opened' | 'title'>) {
  const [typed, setTyped] = useState('')
  const agrees = typed.trim().toLocaleUpperCase() === word.toLocaleUpperCase()
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (agrees && !busy) onConfirm()
      }}
    >
      <div>{children}</div>
      <TextInput
        label={m.design_type_word({ word })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        data-autofocus
      />
      {problem != null && <ProblemNotice problem={problem} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {m.design_cancel()}
        </Button>
        <Button type="submit" disabled={!agrees} loading={busy} {...(harmful && { color: 'harm' })}>
          {action}
        </Button>
      </Group>
    </form>
  )
}
