import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TargetChange, TargetRow } from '#domain/planning/target.ts'
import { quartersOf } from '#domain/planning/target.rules.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { WithheldNote } from '../design/state/WithheldNote.tsx'
import { ActionBar } from '../design/work/ActionBar.tsx'
import { AmountGrid } from '../design/work/AmountGrid.tsx'
import { asProblem } from '../platform/server-problem.ts'
import { useDraft } from '../platform/storage/draft.ts'
import { Conflicts } from './Conflicts.tsx'
import { type Edits, workOf } from './edits.ts'
import { groupsOf, pasted } from './plan-groups.ts'
import { sendTargets } from './planning.queries.ts'
import { quarterShort } from './unit.words.ts'

/** Targets to be typed. What was typed stays through reload and session end; nobody's value is overwritten unseen. */
export function TargetGrid({ year, rows }: { year: number; rows: readonly TargetRow[] }) {
  const client = useQueryClient()
  const [edits, keep, drop] = useDraft<Edits>(`planning.targets.${year}`, {})
  const { changes, faults, conflicts } = workOf(rows, edits)
  const saving = useMutation({
    mutationFn: (sound: TargetChange[]) => sendTargets(client, sound),
    onSuccess(_, saved) {
      keep({})
      drop()
      announce({ tone: 'done', words: m.planning_saved({ n: saved.length }) })
    },
  })
  const stale = saving.error !== null && asProblem(saving.error).code === 'stale-version'
  const pending = changes.length + faults + conflicts.length

  return (
    <>
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} edits={edits} onSettle={keep} />}
      {saving.error !== null && !stale && <ProblemNotice problem={saving.error} />}
      {stale && conflicts.length === 0 && <Notice tone="waiting">{m.planning_look_again()}</Notice>}
      <AmountGrid
        caption={m.planning_targets({ year })}
        rowTitle={m.planning_regency()}
        columns={quartersOf(year).map(quarterShort)}
        totalTitle={m.planning_year_total()}
        totalsTitle={m.planning_total()}
        groups={groupsOf(rows, edits, keep)}
        onPaste={(group, row, column, text) => keep(pasted(rows, edits, group, row, column, text))}
      />
      <WithheldNote counts={rows.flatMap(({ cells }) => cells.map(({ realised }) => realised))} />
      {pending > 0 && (
        <ActionBar words={wordsOf(changes.length, faults, conflicts.length)}>
          <Button
            variant="default"
            onClick={() => {
              const before = edits
              keep({})
              announce({ tone: 'info', words: m.planning_dropped(), undo: () => keep(before) })
            }}
          >
            {m.planning_drop()}
          </Button>
          <Button
            disabled={faults > 0 || conflicts.length > 0 || changes.length === 0}
            loading={saving.isPending}
            onClick={() => saving.mutate(changes)}
          >
            {m.planning_save()}
          </Button>
        </ActionBar>
      )}
    </>
  )
}

function wordsOf(changes: number, faults: number, conflicts: number): string {
  return [
    changes > 0 && m.planning_changed({ n: changes }),
    faults > 0 && m.planning_faults({ n: faults }),
    conflicts > 0 && m.planning_conflicts({ n: conflicts }),
  ]
    .filter((part) => part !== false)
    .join(' · ')
}
