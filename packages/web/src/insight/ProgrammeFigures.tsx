import type { ProgrammeReached } from '#domain/insight/board.ts'
import { sumsOf } from '#domain/insight/board.rules.ts'
import { shareOf } from '#domain/planning/target.rules.ts'
import type { Unit } from '#domain/planning/unit.ts'
import type { Quarter } from '#domain/platform/period.ts'
import type { Place } from '#domain/regions/place.ts'
import { m } from '#messages'
import { FigureNote } from '../design/data/FigureNote.tsx'
import { FigureRow } from '../design/data/FigureRow.tsx'
import { KeyFigure } from '../design/data/KeyFigure.tsx'
import { formatShare, formatTold } from '../platform/format.ts'
import { amountWords, unitWords } from '../planning/unit.words.ts'
import { noteLines, quarterLong } from './board.words.ts'

interface Figures {
  reached: ProgrammeReached
  unit: Unit
  quarter: Quarter
  region: Place | undefined
}

/** What was reached, of how much, by how many payments and for how much money; each says how it is reckoned. */
export function ProgrammeFigures({ reached, unit, quarter, region }: Figures) {
  const of = (wanted: Unit) => sumsOf(reached, { unit: wanted, quarter, regency: region?.code })
  const { target, realised } = of(unit)
  const share = shareOf(realised, target)
  const where = `${reached.name} · ${region?.name ?? m.insight_all_regions()} · ${quarterLong(quarter)}`
  const note = (name: string, formula: string, source: string) => (
    <FigureNote label={m.insight_note_of({ figure: name })} lines={noteLines(formula, source, reached.asOf)} />
  )

  return (
    <FigureRow label={m.insight_figures({ where })}>
      <KeyFigure
        label={m.insight_realised()}
        value={amountWords(unit, realised)}
        unit={unit === 'rupiah' ? '' : unitWords[unit]()}
        action={note(m.insight_realised(), m.insight_realised_formula(), m.insight_source_delivery())}
      />
      <KeyFigure
        label={m.insight_target()}
        value={target === null ? '–' : amountWords(unit, target)}
        unit={unit === 'rupiah' || target === null ? '' : unitWords[unit]()}
        action={note(m.insight_target(), m.insight_target_formula(), m.insight_source_planning())}
      />
      <KeyFigure
        label={m.insight_share()}
        value={share !== null ? formatShare(share, 0) : realised === null ? formatTold(realised) : '–'}
        {...(share !== null && target !== null && { share, target: amountWords(unit, target) })}
        action={note(m.insight_share(), m.insight_share_formula(), m.insight_source_both())}
      />
      {(['payments', 'rupiah'] as const)
        .filter((other) => other !== unit && reached.units.includes(other))
        .map((other) => (
          <KeyFigure
            key={other}
            label={other === 'payments' ? m.insight_payments() : m.insight_paid()}
            value={amountWords(other, of(other).realised)}
            action={note(
              other === 'payments' ? m.insight_payments() : m.insight_paid(),
              other === 'payments' ? m.insight_payments_formula() : m.insight_paid_formula(),
              m.insight_source_delivery(),
            )}
          />
        ))}
    </FigureRow>
  )
}
