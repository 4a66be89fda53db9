import { Button, Group, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { isWorded, reasonLetters } from '#domain/proposals/decide.rules.ts'
import { m } from '#messages'
import { Dialog } from '../design/frame/Dialog.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'

interface Asking {
  title: string
  /** What will happen. */
  meaning: string
  send: (reason: string) => Promise<unknown>
  /** What goes with the words. */
  children?: ReactNode
  onSent: () => void
  onClose: () => void
}

/** A deed with its reason, which the other side reads. */
export function AskReason({ title, meaning, send, children, onSent, onClose }: Asking) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isOpen = !isWorded(reason)
  const sending = useMutation({ mutationFn: () => send(reason.trim()), onSuccess: onSent })
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!isOpen && !sending.isPending) sending.mutate()
        }}
      >
        <FormStack>
          <p>{meaning}</p>
          <Textarea
            data-autofocus
            label={m.proposals_reason()}
            description={m.proposals_reason_hint()}
            rows={3}
            maxLength={1000}
            value={reason}
            error={tried && isOpen ? m.proposals_reason_missing({ n: reasonLetters }) : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {children}
          {sending.error !== null && <ProblemNotice problem={sending.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.design_cancel()}
            </Button>
            <Button type="submit" loading={sending.isPending}>
              {title}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
