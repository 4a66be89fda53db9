import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Outcome, Signatory } from '#domain/approvals/approval.ts'
import type { ApprovalFileInFull } from '#domain/approvals/file.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { ActionBar } from '../design/work/ActionBar.tsx'
import { ConfirmTyped } from '../design/work/ConfirmTyped.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { formatNumber, formatRupiah } from '../platform/format.ts'
import { monthsWords, signatoryWords } from './approval.words.ts'
import { sendDecision } from './approvals.queries.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

const doneWords: Readonly<Record<Outcome, () => string>> = {
  approved: m.approvals_done_approved,
  returned: m.approvals_done_returned,
  refused: m.approvals_done_refused,
}

/** The three answers. A signature cannot be taken back, so each says first exactly what it does. */
export function DecisionBar({ file, insteadOf }: { file: ApprovalFileInFull; insteadOf: Signatory | null }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<Outcome>()
  const deciding = useMutation({
    mutationFn: ({ outcome, reason }: { outcome: Outcome; reason: string }) => sendDecision(client, file, outcome, reason),
    onSuccess(_, { outcome }) {
      announce({ tone: 'done', words: doneWords[outcome]() })
      void navigate({ to: '/persetujuan' })
    },
  })
  const ask = (outcome: Outcome) => {
    deciding.reset()
    setAsking(outcome)
  }
  const close = () => setAsking(undefined)

  return (
    <>
      <ActionBar words={insteadOf ? m.approvals_as_delegate({ name: signatoryWords(insteadOf) }) : m.approvals_no_undo()}>
        <Button variant="default" onClick={() => ask('refused')}>
          {m.approvals_refuse()}
        </Button>
        <Button variant="default" onClick={() => ask('returned')}>
          {m.approvals_return()}
        </Button>
        <Button onClick={() => ask('approved')}>{m.approvals_approve()}</Button>
      </ActionBar>
      <ConfirmTyped
        opened={asking === 'approved'}
        title={m.approvals_approve_title()}
        word={m.approvals_approve_word()}
        action={m.approvals_approve()}
        busy={deciding.isPending}
        problem={deciding.error}
        onConfirm={() => deciding.mutate({ outcome: 'approved', reason: '' })}
        onClose={close}
      >
        <FormStack>
          <p>
            <strong>{askedWords(file)}</strong>
          </p>
          <p>{afterApproval(file)}</p>
          <p>{m.approvals_bound_to({ hash: file.hash.slice(0, 12) })}</p>
        </FormStack>
      </ConfirmTyped>
      {(asking === 'returned' || asking === 'refused') && (
        <ReasonDialog
          title={asking === 'returned' ? m.approvals_return_title() : m.approvals_refuse_title()}
          meaning={asking === 'returned' ? m.approvals_return_means({ name: file.proposer.name }) : m.approvals_refuse_means()}
          label={asking === 'returned' ? m.approvals_return_why() : m.approvals_refuse_why()}
          action={asking === 'returned' ? m.approvals_return() : m.approvals_refuse()}
          harmful={asking === 'refused'}
          busy={deciding.isPending}
          problem={deciding.error}
          onSend={(reason) => deciding.mutate({ outcome: asking, reason })}
          onClose={close}
        />
      )}
    </>
  )
}

function askedWords({ summary, region }: ApprovalFileInFull): string {
  const given = { n: formatNumber(summary.beneficiaries), programme: summary.programme, region: region.name }
  const months = monthsWords(summary.months)
  return summary.amount === null
    ? m.approvals_asked({ ...given, months })
    : m.approvals_asked_money({ ...given, months, amount: formatRupiah(summary.amount) })
}

function afterApproval({ steps, position }: ApprovalFileInFull): string {
  const next = steps.find((step) => step.position === (position ?? 0) + 1)
  return next ? m.approvals_then_next({ step: next.title }) : m.approvals_then_end()
}
