import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BenefitCode } from '#domain/settings/benefit-code.ts'
import type { BenefitDouble } from '#domain/benefits/double.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { wordsOf } from '../platform/problem.words.ts'
import { useKindName } from '../settings/use-kind-name.ts'
import { sendAnswer, sendReopening } from './benefits.queries.ts'

const least = 3

/** Allowed, or one of the two is to be ended, with the reason; for ten seconds it can be taken back with one click. */
export function AnswerDouble({ double, onDone }: { double: BenefitDouble; onDone: () => void }) {
  const client = useQueryClient()
  const kindName = useKindName()
  const { one, other, version } = double
  const [choice, setChoice] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const tooShort = reason.trim().length < least

  const answering = useMutation({
    mutationFn: (chosen: string) =>
      sendAnswer(client, double, {
        version,
        state: chosen === 'allowed' ? 'allowed' : 'to-end',
        ending: chosen === 'allowed' ? null : (chosen as BenefitCode),
        reason: reason.trim(),
      }),
    onSuccess(answered) {
      onDone()
      announce({
        tone: 'done',
        words: m.benefits_answered(),
        undo: () =>
          void sendReopening(client, double, answered.version).catch((thrown: unknown) =>
            announce({ tone: 'harm', words: wordsOf(thrown).what }),
          ),
      })
    },
  })

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (choice !== null && !tooShort && !answering.isPending) answering.mutate(choice)
      }}
    >
      <FormStack>
        <Choices
          tall
          name="double-answer"
          label={m.benefits_answer()}
          choices={[
            { value: 'allowed', label: m.benefits_answer_allowed() },
            // One kind from two payers: which of them goes stands in the reason.
            ...(one.code === other.code ? [one] : [one, other]).map((kind) => ({
              value: kind.code as string,
              label: m.benefits_answer_end({ kind: kindName(kind) }),
            })),
          ]}
          value={choice}
          onChange={setChoice}
          error={tried && choice === null ? m.benefits_answer_missing() : undefined}
        />
        <Textarea
          label={m.benefits_reason()}
          description={m.benefits_reason_hint()}
          autosize
          minRows={2}
          maxLength={300}
          value={reason}
          error={tried && tooShort ? m.benefits_reason_missing() : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {answering.error !== null && <ProblemNotice problem={answering.error} />}
        <Button type="submit" loading={answering.isPending}>
          {m.benefits_send_answer()}
        </Button>
      </FormStack>
    </form>
  )
}
