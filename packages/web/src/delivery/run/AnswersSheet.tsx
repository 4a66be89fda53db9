import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { BankAnswer } from '#domain/delivery/delivery.api.ts'
import type { PaymentRun } from '#domain/delivery/payment.ts'
import { m } from '#messages'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../../design/state/Skeletons.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FilePick } from '../../design/work/FilePick.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { answersQuery, readAnew, sendAnswer } from '../delivery.queries.ts'
import { AnswerList } from './AnswerList.tsx'

/** Where the bank's answers are handed in, and what each of them did. */
export function AnswersSheet({ run, mayPay }: { run: PaymentRun; mayPay: boolean }) {
  const client = useQueryClient()
  const { data: answers, error, refetch } = useQuery(answersQuery(run.id))
  useReadAnew(answers)
  const sending = useMutation({
    mutationFn: (file: File) => sendAnswer(run.id, file),
    onSuccess: () => client.invalidateQueries({ queryKey: answersQuery(run.id).queryKey }),
  })

  return (
    <Sheet title={m.delivery_answers()}>
      <FormStack>
        {mayPay && (
          <FilePick
            label={m.delivery_pick_answer()}
            hint={m.delivery_pick_answer_hint()}
            accept=".csv,.txt,.xlsx"
            disabled={sending.isPending}
            onPick={(file) => sending.mutate(file)}
          />
        )}
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        {answers === undefined ? (
          error === null ? (
            <CardSkeleton />
          ) : (
            <LoadFailed compact problem={error} retry={() => void refetch()} />
          )
        ) : (
          <AnswerList answers={answers} waiting={run.by['in-flight'].payments} />
        )}
      </FormStack>
    </Sheet>
  )
}

/** What an answer changed is read anew as soon as it has been taken in. */
function useReadAnew(answers: readonly BankAnswer[] | undefined): void {
  const client = useQueryClient()
  const read = answers?.map(({ id, readAt }) => `${id} ${readAt}`).join(', ')
  const before = useRef(read)
  useEffect(() => {
    if (before.current !== undefined && before.current !== read) void readAnew(client)
    before.current = read
  }, [read, client])
}
