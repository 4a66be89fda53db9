import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sendingFaults } from '#domain/approvals/decision.rules.ts'
import type { ApprovalFileInFull } from '#domain/approvals/file.ts'
import { LocalDate, localDateIn } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { DateField } from '../../design/work/DateField.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { ruleWord } from '../approval.words.ts'
import { sendSending } from '../approvals.queries.ts'
import { useToday } from '../use-today.ts'

/** The file goes out on paper: from then on the office's clock runs. */
export function SendForm({ file }: { file: ApprovalFileInFull }) {
  const client = useQueryClient()
  const today = useToday()
  const [letterNumber, setLetterNumber] = useState('')
  const [sentOn, setSentOn] = useState<string>(today)
  const [tried, setTried] = useState(false)
  const sending = useMutation({
    mutationFn: () => sendSending(client, file, { letterNumber: letterNumber.trim(), sentOn }),
    onSuccess: () => announce({ tone: 'done', words: m.approvals_done_sent() }),
  })
  const office = file.steps.find(({ standing }) => standing === 'here')
  const day = LocalDate.safeParse(sentOn)
  const [fault] = day.success ? sendingFaults('paper', day.data, localDateIn(new Date(file.enteredAt)), today) : []
  const dateFault = day.success ? fault && ruleWord(fault.rule) : m.approvals_date_missing()
  const letterFault = letterNumber.trim() === '' ? m.approvals_letter_missing() : undefined

  return (
    <Sheet title={m.approvals_send_title({ office: office?.title ?? '' })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!dateFault && !letterFault && !sending.isPending) sending.mutate()
        }}
      >
        <FormStack>
          <p>{m.approvals_send_means()}</p>
          <TextInput
            label={m.approvals_letter_number()}
            value={letterNumber}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => setLetterNumber(event.currentTarget.value)}
            error={tried ? letterFault : undefined}
          />
          <DateField label={m.approvals_sent_day()} value={sentOn} onChange={setSentOn} error={tried ? dateFault : undefined} />
          {sending.error !== null && <ProblemNotice problem={sending.error} />}
          <div>
            <Button type="submit" loading={sending.isPending}>
              {m.approvals_send()}
            </Button>
          </div>
        </FormStack>
      </form>
    </Sheet>
  )
}
