import type { ReactNode } from 'react'
import { m } from '#messages'
import { StatusMark } from '../state/StatusMark.tsx'
import classes from './Provenance.module.css'

interface Origin {
  source: string
  /** Day and age, already in words. */
  asOf: string
  /** Older than it should be. */
  stale?: boolean
  children: ReactNode
}

/** Facts that came together: where from and of which day stands once above them. */
export function Provenance({ source, asOf, stale = false, children }: Origin) {
  return (
    <section className={classes['origin']} aria-label={`${source}, ${asOf}`}>
      <p className={classes['head']}>
        <strong>{source}</strong>
        <span>{asOf}</span>
        {stale && <StatusMark tone="waiting">{m.design_check_again()}</StatusMark>}
      </p>
      {children}
    </section>
  )
}
