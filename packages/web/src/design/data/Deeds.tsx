import { formatNumber } from '../../platform/format.ts'
import classes from './Deeds.module.css'

export interface Deed {
  key: string
  count: number
  /** What happens to that many: "orang baru masuk ke data". */
  words: string
  tone?: 'harm' | 'waiting' | 'plain'
}

/** What will happen, or happened, in numbers: a line for each kind of deed. */
export function Deeds({ label, deeds }: { label: string; deeds: readonly Deed[] }) {
  return (
    <ul className={classes['deeds']} aria-label={label}>
      {deeds.map(({ key, count, words, tone = 'plain' }) => (
        <li key={key} data-tone={tone} data-none={count === 0 || undefined}>
          <span className={classes['count']}>{formatNumber(count)}</span> <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}
