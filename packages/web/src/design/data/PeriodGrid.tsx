import classes from './PeriodGrid.module.css'

export interface PeriodRow {
  key: string
  title: string
  /** Who pays, since when until when; what the picture shows, in words. */
  detail: string
  /** One for each period: whether it was received. */
  held: readonly boolean[]
}

/** What was received in which period: one line a programme, one square a period, the newest at the end. */
export function PeriodGrid({
  label,
  first,
  last,
  rows,
}: {
  label: string
  first: string
  last: string
  rows: readonly PeriodRow[]
}) {
  return (
    <div className={classes['grid']}>
      <ul aria-label={label}>
        {rows.map(({ key, title, detail, held }) => (
          <li key={key}>
            <div className={classes['words']}>
              <span className={classes['title']}>{title}</span>
              <span className={classes['detail']}>{detail}</span>
            </div>
            <span className={classes['cells']} aria-hidden="true">
              {held.map((on, at) => (
                <span key={`${key}:${at}`} data-on={on || undefined} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className={classes['scale']} aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </p>
    </div>
  )
}
