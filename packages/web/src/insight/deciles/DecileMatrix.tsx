import type { DecileBoard, DecileCell } from '#domain/insight/deciles/decile-board.ts'
import { moveOf, noDecile } from '#domain/insight/deciles/moves.rules.ts'
import { m } from '#messages'
import { ShiftMatrix, type ShiftStep, type ShiftWay } from '../../design/data/ShiftMatrix.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'

const ways = { rose: 'up', fell: 'down', stayed: 'same', came: 'edge', left: 'edge' } as const satisfies Record<string, ShiftWay>
const deciles = Array.from({ length: 10 }, (_, at) => String(at + 1))

/** Which decile became which. */
export function DecileMatrix({ board, matrix }: { board: DecileBoard; matrix: readonly DecileCell[] }) {
  const counts = new Map(matrix.map(({ before, now, families }) => [`${before} ${now}`, families]))
  return (
    <Sheet title={m.insight_decile_matrix()}>
      <ShiftMatrix
        label={m.insight_decile_matrix_of({ where: board.within.name })}
        corner={m.insight_decile_corner()}
        before={stepsWith(m.insight_decile_none_before())}
        now={stepsWith(m.insight_decile_none_now())}
        countOf={(before, now) => counts.get(`${before} ${now}`) ?? 0}
        wayOf={(before, now) => ways[moveOf({ before: Number(before), now: Number(now) })]}
        legend={{
          up: m.insight_decile_rose(),
          down: m.insight_decile_fell(),
          same: m.insight_decile_stayed(),
          edge: m.insight_decile_came_or_left(),
        }}
      />
    </Sheet>
  )
}

function stepsWith(none: string): ShiftStep[] {
  return [...deciles.map((key) => ({ key, title: key })), { key: String(noDecile), title: none }]
}
