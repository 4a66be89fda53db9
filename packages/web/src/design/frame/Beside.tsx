import type { ReactNode } from 'react'
import classes from './Beside.module.css'

/** The work, and at its side what helps with it; above the work where it is narrow. */
export function Beside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={classes['beside']}>
      <div className={classes['aside']}>{aside}</div>
      <div className={classes['work']}>{children}</div>
    </div>
  )
}
