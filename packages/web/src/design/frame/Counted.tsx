import type { ReactNode } from 'react'
import classes from './Counted.module.css'

/** A small count on an icon; the name of the button says it in words. */
export function Counted({ count, children }: { count: number; children: ReactNode }) {
  return (
    <span className={classes['counted']}>
      {children}
      {count > 0 && (
        <span className={classes['count']} aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </span>
  )
}
