import type { ReactNode } from 'react'
import classes from './SaidAloud.module.css'

/** Words for those who listen to the page, said when they change and nobody is speaking; others see the same otherwise. */
export function SaidAloud({ children }: { children: ReactNode }) {
  return (
    <span role="status" className={classes['aloud']}>
      {children}
    </span>
  )
}
