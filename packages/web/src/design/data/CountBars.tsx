import { formatTold } from '../../platform/format.ts'
import classes from './CountBars.module.css'

export interface CountBar {
  key: string
  label: string
  /** Null: withheld. */
  count: number | null
  tone?: 'harm' | 'waiting' | 'brand'
}

interface Bars {
  label: string
  bars: readonly CountBar[]
  chosen?: string | undefined
  /** A click shows the rows behind the count. */
  onChoose?: (key: string) => void
}

/** How many of each kind, longest first as given; each bar a way to its rows. */
export function CountBars({ label, bars, chosen, onChoose }: Bars) {
  const top = Math.max(...bars.map((bar) => bar.count ?? 0), 1)
  return (
    <ul className={classes['bars']} aria-label={label}>
      {bars.map(({ key, label: word, count, tone = 'waiting' }) => {
        const content = (
          <>
            <span className={classes['word']}>{word}</span>
            <span className={classes['count']}>{formatTold(count)}</span>
            <span className={classes['track']} data-tone={tone} aria-hidden="true">
              {count !== null && <span style={{ width: `${(count / top) * 100}%` }} />}
            </span>
          </>
        )
        return (
          <li key={key}>
            {onChoose === undefined ? (
              <div className={classes['bar']}>{content}</div>
            ) : (
              <button type="button" className={classes['bar']} aria-pressed={key === chosen} onClick={() => onChoose(key)}>
                {content}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
