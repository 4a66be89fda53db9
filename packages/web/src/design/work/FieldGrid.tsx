import type { ReactNode } from 'react'
import classes from './FieldGrid.module.css'

/** Fields of one subject under a title, two beside each other where there is room. */
export function FieldGrid({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className={classes['group']}>
      <legend>{title}</legend>
      {hint !== undefined && <p className={classes['hint']}>{hint}</p>}
      <div className={classes['fields']}>{children}</div>
    </fieldset>
  )
}

/** A field that takes the whole width of the grid. */
export function WideField({ children }: { children: ReactNode }) {
  return <div className={classes['wide']}>{children}</div>
}
