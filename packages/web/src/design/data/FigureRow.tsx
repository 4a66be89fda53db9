import type { ReactNode } from 'react'
import classes from './FigureRow.module.css'

/** At most six figures beside each other; as many below each other as there is no room for. */
export function FigureRow({ label, narrow = false, children }: { label: string; narrow?: boolean; children: ReactNode }) {
  return (
    <div className={classes['row']} role="group" aria-label={label} data-narrow={narrow || undefined}>
      {children}
    </div>
  )
}
