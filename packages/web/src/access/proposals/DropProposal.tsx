import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MandateProposal } from '#domain/access/mandate-proposals.api.ts'
import { m } from '#messages'
import { announce } from '../../design/state/notices.ts'
import { WithReason } from '../keeping/WithReason.tsx'
import { sendDropping } from './proposals.queries.ts'

/** Withdraws what one proposed oneself, or refuses what somebody else did. */
export function DropProposal({ proposal, onClose }: { proposal: MandateProposal; onClose: () => void }) {
  const client = useQueryClient()
  const dropping = useMutation({
    mutationFn: (reason: string) => sendDropping(client, proposal.id, reason),
    onSuccess() {
      announce({ tone: 'done', words: proposal.isMine ? m.access_second_withdrawn() : m.access_second_refused() })
      onClose()
    },
  })
  const action = proposal.isMine ? m.access_second_withdraw() : m.access_second_refuse()
  return (
    <WithReason
      title={`${action}: ${proposal.holder.name}`}
      meaning={m.access_second_drop_meaning()}
      action={action}
      harmful
      busy={dropping.isPending}
      problem={dropping.error}
      onSend={(reason) => dropping.mutate(reason)}
      onClose={onClose}
    />
  )
}
