import type { ErrorFigure, ErrorFigures } from '#domain/targeting/figures.ts'
import { m } from '#messages'
import { FigureNote } from '../design/data/FigureNote.tsx'
import { FigureRow } from '../design/data/FigureRow.tsx'
import { KeyFigure } from '../design/data/KeyFigure.tsx'
import { formatInstant, formatTold } from '../platform/format.ts'
import { intervalWords, kindWords, shareWords, waitingOf } from './targeting.words.ts'

/** The two errors of a region, each with its interval, who answered, and where it has been. */
export function ErrorFigurePair({ figures }: { figures: ErrorFigures }) {
  const { programme, place, whole, trend, asOf } = figures
  const hasSample = whole.some(({ withheld, drawn }) => withheld || (drawn ?? 0) > 0)
  return (
    <FigureRow label={m.targeting_of({ programme: programme.name, where: place.name })}>
      {whole.map((figure) => {
        const { kind } = figure
        const series = (trend ?? []).flatMap(({ figures: own }) => own.find((one) => one.kind === kind)?.share ?? [])
        const { name, meaning } = kindWords[kind]
        const interval = intervalWords(figure)
        return (
          <KeyFigure
            key={kind}
            label={name()}
            value={hasSample ? shareWords(figure) : m.targeting_none_drawn()}
            {...(interval !== undefined && { unit: interval })}
            {...(series.length > 1 && { series })}
            source={sourceOf(figure)}
            action={
              <FigureNote
                label={m.targeting_note_of({ figure: name() })}
                lines={[
                  meaning(),
                  m.targeting_formula(),
                  m.targeting_formula_interval(),
                  m.targeting_source({
                    answered: formatTold(figure.answered),
                    drawn: formatTold(figure.drawn),
                    frame: formatTold(figure.frame),
                  }),
                  ...(asOf === null ? [] : [m.targeting_as_of({ time: formatInstant(asOf) })]),
                ]}
              />
            }
          />
        )
      })}
    </FigureRow>
  )
}

function sourceOf(figure: ErrorFigure): string {
  if (figure.withheld) return m.platform_withheld()
  return [
    m.targeting_answered_of({ n: formatTold(figure.answered), of: formatTold(figure.drawn) }),
    m.targeting_not_reached({
      refused: formatTold(figure.refused),
      absent: formatTold(figure.absent),
      waiting: formatTold(waitingOf(figure)),
    }),
  ].join('. ')
}
