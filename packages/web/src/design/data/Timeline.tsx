import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Timeline.module.css'

export interface TimelineLine {
  key: string
  /** Already formatted. */
  on: string
  icon: TablerIcon
  /** The kind in words, for whoever does not see the icon. */
  kind: string
  words: ReactNode
  source?: string | undefined
}

/** What happened, newest first; each with its day and where it is known from. */
export function Timeline({ label, lines }: { label: string; lines: readonly TimelineLine[] }) {
  return (
    <ol className={classes['line']} aria-label={label}>
      {lines.map(({ key, on, icon: Icon, kind, words, source }) => (
        <li key={key}>
          <span className={classes['icon']}>
            <Icon size={15} stroke={1.8} role="img" aria-label={kind} title={kind} />
          </span>
          <div className={classes['words']}>
            <p>{words}</p>
            <p className={classes['on']}>
              <time>{on}</time>
              {source !== undefined && <span>{source}</span>}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
