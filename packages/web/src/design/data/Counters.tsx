import type { ReactNode } from 'react'
import { formatNumber, formatShare } from '../../platform/format.ts'
import classes from './Counters.module.css'

export interface Counter {
  key: string
  icon: ReactNode
  label: string
  count: number
  /** Part of the whole, 0 to 1; absent where there is no whole to speak of. */
  share?: number | undefined
  /** What the count means, in a few words. */
  meaning?: string
  tone?: 'harm' | 'waiting' | 'brand' | 'plain'
  /** Whether there are rows behind it. */
  opens?: boolean
}

interface CounterRow {
  label: string
  /** Without boxes of their own: inside a sheet. */
  bare?: boolean
  counters: readonly Counter[]
  chosen?: string | undefined
  onChoose?: (key: string) => void
}

/** A few counts beside each other with their shares; each a way to the rows behind it. */
export function Counters({ label, bare = false, counters, chosen, onChoose }: CounterRow) {
  return (
    <ul className={classes['counters']} data-bare={bare || undefined} aria-label={label}>
      {counters.map((counter) => (
        <li key={counter.key} data-tone={counter.tone ?? 'brand'}>
          {counter.opens === true && counter.count > 0 && onChoose !== undefined ? (
            <button
              type="button"
              className={classes['counter']}
              aria-pressed={counter.key === chosen}
              onClick={() => onChoose(counter.key)}
            >
              <Inside counter={counter} />
            </button>
          ) : (
            <div className={classes['counter']}>
              <Inside counter={counter} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Inside({ counter: { icon, label, count, share, meaning } }: { counter: Counter }) {
  return (
    <>
      <span className={classes['label']}>
        {icon}
        {label}
      </span>
      <span className={classes['figures']}>
        <span className={classes['count']}>{formatNumber(count)}</span>
        {share !== undefined && <span className={classes['share']}>{formatShare(share)}</span>}
      </span>
      {share !== undefined && (
        <span className={classes['track']} aria-hidden="true">
          <span style={{ width: `${Math.min(share, 1) * 100}%` }} />
        </span>
      )}
      {meaning !== undefined && <span className={classes['meaning']}>{meaning}</span>}
    </>
  )
}
