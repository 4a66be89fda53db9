import type { DecileBoard, DecileMoves } from '#domain/insight/deciles/decile-board.ts'
import { m } from '#messages'
import { FigureNote } from '../../design/data/FigureNote.tsx'
import { FigureRow } from '../../design/data/FigureRow.tsx'
import { KeyFigure } from '../../design/data/KeyFigure.tsx'
import { formatTold } from '../../platform/format.ts'
import { quarterLong } from '../board.words.ts'
import { moveWords } from './decile.words.ts'

const shown: readonly (keyof DecileMoves)[] = ['rose', 'fell', 'stayed', 'came', 'left']
const formulas: Readonly<Record<keyof DecileMoves, () => string>> = {
  rose: m.insight_decile_rose_formula,
  fell: m.insight_decile_fell_formula,
  stayed: m.insight_decile_stayed_formula,
  came: m.insight_decile_came_formula,
  left: m.insight_decile_left_formula,
}

/** How many families rose, fell, stayed, came and left, and with which list this one is compared. */
export function DecileFigures({ board: { within, quarter, comparedWith, total } }: { board: DecileBoard }) {
  const compared =
    comparedWith.length === 0
      ? m.insight_decile_first()
      : m.insight_decile_compared({ quarters: comparedWith.map(quarterLong).join(', ') })
  return (
    <FigureRow
      label={m.insight_decile_of({ where: within.name, quarter: quarter === null ? '' : quarterLong(quarter), compared })}
    >
      {shown.map((move) => (
        <KeyFigure
          key={move}
          label={moveWords[move]()}
          value={formatTold(total[move])}
          action={
            <FigureNote label={m.insight_decile_note_of({ figure: moveWords[move]() })} lines={[formulas[move](), compared]} />
          }
        />
      ))}
    </FigureRow>
  )
}
