import { useId, type ReactNode } from 'react'
import classes from './Sheet.module.css'

interface SheetParts {
  title: string
  /** Small, at the right of the title: a count, a link. */
  beside?: ReactNode
  /** Content reaches the edges: lists and tables. */
  flush?: boolean
  children: ReactNode
}

/** A titled sheet of paper on the page. */
export function Sheet({ title, beside, flush = false, children }: SheetParts) {
  const headingId = useId()
  return (
    <section className={classes['sheet']} aria-labelledby={headingId}>
      <header className={classes['head']}>
        <h2 id={headingId}>{title}</h2>
        {beside}
      </header>
      <div className={flush ? undefined : classes['content']}>{children}</div>
    </section>
  )
}

/** A sentence in a sheet whose content reaches the edges. */
export function SheetNote({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes['note']}>
      <p>{title}</p>
      {children !== undefined && <div>{children}</div>}
    </div>
  )
}

/** Up to three sheets beside each other; one below the other where there is no room. */
export function Columns({ children, weights = 'even' }: { children: ReactNode; weights?: 'even' | 'first' }) {
  return (
    <div className={classes['columns']} data-weights={weights}>
      {children}
    </div>
  )
}
