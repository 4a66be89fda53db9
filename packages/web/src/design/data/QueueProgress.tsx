import classes from './QueueProgress.module.css'

/** How far through a queue: words and a thin line. */
export function QueueProgress({ done, total, words }: { done: number; total: number; words: string }) {
  return (
    <div className={classes['queue']}>
      <span>{words}</span>
      <span className={classes['track']} aria-hidden="true">
        <span style={{ width: `${total > 0 ? Math.min(1, done / total) * 100 : 0}%` }} />
      </span>
    </div>
  )
}
