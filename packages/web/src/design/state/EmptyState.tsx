import { lazy, Suspense, type ReactNode } from 'react'
import type { DrawingName } from './drawings.tsx'
import classes from './EmptyState.module.css'

// Lines that help nobody to act may come a moment after the words.
const Drawing = lazy(async () => ({ default: (await import('./Drawing.tsx')).Drawing }))

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
        <Suspense>
          <Drawing name={drawing} />
        </Suspense>
      </svg>
      <p className={classes['title']}>{title}</p>
      {children !== undefined && <p className={classes['what']}>{children}</p>}
      {action}
    </div>
  )
}
