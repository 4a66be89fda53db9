import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Delegation } from '#domain/approvals/delegation.ts'
import { m } from '#messages'
import { usePermitted, useSession } from '../access/session.queries.ts'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Beside } from '../design/frame/Beside.tsx'
import { Page } from '../design/frame/Page.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { announce } from '../design/state/notices.ts'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark, type Tone } from '../design/state/StatusMark.tsx'
import { formatDate } from '../platform/format.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { signatoryWords } from './approval.words.ts'
import { delegationsQuery, sendDelegationEnd } from './approvals.queries.ts'
import { DelegationForm } from './DelegationForm.tsx'

const standingWords: Readonly<Record<Delegation['standing'], { tone: Tone; word: () => string }>> = {
  ahead: { tone: 'info', word: m.approvals_delegation_ahead },
  'in-force': { tone: 'running', word: m.approvals_delegation_in_force },
  over: { tone: 'idle', word: m.approvals_delegation_over },
}

/** Who signs for me while I am away, and for whom I sign. */
export function DelegationsPage() {
  const me = useSession()?.account?.id
  const maySign = usePermitted('approvals.decide')
  const { data, error, refetch } = useQuery(delegationsQuery)
  return (
    <Page
      title={m.approvals_delegations()}
      meaning={m.approvals_delegations_meaning()}
      crumbs={[{ label: m.approvals_title(), to: '/persetujuan' }]}
    >
      <Beside
        aside={
          maySign && (
            <Sheet title={m.approvals_delegation_new()}>
              <DelegationForm />
            </Sheet>
          )
        }
      >
        {data === undefined && (error === null ? <CardSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
        {data?.rows.length === 0 && (
          <EmptyState drawing="desk" title={m.approvals_delegations_none()}>
            {m.approvals_delegations_none_advice()}
          </EmptyState>
        )}
        {data !== undefined && data.rows.length > 0 && (
          <Sheet title={m.approvals_delegations_all()} flush>
            <TaskList label={m.approvals_delegations_all()}>
              {data.rows.map((delegation) => (
                <Row key={delegation.id} delegation={delegation} mine={delegation.giver.id === me} />
              ))}
            </TaskList>
          </Sheet>
        )}
      </Beside>
    </Page>
  )
}

function Row({ delegation, mine }: { delegation: Delegation; mine: boolean }) {
  const client = useQueryClient()
  const ending = useMutation({
    mutationFn: () => sendDelegationEnd(client, delegation.id),
    onSuccess: () => announce({ tone: 'done', words: m.approvals_done_ended() }),
    onError: (thrown) => announce({ tone: 'harm', words: wordsOf(thrown).what }),
  })
  const { giver, taker, region, reason, standing } = delegation
  const dates = { from: formatDate(delegation.validFrom), to: formatDate(delegation.validTo) }
  const { tone, word } = standingWords[standing]
  return (
    <TaskRow
      title={
        mine
          ? m.approvals_delegation_given({ name: signatoryWords(taker) })
          : m.approvals_delegation_taken({ name: signatoryWords(giver) })
      }
      detail={`${m.approvals_delegation_dates(dates)} · ${region.name} · ${reason}`}
      mark={<StatusMark tone={tone}>{word()}</StatusMark>}
      action={
        mine &&
        standing !== 'over' && (
          <Button variant="default" size="compact-sm" loading={ending.isPending} onClick={() => ending.mutate()}>
            {m.approvals_delegation_end()}
          </Button>
        )
      }
    />
  )
}
