import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { m } from '#messages'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'

interface Dialog {
  title: string
  /** What will happen. */
  meaning: string
  label: string
  action: string
  harmful?: boolean
  busy: boolean
  problem: unknown
  onSend: (reason: string) => void
  onClose: () => void
}

/** A deed that needs its reason. */
export function ReasonDialog({ title, meaning, label, action, harmful = false, busy, problem, onSend, onClose }: Dialog) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': m.design_close() }}>
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
            label={label}
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && missing ? m.approvals_rule_6() : undefined}
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
    </Modal>
  )
}
