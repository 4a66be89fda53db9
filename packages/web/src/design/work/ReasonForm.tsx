import { Button, Group, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { m } from '#messages'
import { ProblemNotice } from '../state/ProblemNotice.tsx'
import { FormStack } from './FormStack.tsx'

interface Asking {
  /** What will happen, or what becomes of the reason. */
  meaning: ReactNode
  label: string
  description?: string
  placeholder?: string
  /** Said when it is missing or too short. */
  missing: string
  rows?: number
  maxLength?: number
  action: string
  harmful?: boolean
  /** Begins in the field: in a dialog. */
  focused?: boolean
  busy: boolean
  problem: unknown
  onSend: (reason: string) => void
  onCancel: () => void
}

/** Letters. */
const shortest = 5

/** A deed, or a look, for which one says why. */
export function ReasonForm({ meaning, label, description, placeholder, missing, rows = 2, maxLength = 300, ...deed }: Asking) {
  const { action, harmful = false, focused = false, busy, problem, onSend, onCancel } = deed
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const tooShort = reason.trim().length < shortest
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!tooShort && !busy) onSend(reason.trim())
      }}
    >
      <FormStack>
        <p>{meaning}</p>
        <Textarea
          {...(focused && { 'data-autofocus': true })}
          label={label}
          description={description}
          placeholder={placeholder}
          rows={rows}
          maxLength={maxLength}
          value={reason}
          error={tried && tooShort && missing}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {problem !== null && <ProblemNotice problem={problem} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {m.design_cancel()}
          </Button>
          <Button type="submit" loading={busy} {...(harmful && { color: 'harm' })}>
            {action}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}
