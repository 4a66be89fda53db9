import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LocalDate, localDateIn } from '#domain/platform/local-date.ts'
import type { CentreFile } from '#domain/proposals/centre-file.ts'
import { sendingFaults } from '#domain/proposals/centre-file.rules.ts'
import { m } from '#messages'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { DateField } from '../../design/work/DateField.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatNumber } from '../../platform/format.ts'
import { today } from '../../platform/today.ts'
import { sendSent } from './centre.queries.ts'

/** On which day it went: from then on its claims wait for the answer. */
export function SendFile({ file, onClose }: { file: CentreFile; onClose: () => void }) {
  const client = useQueryClient()
  const [typed, setTyped] = useState<string>(today())
  const on = LocalDate.safeParse(typed).data
  const madeOn = localDateIn(new Date(file.madeAt))
  const faults = on === undefined ? [] : sendingFaults({ letter: file.papers, on, madeOn }, today())
  const fault = faults.find(({ rule }) => rule === 'SIKS-9')
  const sending = useMutation({
    mutationFn: (day: LocalDate) => sendSent(client, file, day),
    onSuccess() {
      onClose()
      announce({ tone: 'done', words: m.centre_sent() })
    },
  })
  return (
    <Dialog title={m.centre_send()} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (on !== undefined && faults.length === 0 && !sending.isPending) sending.mutate(on)
        }}
      >
        <FormStack>
          <p>{m.centre_send_meaning({ n: formatNumber(file.rows - (file.movedOn ?? 0)) })}</p>
          <DateField
            label={m.centre_sent_on()}
            value={typed}
            onChange={setTyped}
            error={
              on === undefined
                ? m.centre_day_wrong()
                : fault !== undefined && 'why' in fault
                  ? fault.why === 'in-future'
                    ? m.centre_day_wrong()
                    : m.centre_day_before_made()
                  : undefined
            }
          />
          {sending.error !== null && <ProblemNotice problem={sending.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={sending.isPending}>
              {m.centre_send()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
