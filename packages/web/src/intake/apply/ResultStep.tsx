import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Batch } from '#domain/intake/batch.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { type Deed, Deeds } from '../../design/data/Deeds.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { ActionBar } from '../../design/work/ActionBar.tsx'
import { formatInstant } from '../../platform/format.ts'
import { DeathReports } from './DeathReports.tsx'
import { deedsDone } from './deeds.ts'
import { UndoButton } from './UndoButton.tsx'

/** What came of a file: applied, taken back, or put aside. */
export function ResultStep({ batch }: { batch: Batch }) {
  const navigate = useNavigate()
  const mayUndo = usePermitted('intake.undo')
  const maySearch = usePermitted('people.search')
  const mayJudge = usePermitted('linkage.judge')
  const { title, deeds, words } = resultOf(batch)

  return (
    <Stacked>
      {words !== undefined && <Notice>{words}</Notice>}
      {deeds.length > 0 && (
        <Sheet title={title}>
          <Deeds label={title} deeds={deeds} />
        </Sheet>
      )}
      {batch.state === 'applied' && listKinds[batch.source].effect === 'deaths' && <DeathReports batch={batch} />}
      <ActionBar words={batch.state === 'applied' && m.intake_next_people()}>
        {batch.state === 'applied' && mayUndo && <UndoButton batch={batch} />}
        {batch.state !== 'applied' && (
          <Button variant="default" onClick={() => void navigate({ to: '/impor' })}>
            {m.intake_to_list()}
          </Button>
        )}
        {batch.state === 'applied' && mayJudge && (
          <Button variant="default" onClick={() => void navigate({ to: '/data/ganda', search: { berkas: batch.id } })}>
            {m.intake_to_linkage()}
          </Button>
        )}
        {batch.state === 'applied' && maySearch && (
          <Button leftSection={<IconUsers size={18} aria-hidden="true" />} onClick={() => void navigate({ to: '/warga' })}>
            {m.intake_to_people()}
          </Button>
        )}
      </ActionBar>
    </Stacked>
  )
}

function resultOf({ state, source, counts, undo, appliedAt }: Batch): { title: string; deeds: Deed[]; words?: string } {
  if (state === 'undone') {
    const deeds: Deed[] = [
      { key: 'back', count: undo?.takenBack ?? 0, words: m.intake_taken_back() },
      { key: 'kept', count: undo?.kept ?? 0, words: m.intake_kept_by_hand(), tone: 'waiting' },
    ]
    return { title: m.intake_undone_title(), deeds, words: m.intake_undone_meaning() }
  }
  if (state !== 'applied' || counts === null) return { title: '', deeds: [], words: m.intake_discarded_meaning() }
  const when = appliedAt === null ? '' : formatInstant(appliedAt)
  return { title: m.intake_applied_title({ when }), deeds: deedsDone(source, counts) }
}
