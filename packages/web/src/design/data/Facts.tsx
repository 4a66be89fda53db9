import type { ReactNode } from 'react'
import classes from './Facts.module.css'
import { StatusMark } from '../state/StatusMark.tsx'
import { m } from '#messages'

export interface Fact {
  label: string
  value: ReactNode
  /** Where it comes from and of which day: "DTSEN · 2026-Q3". */
  source?: string | undefined
  /** Older than it should be. */
  stale?: boolean | undefined
}

/** Facts with where each comes from; a stale one says so. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes['facts']}>
      {facts.map(({ label, value, source, stale = false }) => (
        <div key={label} className={classes['fact']}>
          <dt>{label}</dt>
          <dd>
            <span>{value}</span>
            {stale && <StatusMark tone="waiting">{m.design_check_again()}</StatusMark>}
            {source !== undefined && <span className={classes['source']}>{source}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
