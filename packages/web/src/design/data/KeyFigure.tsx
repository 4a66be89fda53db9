import type { ReactNode } from 'react'
import { m } from '#messages'
import { formatShare } from '../../platform/format.ts'
import classes from './KeyFigure.module.css'
import { Sparkline } from './Sparkline.tsx'

interface Figure {
  label: string
  /** Already formatted. */
  value: string
  unit?: string
  /** Reached part of the target, 0 to 1 and beyond. */
  share?: number
  target?: string
  series?: readonly number[]
  /** Source and time of the figure. */
  source?: string
  action?: ReactNode
}

/** One figure that somebody answers for: what, how much of how much, where it has been, as of when. */
export function KeyFigure({ label, value, unit, share, target, series, source, action }: Figure) {
  return (
    <section className={classes['figure']} aria-label={label}>
      <div className={classes['head']}>
        <p className={classes['label']}>{label}</p>
        {source === undefined && action}
      </div>
      <div className={classes['row']}>
        <p className={classes['value']}>
          {value} {unit !== undefined && <span>{unit}</span>}
        </p>
        {series !== undefined && <Sparkline series={series} />}
      </div>
      {share !== undefined && (
        <div className={classes['track']} aria-hidden="true">
          <div style={{ width: `${Math.min(share, 1) * 100}%` }} />
        </div>
      )}
      {share !== undefined && target !== undefined && (
        <p className={classes['target']}>{m.design_of_target({ share: formatShare(share, 0), target })}</p>
      )}
      {source !== undefined && (
        <div className={classes['foot']}>
          <span>{source}</span>
          {action}
        </div>
      )}
    </section>
  )
}
