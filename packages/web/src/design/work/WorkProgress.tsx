import { Button } from '@mantine/core'
import { useId } from 'react'
import { m } from '#messages'
import { formatNumber, formatRemaining } from '../../platform/format.ts'
import classes from './WorkProgress.module.css'

interface Progress {
  label: string
  /** The stage it is in, in words. */
  stage?: string | undefined
  done: number
  /** Null while it is not known. */
  total: number | null
  /** The same in words, where a bare count would say little: "1,2 MB dari 4 MB". */
  amount?: string | undefined
  /** Seconds it will still take, when that can be told. */
  remaining?: number | undefined
  onCancel?: (() => void) | undefined
  cancelling?: boolean
}

/** Long work: what, how far, how long still, and the way to stop it. It goes on if one leaves the page. */
export function WorkProgress({ label, stage, done, total, amount, remaining, onCancel, cancelling = false }: Progress) {
  const labelId = useId()
  const known = total !== null && total > 0
  return (
    <div className={classes['work']}>
      <div className={classes['line']}>
        <span id={labelId} className={classes['label']}>
          {label}
        </span>
        {onCancel !== undefined && (
          <Button variant="subtle" color="harm" size="compact-sm" onClick={onCancel} disabled={cancelling}>
            {cancelling ? m.design_stopping() : m.design_stop()}
          </Button>
        )}
      </div>
      <div
        className={classes['track']}
        data-unknown={!known || undefined}
        role="progressbar"
        aria-labelledby={labelId}
        aria-valuemin={0}
        {...(known && { 'aria-valuemax': total, 'aria-valuenow': done })}
      >
        <div style={known ? { width: `${Math.min(1, done / total) * 100}%` } : undefined} />
      </div>
      <p className={classes['facts']}>
        <span>
          {[stage, amount ?? (known ? m.design_n_of_m({ n: formatNumber(done), m: formatNumber(total) }) : undefined)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {remaining !== undefined && <span>{formatRemaining(remaining)}</span>}
      </p>
    </div>
  )
}
