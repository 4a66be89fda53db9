import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Merge, MergeUndoing } from '#domain/people/merge.ts'
import { m } from '#messages'
import { WithReason } from '../../access/keeping/WithReason.tsx'
import { Deeds } from '../../design/data/Deeds.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { ActionBar } from '../../design/work/ActionBar.tsx'
import { shownName } from '../person.words.ts'
import { goingBack, mergeFieldName } from './merge.words.ts'
import { sendMergeUndo } from './merges.queries.ts'

/** What an undo puts back and what it leaves, and the button that does it. */
export function UndoMerge({ merge: { id, other }, undoing }: { merge: Merge; undoing: MergeUndoing }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const undoingIt = useMutation({
    mutationFn: (reason: string) => sendMergeUndo(client, id, reason),
    onSuccess() {
      announce({ tone: 'done', words: m.merges_undone() })
      setAsking(false)
    },
  })
  const names = (fields: MergeUndoing['restored']) => fields.map(mergeFieldName).join(', ')
  const deeds = goingBack(undoing.back)
  return (
    <>
      <Sheet title={m.merges_if_undone()}>
        <p>{m.merges_stands_again({ name: shownName(other.name) })}</p>
        {deeds.length > 0 && <Deeds label={m.merges_if_undone()} deeds={deeds} />}
        {undoing.restored.length > 0 && <p>{m.merges_restored({ fields: names(undoing.restored) })}</p>}
        {undoing.changedSince.length > 0 && <p>{m.merges_changed_since({ fields: names(undoing.changedSince) })}</p>}
        <p>{m.merges_since_stays()}</p>
      </Sheet>
      <ActionBar>
        <Button variant="default" onClick={() => setAsking(true)}>
          {m.merges_undo()}
        </Button>
      </ActionBar>
      {asking && (
        <WithReason
          title={m.merges_undo()}
          meaning={m.merges_undo_meaning()}
          action={m.merges_undo()}
          harmful
          busy={undoingIt.isPending}
          problem={undoingIt.error}
          onSend={(reason) => undoingIt.mutate(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
