import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Proposal } from '#domain/upkeep/proposal.ts'
import { judgementFaults } from '#domain/upkeep/proposal.rules.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { ActionBar } from '../design/work/ActionBar.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { sendAcceptance, sendJudgement } from './upkeep.queries.ts'

/** Accept, send back or refuse; what each of them does stands beside it. */
export function JudgeBar({ proposal }: { proposal: Proposal }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [giving, setGiving] = useState<'refuse' | 'return'>()
  const done = (words: string) => {
    announce({ tone: 'done', words })
    void navigate({ to: '/pemutakhiran' })
  }
  const accepting = useMutation({
    mutationFn: () => sendAcceptance(client, proposal),
    onSuccess: () => done(m.upkeep_accepted()),
  })

  return (
    <>
      {accepting.error !== null && <ProblemNotice problem={accepting.error} />}
      <ActionBar words={m.upkeep_accept_means()}>
        <Button variant="default" onClick={() => setGiving('return')}>
          {m.upkeep_return()}
        </Button>
        <Button variant="default" onClick={() => setGiving('refuse')}>
          {m.upkeep_refuse()}
        </Button>
        <Button loading={accepting.isPending} onClick={() => accepting.mutate()}>
          {m.upkeep_accept()}
        </Button>
      </ActionBar>
      {giving !== undefined && (
        <GiveReason
          proposal={proposal}
          to={giving}
          onClose={() => setGiving(undefined)}
          onDone={() => done(giving === 'refuse' ? m.upkeep_refused() : m.upkeep_returned())}
        />
      )}
    </>
  )
}

interface Giving {
  proposal: Proposal
  to: 'refuse' | 'return'
  onClose: () => void
  onDone: () => void
}

function GiveReason({ proposal, to, onClose, onDone }: Giving) {
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [fault] = judgementFaults(reason)
  const judging = useMutation({ mutationFn: () => sendJudgement(client, to, proposal, reason.trim()), onSuccess: onDone })

  return (
    <Modal
      opened
      onClose={onClose}
      title={to === 'refuse' ? m.upkeep_refuse_title() : m.upkeep_return_title()}
      closeButtonProps={{ 'aria-label': m.upkeep_cancel() }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (fault === undefined && !judging.isPending) judging.mutate()
        }}
      >
        <FormStack>
          <Textarea
            data-autofocus
            label={to === 'refuse' ? m.upkeep_refuse_why() : m.upkeep_return_why()}
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && fault?.rule === 'UP-5' ? m.upkeep_fault_words({ n: fault.letters }) : undefined}
          />
          {judging.error !== null && <ProblemNotice problem={judging.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.upkeep_cancel()}
            </Button>
            <Button type="submit" loading={judging.isPending}>
              {to === 'refuse' ? m.upkeep_refuse() : m.upkeep_return()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Modal>
  )
}
