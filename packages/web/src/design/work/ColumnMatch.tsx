import { IconArrowRight } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import { formatShare } from '../../platform/format.ts'
import classes from './ColumnMatch.module.css'

interface Match {
  /** The title that the file gives the column. */
  header: string
  /** Some of its values. */
  samples: readonly string[]
  /** The way to choose; named by `headerId`. */
  field: (headerId: string) => ReactNode
  /** 0 to 1. */
  certainty: number
  /** How sure, and why, in words. */
  words: string
  reason: string
  /** What is wrong with the choice. */
  fault?: string | undefined
  /** Left out on purpose: stands back. */
  quiet?: boolean
}

/** A column of somebody's file at the left, what it means to us at the right. */
export function ColumnMatch({ header, samples, field, certainty, words, reason, fault, quiet = false }: Match) {
  const headerId = useId()
  const level = certainty >= 0.85 ? 'sure' : certainty >= 0.5 ? 'fair' : 'poor'
  return (
    <li className={classes['match']} data-fault={fault !== undefined || undefined} data-quiet={quiet || undefined}>
      <div className={classes['theirs']}>
        <p id={headerId} className={classes['header']}>
          {header}
        </p>
        <p className={classes['samples']}>
          {samples.map((sample, at) => (
            <span key={`${at} ${sample}`}>{sample}</span>
          ))}
        </p>
      </div>
      <IconArrowRight className={classes['arrow']} size={18} stroke={1.6} aria-hidden="true" />
      <div className={classes['ours']}>
        {field(headerId)}
        {fault !== undefined && <p className={classes['fault']}>{fault}</p>}
      </div>
      <div className={classes['sureness']} data-level={level}>
        <p className={classes['how']}>
          <span>{words}</span>
          {certainty > 0 && <span>{formatShare(certainty, 0)}</span>}
        </p>
        <div className={classes['track']} aria-hidden="true">
          <div style={{ width: `${certainty * 100}%` }} />
        </div>
        <p className={classes['reason']}>{reason}</p>
      </div>
    </li>
  )
}

export function ColumnMatches({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={classes['matches']} aria-label={label}>
      {children}
    </ul>
  )
}
