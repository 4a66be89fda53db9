import { Button, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountId } from '#domain/access/account.ts'
import type { MandateProposal } from '#domain/access/mandate-proposals.api.ts'
import { m } from '#messages'
import { NextPage } from '../../design/data/NextPage.tsx'
import { TaskList, TaskRow } from '../../design/data/TaskRow.tsx'
import { Sheet, SheetNote } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatDate, formatInstant } from '../../platform/format.ts'
import { roleName } from '../role.words.ts'
import { DropProposal } from './DropProposal.tsx'
import { sendConfirmation, waitingMandatesQuery } from './proposals.queries.ts'

/** Mandates that count only once a second person has confirmed them; nothing where none waits. */
export function WaitingMandates({ holder }: { holder?: AccountId }) {
  const [after, setAfter] = useState<string>()
  const { data, isPlaceholderData } = useQuery(waitingMandatesQuery(holder, after))
  const [dropping, setDropping] = useState<MandateProposal>()
  if (data === undefined || (data.rows.length === 0 && after === undefined)) return null
  return (
    <Sheet title={m.access_second_title()} flush>
      <SheetNote title={m.access_second_meaning()} />
      <TaskList label={m.access_second_title()}>
        {data.rows.map((proposal) => (
          <Row key={proposal.id} proposal={proposal} onDrop={() => setDropping(proposal)} />
        ))}
      </TaskList>
      {(after !== undefined || data.next !== null) && (
        <NextPage
          onFirst={after === undefined ? undefined : () => setAfter(undefined)}
          onNext={data.next === null ? undefined : () => setAfter(data.next ?? undefined)}
          busy={isPlaceholderData}
        />
      )}
      {dropping !== undefined && <DropProposal proposal={dropping} onClose={() => setDropping(undefined)} />}
    </Sheet>
  )
}

function Row({ proposal, onDrop }: { proposal: MandateProposal; onDrop: () => void }) {
  const client = useQueryClient()
  const confirming = useMutation({
    mutationFn: () => sendConfirmation(client, proposal.id),
    onSuccess: () => announce({ tone: 'done', words: m.access_second_confirmed({ name: proposal.holder.name }) }),
  })
  const { holder, role, regions, isMine, mayConfirm } = proposal
  const title = `${holder.name}: ${roleName(role)} · ${regions.map(({ name }) => name).join(', ')}`
  return (
    <TaskRow
      title={
        <>
          {title}
          {confirming.error !== null && <ProblemNotice problem={confirming.error} />}
        </>
      }
      detail={detailOf(proposal)}
      mark={!mayConfirm && <StatusMark tone="waiting">{m.access_second_waits()}</StatusMark>}
      action={
        (mayConfirm || isMine) && (
          <Group gap="xs">
            {mayConfirm && (
              <Button
                size="compact-sm"
                loading={confirming.isPending}
                aria-label={`${m.access_second_confirm()}: ${title}`}
                onClick={() => confirming.mutate()}
              >
                {m.access_second_confirm()}
              </Button>
            )}
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`${isMine ? m.access_second_withdraw() : m.access_second_refuse()}: ${title}`}
              onClick={onDrop}
            >
              {isMine ? m.access_second_withdraw() : m.access_second_refuse()}
            </Button>
          </Group>
        )
      }
    />
  )
}

function detailOf({ holder, validFrom, validTo, proposedBy, proposedAt, isMine }: MandateProposal): string {
  const [from, when] = [formatDate(validFrom), formatInstant(proposedAt)]
  return [
    holder.isMachine ? m.access_second_machine() : undefined,
    holder.office ?? undefined,
    validTo === null ? m.access_mandate_since({ from }) : m.access_mandate_dates({ from, to: formatDate(validTo) }),
    isMine ? m.access_second_mine({ when }) : m.access_second_by({ name: proposedBy, when }),
  ]
    .filter(Boolean)
    .join(' · ')
}
