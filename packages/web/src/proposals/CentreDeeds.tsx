import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LocalDate } from '#domain/platform/local-date.ts'
import { centreAnswers, type CentreAnswer, type Claim } from '#domain/proposals/claim.ts'
import { m } from '#messages'
import { Dialog } from '../design/frame/Dialog.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { today } from '../platform/today.ts'
import { centreWords } from './claim.words.ts'
import { sendToCentre } from './proposals.queries.ts'

/** What happens at the centre is recorded: in which file it went, and what was answered. */
export function CentreDeeds({ claim }: { claim: Claim }) {
  const [open, setOpen] = useState(false)
  const isFile = claim.waitsAt === 'centre-file'
  const title = isFile ? m.proposals_record_file() : m.proposals_record_answer()
  return (
    <>
      <Button onClick={() => setOpen(true)}>{title}</Button>
      {open && (
        <Dialog title={title} onClose={() => setOpen(false)}>
          {isFile ? (
            <File claim={claim} onClose={() => setOpen(false)} />
          ) : (
            <Answer claim={claim} onClose={() => setOpen(false)} />
          )}
        </Dialog>
      )}
    </>
  )
}

interface Telling {
  claim: Claim
  onClose: () => void
}

function File({ claim, onClose }: Telling) {
  const client = useQueryClient()
  const [letter, setLetter] = useState('')
  const [on, setOn] = useState<string>(today())
  const [tried, setTried] = useState(false)
  const day = LocalDate.safeParse(on).data
  const [noLetter, noDay] = [letter.trim().length < 3, day === undefined || day > today()]
  const sending = useMutation({
    mutationFn: (date: LocalDate) => sendToCentre(client, claim, { step: 'centre-file', letter: letter.trim(), on: date }),
    onSuccess() {
      onClose()
      announce({ tone: 'done', words: m.proposals_filed() })
    },
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!noLetter && !noDay && day !== undefined && !sending.isPending) sending.mutate(day)
      }}
    >
      <FormStack>
        <TextInput
          data-autofocus
          label={m.proposals_letter()}
          description={m.proposals_letter_hint()}
          maxLength={80}
          value={letter}
          error={tried && noLetter ? m.proposals_letter_missing() : undefined}
          onChange={(event) => setLetter(event.currentTarget.value)}
        />
        <DateField
          label={m.proposals_filed_on()}
          value={on}
          onChange={setOn}
          error={noDay ? m.proposals_day_missing() : undefined}
        />
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={sending.isPending}>
            {m.proposals_record_file()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}

function Answer({ claim, onClose }: Telling) {
  const client = useQueryClient()
  const [answer, setAnswer] = useState<CentreAnswer>('confirmed')
  const sending = useMutation({
    mutationFn: () => sendToCentre(client, claim, { step: 'centre-answer', answer }),
    onSuccess() {
      onClose()
      announce({ tone: 'done', words: m.proposals_answered() })
    },
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending.isPending) sending.mutate()
      }}
    >
      <FormStack>
        <Choices
          name="centre-answer"
          label={m.proposals_centre_answer()}
          choices={centreAnswers.map((value) => ({ value, label: centreWords[value]() }))}
          value={answer}
          onChange={setAnswer}
        />
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={sending.isPending}>
            {m.proposals_record_answer()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}
