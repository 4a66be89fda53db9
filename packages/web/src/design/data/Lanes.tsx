import { Link } from '@tanstack/react-router'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { formatDate } from '../../platform/format.ts'
import classes from './Lanes.module.css'
import { dayScale } from './day-scale.ts'

/** In whose hands; a pattern goes with the colour of each. */
export type LaneHand = 'proposer' | 'account' | 'outbox' | 'paper'

export interface LaneStretch {
  key: string
  hand: LaneHand
  from: LocalDate
  /** Today, where it lies there still. */
  to: LocalDate
  /** Short, inside the bar where there is room: the number of the step. */
  mark: string
  /** Who, and how long. */
  words: string
}

export interface Lane {
  key: string
  title: string
  to?: string
  detail: string
  late?: boolean
  stretches: readonly LaneStretch[]
  /** Until when it will still take if everybody keeps their time. */
  forecast: LocalDate | null
}

interface Recorder {
  label: string
  lanes: readonly Lane[]
  today: LocalDate
  hands: Readonly<Record<LaneHand, string>>
}

/** One lane for each file: in whose hands it was, for how long, where it is today and how long it will still take. */
export function Lanes({ label, lanes, today, hands }: Recorder) {
  const days = lanes.flatMap(({ stretches, forecast }) => [
    ...stretches.flatMap(({ from, to }) => [from, to]),
    ...(forecast === null ? [] : [forecast]),
  ])
  const scale = dayScale([...days, today])
  const now = { insetInlineStart: `${scale.at(today)}%` }

  return (
    <div className={classes['lanes']}>
      <ul className={classes['legend']} aria-label={m.design_lanes_legend()}>
        {Object.entries(hands).map(([hand, word]) => (
          <li key={hand}>
            <span className={classes['swatch']} data-hand={hand} aria-hidden="true" />
            {word}
          </li>
        ))}
        <li>
          <span className={classes['swatch']} data-hand="forecast" aria-hidden="true" />
          {m.design_lanes_forecast()}
        </li>
      </ul>
      <div className={classes['scale']} aria-hidden="true">
        {scale.ticks.map(({ day, at }) => (
          <span key={day} style={{ insetInlineStart: `${at}%` }}>
            {formatDate(day).replace(/ \d{4}$/, '')}
          </span>
        ))}
      </div>
      <ul className={classes['list']} aria-label={label}>
        {lanes.map(({ key, title, to, detail, late, stretches, forecast }) => (
          <li key={key}>
            <div className={classes['words']}>
              <p className={classes['title']}>{to === undefined ? title : <Link to={to}>{title}</Link>}</p>
              <p className={classes['detail']} data-late={late || undefined}>
                {detail}
              </p>
            </div>
            <div
              className={classes['track']}
              role="img"
              aria-label={[
                ...stretches.map(({ words }) => words),
                ...(forecast === null ? [] : [`${m.design_lanes_forecast()}: ${formatDate(forecast)}`]),
              ].join('; ')}
            >
              {stretches.map(({ key: part, hand, from, to: until, mark, words }, at) => (
                <span
                  key={part}
                  className={classes['bar']}
                  data-hand={hand}
                  data-odd={at % 2 === 1 || undefined}
                  title={words}
                  style={{ insetInlineStart: `${scale.at(from)}%`, width: `${scale.at(until) - scale.at(from)}%` }}
                >
                  {mark}
                </span>
              ))}
              {forecast !== null && forecast > today && (
                <span
                  className={classes['bar']}
                  data-hand="forecast"
                  style={{ insetInlineStart: `${scale.at(today)}%`, width: `${scale.at(forecast) - scale.at(today)}%` }}
                />
              )}
              <span className={classes['today']} style={now} />
            </div>
          </li>
        ))}
      </ul>
      <p className={classes['foot']}>
        <span className={classes['swatch']} data-hand="today" aria-hidden="true" />
        {m.design_lanes_today({ date: formatDate(today) })}
      </p>
    </div>
  )
}
