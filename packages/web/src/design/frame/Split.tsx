import type { ReactNode } from 'react'
import classes from './Split.module.css'

/** What one chooses from at the left, what it opens at the right; one below the other where there is no room. */
export function Split({ choice, children }: { choice: ReactNode; children: ReactNode }) {
  return (
    <div className={classes['split']}>
      <div>{choice}</div>
      <div className={classes['opened']}>{children}</div>
    </div>
  )
}

/** Parts of a page one below the other, at the page's own distance. */
export function Stacked({ children }: { children: ReactNode }) {
  return <div className={classes['stacked']}>{children}</div>
}
