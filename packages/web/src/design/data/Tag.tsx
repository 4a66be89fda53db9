import type { ReactNode } from 'react'
import classes from './Tag.module.css'

/** A short word about a thing: its category, its rank. Says what it is; a status is a `StatusMark`. */
export function Tag({ tone = 'plain', title, children }: { tone?: 'plain' | 'brand'; title?: string; children: ReactNode }) {
  return (
    <span className={classes['tag']} data-tone={tone} title={title}>
      {children}
    </span>
  )
}

/** Tags in a row that wraps. */
export function Tags({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes['tags']} role="group" aria-label={label}>
      {children}
    </div>
  )
}
