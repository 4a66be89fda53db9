import type { ReactNode } from 'react'
import classes from './ActionBar.module.css'

/** What can be done now, always in reach at the foot of a long page on the desk; what it depends on stands at its left. */
export function ActionBar({ words, children }: { words?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes['bar']} data-action-bar>
      <div className={classes['words']} role="status">
        {words}
      </div>
      <div className={classes['deeds']}>{children}</div>
    </div>
  )
}
