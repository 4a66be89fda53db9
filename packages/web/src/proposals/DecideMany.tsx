import { Button, Group, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClaimSummary } from '#domain/proposals/claim.ts'
import { isWorded, reasonLetters } from '#domain/proposals/decide.rules.ts'
import { m } from '#messages'
import { Deeds } from '../design/data/Deeds.tsx'
import { Dialog } from '../design/frame/Dialog.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { formatNumber } from '../platform/format.ts'
import { kindWords } from './claim.words.ts'
import { sendDecisions } from './proposals.queries.ts'

interface Many {
  claims: readonly ClaimSummary[]
  /** How many of the page were left out. */
  left: number
  onClose: () => void
}

/** All that stand on the page but the marked, decided as they were looked at. */
export function DecideMany({ claims, left, onClose }: Many) {
  const client = useQueryClient()
  const [decision, setDecision] = useState<'accepted' | 'refused'>('accepted')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isOpen = decision === 'refused' && !isWorded(reason)
  const kinds = [...new Set(claims.map(({ kind }) => kind))]

  const deciding = useMutation({
    mutationFn: () => sendDecisions(client, [...claims], decision, decision === 'refused' ? reason.trim() : null),
    onSuccess({ done, left: undone }) {
      onClose()
      const words = m.proposals_many_done({ n: formatNumber(done) })
      if (undone.length === 0) announce({ tone: 'done', words })
      else announce({ tone: 'info', words: `${words} ${m.proposals_many_left({ n: formatNumber(undone.length) })}` })
    },
  })

  return (
    <Dialog title={m.proposals_many({ n: formatNumber(claims.length) })} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!isOpen && !deciding.isPending) deciding.mutate()
        }}
      >
        <FormStack>
          <Deeds
            label={m.proposals_many({ n: formatNumber(claims.length) })}
            deeds={[
              ...kinds.map((kind) => ({
                key: kind,
                count: claims.filter((claim) => claim.kind === kind).length,
                words: kindWords[kind](),
              })),
              { key: 'left', count: left, words: m.proposals_left_out(), tone: 'waiting' as const },
            ]}
          />
          <Choices
            name="decision"
            label={m.proposals_decision()}
            choices={[
              { value: 'accepted', label: m.proposals_accept() },
              { value: 'refused', label: m.proposals_refuse() },
            ]}
            value={decision}
            onChange={setDecision}
          />
          {decision === 'refused' && (
            <Textarea
              label={m.proposals_reason()}
              description={m.proposals_reason_hint()}
              rows={3}
              maxLength={1000}
              value={reason}
              error={tried && isOpen ? m.proposals_reason_missing({ n: reasonLetters }) : undefined}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {deciding.error !== null && <ProblemNotice problem={deciding.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.design_cancel()}
            </Button>
            <Button type="submit" data-autofocus loading={deciding.isPending}>
              {decision === 'accepted' ? m.proposals_accept() : m.proposals_refuse()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
