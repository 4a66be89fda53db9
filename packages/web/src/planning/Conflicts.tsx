import { Button, Group } from '@mantine/core'
import type { TargetCell, TargetRow } from '#domain/planning/target.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { type Edits, keyOf, settled } from './edits.ts'
import { amountWords, quarterShort, unitWords } from './unit.words.ts'

interface Settling {
  conflicts: readonly { row: TargetRow; cell: TargetCell }[]
  edits: Edits
  onSettle: (edits: Edits) => void
}

/** Cells that somebody else set while they were typed here: both values, and who decides is the planner. */
export function Conflicts({ conflicts, edits, onSettle }: Settling) {
  return (
    <Sheet title={m.planning_conflicts_title()} flush>
      <TaskList label={m.planning_conflicts_title()}>
        {conflicts.map(({ row, cell }) => (
          <TaskRow
            key={keyOf(row, cell)}
            title={`${row.programme} · ${row.regency.name} · ${quarterShort(cell.quarter)}`}
            detail={m.planning_conflict({
              theirs: cell.amount === null ? '–' : amountWords(row.unit, cell.amount),
              mine: edits[keyOf(row, cell)]?.text || '–',
              unit: unitWords[row.unit](),
            })}
            action={
              <Group gap="xs">
                <Button variant="default" size="compact-sm" onClick={() => onSettle(settled(edits, row, cell, 'theirs'))}>
                  {m.planning_keep_theirs()}
                </Button>
                <Button variant="default" size="compact-sm" onClick={() => onSettle(settled(edits, row, cell, 'mine'))}>
                  {m.planning_keep_mine()}
                </Button>
              </Group>
            }
          />
        ))}
      </TaskList>
    </Sheet>
  )
}
