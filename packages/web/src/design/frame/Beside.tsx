import type { ReactNode } from 'react'
import classes from './Beside.module.css'

/** The work, and at its side what helps with it; where it is narrow above the work, or below it. */
export function Beside({
  aside,
  narrow = 'above',
  children,
}: {
  aside: ReactNode
  narrow?: 'above' | 'below'
  children: ReactNode
}) {
  return (
    <div className={classes['beside']} data-narrow={narrow}>
      <div className={classes['aside']}>{aside}</div>
      <div className={classes['work']}>{children}</div>
    </div>
  )
}
