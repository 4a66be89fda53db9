import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonId } from '#domain/people/person.ts'
import { m } from '#messages'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { readAnew, sendConfirmation } from '../delivery.queries.ts'

interface Confirming {
  payee: { id: PersonId }
  accountId: string
  onDone: () => void
}

/** For an account that is right after all; the reason is kept with the name of whoever says so. */
export function ConfirmAccount({ payee, accountId, onDone }: Confirming) {
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [tooShort, setTooShort] = useState(false)
  const confirming = useMutation({
    mutationFn: () => sendConfirmation(payee.id, accountId, reason.trim()),
    onSuccess: async () => {
      announce({ tone: 'done', words: m.delivery_account_confirmed() })
      await readAnew(client)
      onDone()
    },
  })
  return (
    <Sheet title={m.delivery_account_is_right()}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTooShort(reason.trim().length < 5)
          if (reason.trim().length >= 5 && !confirming.isPending) confirming.mutate()
        }}
      >
        <FormStack>
          <Textarea
            label={m.delivery_confirm_reason()}
            placeholder={m.delivery_confirm_example()}
            rows={2}
            maxLength={300}
            value={reason}
            error={tooShort && m.delivery_confirm_too_short()}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {confirming.error !== null && <ProblemNotice problem={confirming.error} />}
          <Button type="submit" variant="default" loading={confirming.isPending}>
            {m.delivery_confirm_account()}
          </Button>
        </FormStack>
      </form>
    </Sheet>
  )
}
