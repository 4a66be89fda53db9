import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApprovalFileInFull } from '#domain/approvals/file.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { sendWithdrawal } from './approvals.queries.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

/** Takes back what I proposed. */
export function WithdrawButton({ file }: { file: ApprovalFileInFull }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const withdrawing = useMutation({
    mutationFn: (reason: string) => sendWithdrawal(client, file, reason),
    onSuccess() {
      announce({ tone: 'done', words: m.approvals_done_withdrawn() })
      setAsking(false)
    },
  })
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
        {m.approvals_withdraw()}
      </Button>
      {asking && (
        <ReasonDialog
          title={m.approvals_withdraw_title()}
          meaning={m.approvals_withdraw_means()}
          label={m.approvals_withdraw_why()}
          action={m.approvals_withdraw()}
          harmful
          busy={withdrawing.isPending}
          problem={withdrawing.error}
          onSend={(reason) => withdrawing.mutate(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
