import { m } from '#messages'
import classes from './Skeletons.module.css'

/** The page's own shape while it loads, so that nothing jumps when it comes. */
export function PageSkeleton() {
  return (
    <div className={classes['page']} role="status" aria-label={m.design_loading()}>
      <div className={classes['bone']} style={{ width: '14rem', height: '1.75rem' }} />
      <div className={classes['bone']} style={{ width: '24rem', height: '1rem' }} />
      <Rows count={8} />
    </div>
  )
}

export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div role="status" aria-label={m.design_loading()}>
      <Rows count={rows} />
    </div>
  )
}

export function CardSkeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className={classes['card']} role="status" aria-label={m.design_loading()}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={classes['bone']} style={{ width: `${90 - line * 18}%`, height: '1rem' }} />
      ))}
    </div>
  )
}

function Rows({ count }: { count: number }) {
  return (
    <div className={classes['rows']}>
      {Array.from({ length: count }, (_, row) => (
        <div key={row} className={classes['row']}>
          <div className={classes['bone']} style={{ width: `${60 + ((row * 13) % 35)}%` }} />
          <div className={classes['bone']} style={{ width: `${40 + ((row * 29) % 45)}%` }} />
          <div className={classes['bone']} style={{ width: `${30 + ((row * 17) % 40)}%` }} />
        </div>
      ))}
    </div>
  )
}
