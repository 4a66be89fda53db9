import type { ReactNode } from 'react'
import classes from './Provenance.module.css'

interface Origin {
  source: string
  /** Day and age, already in words. */
  asOf: string
  /** What one must know before relying on them. */
  mark?: ReactNode
  children: ReactNode
}

/** Facts that came together: where from and of which day stands once above them. */
export function Provenance({ source, asOf, mark, children }: Origin) {
  return (
    <section className={classes['origin']} aria-label={`${source}, ${asOf}`}>
      <p className={classes['head']}>
        <strong>{source}</strong>
        <span>{asOf}</span>
        {mark}
      </p>
      {children}
    </section>
  )
}
