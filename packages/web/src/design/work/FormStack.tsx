import type { ReactNode } from 'react'
import classes from './FormStack.module.css'

/** Fields one below the other, at one distance everywhere. */
export function FormStack({ children }: { children: ReactNode }) {
  return <div className={classes['stack']}>{children}</div>
}
