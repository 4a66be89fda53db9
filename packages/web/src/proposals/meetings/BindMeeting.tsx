import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Meeting } from '#domain/proposals/meeting.ts'
import { m } from '#messages'
import { Deeds } from '../../design/data/Deeds.tsx'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatNumber } from '../../platform/format.ts'
import { sendScan } from './meetings.queries.ts'

/** What the signature does, in numbers; whoever attaches it types the code that stands on the paper. */
export function BindMeeting({
  meeting: { id, rows, code },
  file,
  onClose,
}: {
  meeting: Meeting
  file: File
  onClose: () => void
}) {
  const client = useQueryClient()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const isSame = typed.trim().toUpperCase() === code
  const of = (outcome: string) => rows.filter((row) => row.outcome === outcome).length
  const binding = useMutation({
    mutationFn: () => sendScan(client, id, typed.trim(), file),
    onSuccess({ passed }) {
      onClose()
      const words = m.proposals_minutes_bound()
      if (passed === 0) announce({ tone: 'done', words })
      else announce({ tone: 'info', words: `${words} ${m.proposals_minutes_passed({ n: formatNumber(passed) })}` })
    },
  })

  return (
    <Dialog title={m.proposals_minutes_bind()} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (isSame && !binding.isPending) binding.mutate()
        }}
      >
        <FormStack>
          <p>{m.proposals_minutes_bind_meaning({ file: file.name })}</p>
          <Deeds
            label={m.proposals_minutes_bind()}
            deeds={[
              { key: 'agreed', count: of('agreed'), words: m.proposals_minutes_to_regency() },
              { key: 'refused', count: of('refused'), words: m.proposals_minutes_ended(), tone: 'harm' },
              { key: 'put-off', count: of('put-off'), words: m.proposals_minutes_later(), tone: 'waiting' },
            ]}
          />
          <TextInput
            data-autofocus
            label={m.proposals_minutes_code()}
            description={m.proposals_minutes_code_type()}
            value={typed}
            maxLength={20}
            autoComplete="off"
            error={tried && !isSame ? m.proposals_minutes_code_wrong() : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {binding.error !== null && <ProblemNotice problem={binding.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.design_cancel()}
            </Button>
            <Button type="submit" loading={binding.isPending}>
              {m.proposals_minutes_bind()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
