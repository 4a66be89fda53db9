import type { ReactNode } from 'react'
import classes from './EntryWords.module.css'

/** Title and sentence of a page before sign-in; `lead` is the large sentence beside the form. */
export function EntryWords({ title, lead, children }: { title?: string; lead?: string; children: ReactNode }) {
  return (
    <div className={classes['words']}>
      {title !== undefined && <h1 tabIndex={-1}>{title}</h1>}
      {lead !== undefined && <p className={classes['lead']}>{lead}</p>}
      <p>{children}</p>
    </div>
  )
}
