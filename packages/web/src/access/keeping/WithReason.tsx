import { Button, Group, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { m } from '#messages'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'

interface Asking {
  title: string
  /** What will happen. */
  meaning: ReactNode
  action: string
  harmful?: boolean
  busy: boolean
  problem: unknown
  onSend: (reason: string) => void
  onClose: () => void
}

const shortest = 5

/** A deed to somebody's account: with its reason, which stands in the journal. */
export function WithReason({ title, meaning, action, harmful = false, busy, problem, onSend, onClose }: Asking) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim().length < shortest
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!missing && !busy) onSend(reason.trim())
        }}
      >
        <FormStack>
          <p>{meaning}</p>
          <Textarea
            data-autofocus
            label={m.access_reason()}
            description={m.access_reason_hint()}
            rows={3}
            maxLength={500}
            value={reason}
            error={tried && missing && m.access_reason_missing()}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {problem !== null && <ProblemNotice problem={problem} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.design_cancel()}
            </Button>
            <Button type="submit" loading={busy} {...(harmful && { color: 'harm' })}>
              {action}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
