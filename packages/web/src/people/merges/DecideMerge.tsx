import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Merge, MergePreview } from '#domain/people/merge.ts'
import { m } from '#messages'
import { WithReason } from '../../access/keeping/WithReason.tsx'
import { announce } from '../../design/state/notices.ts'
import { ActionBar } from '../../design/work/ActionBar.tsx'
import { ConfirmTyped } from '../../design/work/ConfirmTyped.tsx'
import { shownName } from '../person.words.ts'
import { sendMergeConfirmation, sendMergeDrop } from './merges.queries.ts'

/** The second opinion; whoever proposed it may only withdraw. */
export function DecideMerge({ merge: { id, isMine }, preview }: { merge: Merge; preview: MergePreview }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState<'confirm' | 'drop'>()
  const close = () => setAsking(undefined)
  const confirming = useMutation({
    mutationFn: () => sendMergeConfirmation(client, id, preview),
    onSuccess() {
      announce({ tone: 'done', words: m.merges_confirmed() })
      close()
    },
  })
  const dropping = useMutation({
    mutationFn: (reason: string) => sendMergeDrop(client, id, reason),
    onSuccess() {
      announce({ tone: 'done', words: isMine ? m.merges_withdrawn() : m.merges_refused() })
      close()
    },
  })
  const drop = isMine ? m.merges_withdraw() : m.merges_refuse()
  const names = { keep: shownName(preview.keep.name), other: shownName(preview.other.name) }

  return (
    <>
      <ActionBar
        words={isMine ? m.merges_waits_for_other() : preview.faults.length > 0 ? m.merges_cannot() : m.merges_confirm_means()}
      >
        <Button variant="default" onClick={() => setAsking('drop')}>
          {drop}
        </Button>
        {!isMine && (
          <Button disabled={preview.faults.length > 0} onClick={() => setAsking('confirm')}>
            {m.merges_confirm()}
          </Button>
        )}
      </ActionBar>
      <ConfirmTyped
        opened={asking === 'confirm'}
        title={m.merges_confirm()}
        word={m.merges_confirm_word()}
        action={m.merges_confirm()}
        busy={confirming.isPending}
        problem={confirming.error}
        onConfirm={() => confirming.mutate()}
        onClose={close}
      >
        <p>{m.merges_confirm_what(names)}</p>
      </ConfirmTyped>
      {asking === 'drop' && (
        <WithReason
          title={drop}
          meaning={m.merges_drop_meaning()}
          action={drop}
          harmful={!isMine}
          busy={dropping.isPending}
          problem={dropping.error}
          onSend={(reason) => dropping.mutate(reason)}
          onClose={close}
        />
      )}
    </>
  )
}
