import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Proposal } from '#domain/upkeep/proposal.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { sendWithdrawal } from './upkeep.queries.ts'

/** Takes back a finding of one's own; it can be written anew, so nobody is asked twice. */
export function WithdrawButton({ proposal }: { proposal: Proposal }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const withdrawing = useMutation({
    mutationFn: () => sendWithdrawal(client, proposal),
    onSuccess() {
      announce({ tone: 'done', words: m.upkeep_withdrawn() })
      void navigate({ to: '/pemutakhiran' })
    },
    onError: (thrown) => announce({ tone: 'harm', words: wordsOf(thrown).what }),
  })
  return (
    <Button variant="default" loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
      {m.upkeep_withdraw()}
    </Button>
  )
}
