import { Button } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import type { Batch } from '#domain/intake/batch.ts'
import type { ColumnChoice } from '#domain/intake/fields.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import { fieldsChosenTwice, missingGroups } from '#domain/intake/mapping.rules.ts'
import { m } from '#messages'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { ActionBar } from '../../design/work/ActionBar.tsx'
import { ColumnMatches } from '../../design/work/ColumnMatch.tsx'
import { useDraft } from '../../platform/storage/draft.ts'
import { useBatchDeed } from '../batch-deed.ts'
import { DiscardButton } from '../DiscardButton.tsx'
import { sendColumns } from '../intake.queries.ts'
import { ColumnRow } from './ColumnRow.tsx'
import { ColumnsVerdict, isSound } from './ColumnsVerdict.tsx'
import { ConfirmedNotice } from './ConfirmedNotice.tsx'

/** What each column of the file means. Choices not yet sent outlive a reload. */
export function ColumnsStep({ batch, editable }: { batch: Batch; editable: boolean }) {
  const guessed = batch.columns.map((column) => column.choice)
  const [choices, keep, drop] = useDraft<ColumnChoice[]>(`intake.columns.${batch.id}.${batch.version}`, guessed)
  const checking = useBatchDeed(batch.id, () => sendColumns(batch, choices))
  const kind = listKinds[batch.source]
  const verdict = { missing: missingGroups(choices, kind), twice: fieldsChosenTwice(choices) }

  function check() {
    checking.run(undefined, { onSuccess: drop })
  }

  return (
    <Stacked>
      {!editable && <Notice>{m.intake_columns_fixed()}</Notice>}
      {editable && batch.state === 'checked' && <Notice>{m.intake_columns_again()}</Notice>}
      {editable && <ConfirmedNotice batch={batch} choices={choices} onChoose={keep} />}
      <Sheet title={m.intake_columns_title()} flush>
        <ColumnMatches label={m.intake_columns_title()}>
          {batch.columns.map((column, at) => (
            <ColumnRow
              key={`${at} ${column.header}`}
              column={column}
              choice={choices[at] ?? 'ignore'}
              twice={verdict.twice.some((field) => field === choices[at])}
              editable={editable}
              carries={kind.carries}
              onChoose={(choice) => keep(choices.with(at, choice))}
            />
          ))}
        </ColumnMatches>
      </Sheet>
      {checking.problem !== null && <ProblemNotice problem={checking.problem} />}
      {editable && (
        <ActionBar words={<ColumnsVerdict {...verdict} choices={choices} />}>
          <DiscardButton batch={batch} />
          <Button
            leftSection={<IconFileSearch size={18} aria-hidden="true" />}
            disabled={!isSound(verdict)}
            loading={checking.busy}
            onClick={check}
          >
            {m.intake_check_file()}
          </Button>
        </ActionBar>
      )}
    </Stacked>
  )
}
