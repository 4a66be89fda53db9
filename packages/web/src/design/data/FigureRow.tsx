import type { ReactNode } from 'react'
import classes from './FigureRow.module.css'

interface Row {
  /** What all of them are about; shown above them, but not in a column that has its own title. */
  label: string
  narrow?: boolean
  children: ReactNode
}

/** At most six figures beside each other; as many below each other as there is no room for. */
export function FigureRow({ label, narrow = false, children }: Row) {
  return (
    <div role="group" aria-label={label}>
      {!narrow && <p className={classes['label']}>{label}</p>}
      <div className={classes['row']} data-narrow={narrow || undefined}>
        {children}
      </div>
    </div>
  )
}
