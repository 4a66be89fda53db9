import { Button, Group, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonId } from '#domain/people/person.ts'
import { m } from '#messages'
import { Dialog } from '../design/frame/Dialog.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { revealNik } from './people.queries.ts'

interface Reveal {
  id: PersonId
  onShown: (numbers: { nik: string | null; familyCardNumber: string | null }) => void
  onClose: () => void
}

/** Asks why; the reason is kept with the name of whoever looks. */
export function RevealNik({ id, onShown, onClose }: Reveal) {
  const [reason, setReason] = useState('')
  const [tooShort, setTooShort] = useState(false)
  const revealing = useMutation({ mutationFn: () => revealNik(id, reason.trim()), onSuccess: onShown, gcTime: 0 })

  return (
    <Dialog onClose={onClose} title={m.people_reveal_title()}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTooShort(reason.trim().length < 5)
          if (reason.trim().length >= 5 && !revealing.isPending) revealing.mutate()
        }}
      >
        <FormStack>
          <p>{m.people_reveal_meaning()}</p>
          <Textarea
            label={m.people_reveal_reason()}
            placeholder={m.people_reveal_example()}
            rows={2}
            maxLength={300}
            data-autofocus
            value={reason}
            error={tooShort && m.people_reveal_too_short()}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {revealing.error !== null && <ProblemNotice problem={revealing.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.people_cancel()}
            </Button>
            <Button type="submit" loading={revealing.isPending}>
              {m.people_reveal_show()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
