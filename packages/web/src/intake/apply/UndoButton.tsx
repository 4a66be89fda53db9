import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import type { Batch } from '#domain/intake/batch.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import { m } from '#messages'
import { ConfirmTyped } from '../../design/work/ConfirmTyped.tsx'
import { formatNumber } from '../../platform/format.ts'
import { useBatchDeed } from '../batch-deed.ts'
import { sendUndo } from '../intake.queries.ts'

/** Takes an applied file back; it touches thousands, so a word is typed. */
export function UndoButton({ batch }: { batch: Batch }) {
  const [asking, setAsking] = useState(false)
  const undoing = useBatchDeed(batch.id, () => sendUndo(batch))
  const { new: added = 0, changed = 0, gone = 0 } = batch.counts?.changes ?? {}
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden="true" />} onClick={() => setAsking(true)}>
        {m.intake_undo()}
      </Button>
      <ConfirmTyped
        opened={asking}
        title={m.intake_undo()}
        word={m.intake_undo_word()}
        action={m.intake_undo_yes()}
        harmful
        busy={undoing.busy}
        problem={undoing.problem}
        onConfirm={() => undoing.run()}
        onClose={() => setAsking(false)}
      >
        {listKinds[batch.source].effect === 'register'
          ? m.intake_undo_what({ added: formatNumber(added), changed: formatNumber(changed), gone: formatNumber(gone) })
          : m.intake_undo_what_list({ n: formatNumber(added + changed + gone) })}
      </ConfirmTyped>
    </>
  )
}
