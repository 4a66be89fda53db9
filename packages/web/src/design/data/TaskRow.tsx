import type { ReactNode } from 'react'
import classes from './TaskRow.module.css'

interface Task {
  title: ReactNode
  /** What happens if nobody acts, or since when it waits. */
  detail?: ReactNode
  mark?: ReactNode
  /** The next step, right there. */
  action?: ReactNode
}

/** One thing that waits for somebody. */
export function TaskRow({ title, detail, mark, action }: Task) {
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <div className={classes['title']}>{title}</div>
        {detail !== undefined && <p className={classes['detail']}>{detail}</p>}
      </div>
      {mark}
      {action}
    </li>
  )
}

interface Tasks {
  label: string
  /** What was asked before and is shown until the answer comes. */
  stale?: boolean
  children: ReactNode
}

export function TaskList({ label, stale = false, children }: Tasks) {
  return (
    <ul className={classes['list']} aria-label={label} inert={stale}>
      {children}
    </ul>
  )
}
