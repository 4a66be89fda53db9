import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoticeLine } from '#domain/notices/notice.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { Dialog } from '../design/frame/Dialog.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { formatNumber } from '../platform/format.ts'
import { today } from '../platform/today.ts'
import { sendTold } from './notices.queries.ts'

interface Marking {
  notices: readonly NoticeLine[]
  onClose: () => void
}

/** The letters of the page were handed over: the days to object run from that day. */
export function MarkTold({ notices, onClose }: Marking) {
  const client = useQueryClient()
  const [on, setOn] = useState<string>(today())
  const day = LocalDate.safeParse(on).data
  const isSound = day !== undefined && day <= today() && notices.every(({ openedOn }) => day >= openedOn)
  const marking = useMutation({
    mutationFn: (sound: LocalDate) => sendTold(client, notices, 'letter', sound),
    onSuccess({ done, left }) {
      onClose()
      const words = m.notices_marked({ n: formatNumber(done) })
      if (left.length === 0) announce({ tone: 'done', words })
      else announce({ tone: 'info', words: `${words} ${m.notices_marked_left({ n: formatNumber(left.length) })}` })
    },
  })
  return (
    <Dialog title={m.notices_mark({ n: formatNumber(notices.length) })} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (isSound && !marking.isPending) marking.mutate(day)
        }}
      >
        <FormStack>
          <p>{m.notices_mark_meaning()}</p>
          <DateField
            label={m.notices_handed_on()}
            value={on}
            onChange={setOn}
            error={isSound ? undefined : m.notices_handed_on_fault()}
          />
          {marking.error !== null && <ProblemNotice problem={marking.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.design_cancel()}
            </Button>
            <Button type="submit" data-autofocus loading={marking.isPending}>
              {m.notices_mark_do()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
