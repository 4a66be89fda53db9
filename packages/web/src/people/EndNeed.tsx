import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { needPeriodFaults } from '#domain/people/need.rules.ts'
import { endReasons } from '#domain/people/people.api.ts'
import type { NeedAssignment, PersonId } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { Dialog } from '../design/frame/Dialog.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { wordsOf } from '../platform/problem.words.ts'
import { asProblem } from '../platform/server-problem.ts'
import { type EndReason, endReasonWords } from './end-reason.words.ts'
import { sendNeedEnd, sendReopening } from './people.queries.ts'
import { categoryName } from './person.words.ts'
import { today } from '../platform/today.ts'

interface Ending {
  personId: PersonId
  need: NeedAssignment
  onClose: () => void
}

/** Ends a need with a reason and a day; for ten seconds it can be taken back with one click. */
export function EndNeed({ personId, need, onClose }: Ending) {
  const client = useQueryClient()
  const [reason, setReason] = useState<EndReason | null>(null)
  const [until, setUntil] = useState<string>(today())
  const [tried, setTried] = useState(false)
  const category = categoryName(need.category)
  const dateFault = untilFault(until, need)

  const ending = useMutation({
    mutationFn: (chosen: EndReason) => sendNeedEnd(client, personId, need, { version: need.version, until, reason: chosen }),
    onSuccess(ended) {
      onClose()
      announce({
        tone: 'done',
        words: m.people_ended_done({ category }),
        undo: () =>
          void sendReopening(client, personId, ended).catch((thrown: unknown) =>
            announce({ tone: 'harm', words: wordsOf(thrown).what }),
          ),
      })
    },
  })

  return (
    <Dialog onClose={onClose} title={m.people_end_of({ category })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (reason !== null && dateFault === undefined && !ending.isPending) ending.mutate(reason)
        }}
      >
        <FormStack>
          <Choices
            tall
            name="end-reason"
            label={m.people_end_why()}
            choices={endReasons.map((value) => ({ value, label: endReasonWords(value) }))}
            value={reason}
            onChange={setReason}
            error={tried && reason === null ? m.people_end_why_missing() : undefined}
          />
          <DateField label={m.people_end_on()} value={until} onChange={setUntil} error={dateFault} />
          {ending.error !== null && <ProblemNotice problem={ending.error} />}
          {ending.error !== null && asProblem(ending.error).code === 'need-costs-aid' && (
            <Link to="/usulan/baru" search={{ orang: personId }}>
              {m.people_end_propose()}
            </Link>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.people_cancel()}
            </Button>
            <Button type="submit" loading={ending.isPending}>
              {m.people_end()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}

function untilFault(typed: string, { since }: NeedAssignment): string | undefined {
  const until = LocalDate.safeParse(typed).data
  if (until === undefined) return m.people_date_missing()
  if (needPeriodFaults({ since, until }, today()).length === 0) return undefined
  return until < since ? m.people_end_before_begin() : m.people_date_future()
}
