import { type Dimension, dimensions } from '#domain/quality/dimensions.ts'
import type { QualityBoard, QualityCounts } from '#domain/quality/quality.ts'
import { soundShare } from '#domain/quality/quality-share.rules.ts'
import { m } from '#messages'
import { FigureNote } from '../design/data/FigureNote.tsx'
import { FigureRow } from '../design/data/FigureRow.tsx'
import { KeyFigure } from '../design/data/KeyFigure.tsx'
import { formatInstant, formatTold, shareOrSign } from '../platform/format.ts'
import { anyWords, dimensionWords } from './quality.words.ts'

/** The share of people without a fault, of each dimension and of all, with the way it went. */
export function QualityFigures({ board }: { board: QualityBoard }) {
  return (
    <FigureRow label={m.quality_of({ where: board.within.name, n: formatTold(board.total.persons) })}>
      <Figure board={board} measure={undefined} />
      {dimensions.map((dimension) => (
        <Figure key={dimension} board={board} measure={dimension} />
      ))}
    </FigureRow>
  )
}

function Figure({ board, measure }: { board: QualityBoard; measure: Dimension | undefined }) {
  const { name, meaning } = measure === undefined ? anyWords : dimensionWords[measure]
  const series = (board.trend ?? []).map((month) => soundShare(month, measure)).filter((share) => share !== null)
  const time = board.countedAt === null ? [] : [m.quality_counted({ time: formatInstant(board.countedAt) })]
  return (
    <KeyFigure
      label={name()}
      value={shareOrSign(soundShare(board.total, measure), isWithheld(board.total, measure))}
      {...(series.length > 1 && { series })}
      action={
        <FigureNote
          label={m.quality_note_of({ figure: name() })}
          lines={[meaning(), m.quality_formula({ n: formatTold(carriedIn(board.total, measure)) }), ...time]}
        />
      }
    />
  )
}

export function carriedIn({ faulty, any }: QualityCounts, measure: Dimension | undefined): number | null {
  return measure === undefined ? any : faulty[measure]
}

export function isWithheld(counts: QualityCounts, measure: Dimension | undefined): boolean {
  return counts.persons === null || carriedIn(counts, measure) === null
}
