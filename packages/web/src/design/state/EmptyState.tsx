import type { ReactNode } from 'react'
import { drawings, type DrawingName } from './drawings.tsx'
import classes from './EmptyState.module.css'

interface EmptyStateParts {
  drawing: DrawingName
  title: string
  /** One sentence that says what to do. */
  children?: ReactNode
  action?: ReactNode
  /** Smaller, inside a column or a card. */
  compact?: boolean
}

export function EmptyState({ drawing, title, children, action, compact = false }: EmptyStateParts) {
  return (
    <div className={classes['empty']} data-compact={compact || undefined}>
      <svg className={classes['drawing']} viewBox="0 0 120 80" aria-hidden="true">
        {drawings[drawing]}
      </svg>
      <p className={classes['title']}>{title}</p>
      {children !== undefined && <p className={classes['what']}>{children}</p>}
      {action}
    </div>
  )
}
