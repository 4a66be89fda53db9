import type { FreshnessBoard } from '#domain/freshness/board.ts'
import { freshShare } from '#domain/freshness/fresh-share.rules.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import { m } from '#messages'
import { FigureNote } from '../design/data/FigureNote.tsx'
import { FigureRow } from '../design/data/FigureRow.tsx'
import { KeyFigure } from '../design/data/KeyFigure.tsx'
import { formatInstant, formatRupiah, formatTold, shareOrSign } from '../platform/format.ts'

/** The share that is fresh with the way it went, how many are to be visited, and what they receive in a month. */
export function FreshFigures({ board: { within, total, trend, countedAt } }: { board: FreshnessBoard }) {
  const { families, fresh, atStake } = total
  const series = (trend ?? []).map(freshShare).filter((share) => share !== null)
  const time = countedAt === null ? [] : [m.freshness_counted({ time: formatInstant(countedAt) })]
  const note = (figure: string, words: string) => <FigureNote label={m.freshness_note_of({ figure })} lines={[words, ...time]} />
  return (
    <FigureRow label={m.freshness_of({ where: within.name, n: formatTold(families) })}>
      <KeyFigure
        label={m.freshness_share()}
        value={shareOrSign(freshShare(total), families === null || fresh === null)}
        {...(series.length > 1 && { series })}
        action={note(m.freshness_share(), m.freshness_share_formula())}
      />
      <KeyFigure label={m.freshness_families()} value={formatTold(families)} />
      <KeyFigure
        label={m.freshness_to_visit()}
        value={formatTold(families === null || fresh === null ? null : families - fresh)}
        action={note(m.freshness_to_visit(), m.freshness_to_visit_formula())}
      />
      <KeyFigure
        label={m.freshness_at_stake()}
        value={atStake === null ? m.platform_withheld() : formatRupiah(atStake as Rupiah)}
        action={note(m.freshness_at_stake(), m.freshness_at_stake_formula())}
      />
    </FigureRow>
  )
}
