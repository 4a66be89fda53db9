import { Button } from '@mantine/core'
import type { Batch } from '#domain/intake/batch.ts'
import type { ColumnChoice } from '#domain/intake/fields.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { Notice } from '../../design/state/Notice.tsx'
import { formatDate } from '../../platform/format.ts'

interface Shown {
  batch: Batch
  choices: readonly ColumnChoice[]
  onChoose: (choices: ColumnChoice[]) => void
}

/** Somebody confirmed such columns before: who and when, and the way back to the guess. */
export function ConfirmedNotice({ batch: { columns, columnsConfirmed: confirmed }, choices, onChoose }: Shown) {
  if (confirmed === null) return null
  const guessed = columns.map((column) => column.guess?.choice ?? column.choice)
  const before = columns.map((column) => column.choice)
  const isGuess = choices.every((choice, at) => choice === guessed[at])
  const differs = before.some((choice, at) => choice !== guessed[at])
  return (
    <Notice
      action={
        differs && (
          <Button variant="default" size="xs" onClick={() => onChoose(isGuess ? before : guessed)}>
            {isGuess ? m.intake_columns_as_confirmed() : m.intake_columns_as_guessed()}
          </Button>
        )
      }
    >
      {m.intake_columns_confirmed({ who: confirmed.by, when: formatDate(localDateIn(new Date(confirmed.at))) })}
    </Notice>
  )
}
