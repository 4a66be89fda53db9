import type { ReactNode } from 'react'
import classes from './FieldRow.module.css'

/** A few short fields beside each other above what they choose. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={classes['row']}>{children}</div>
}
