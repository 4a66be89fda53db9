import { useMediaQuery } from '@mantine/hooks'
import classes from './QuarterBars.module.css'

export interface QuarterBar {
  key: string
  /** Below the bar: "TW 3 2026". */
  label: string
  /** Null: withheld. */
  value: number | null
  /** Above the bar. */
  valueWords: string
  /** Null: none was set. */
  target: number | null
  chosen?: boolean
}

interface Bars {
  /** The whole series in words, for whoever does not see it. */
  words: string
  bars: readonly QuarterBar[]
  targetLegend: string
}

/** As many as are read on a phone. */
const fewest = 4
const slot = 80
const height = 200
const foot = 22
const head = 22

/** One figure over the quarters: a bar for what was reached, a line across it where the target stands. */
export function QuarterBars({ words, bars, targetLegend }: Bars) {
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  const shown = narrow ? bars.slice(-fewest) : bars
  const width = shown.length * slot
  const top = Math.max(1, ...shown.flatMap(({ value, target }) => [value ?? 0, target ?? 0]))
  const tall = (amount: number | null) => ((amount ?? 0) / top) * (height - foot - head)
  return (
    <figure className={classes['figure']}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
        {shown.map(({ key, label, value, valueWords, target, chosen }, at) => {
          const left = at * slot
          return (
            <g key={key} data-chosen={chosen || undefined}>
              <rect
                className={classes['bar']}
                x={left + slot * 0.2}
                width={slot * 0.6}
                y={height - foot - tall(value)}
                height={Math.max(tall(value), value !== null && value > 0 ? 2 : 0)}
                rx={2}
              />
              {target !== null && (
                <line
                  className={classes['target']}
                  x1={left + slot * 0.1}
                  x2={left + slot * 0.9}
                  y1={height - foot - tall(target)}
                  y2={height - foot - tall(target)}
                />
              )}
              <text className={classes['value']} x={left + slot / 2} y={height - foot - Math.max(tall(value), tall(target)) - 6}>
                {value === 0 ? '' : valueWords}
              </text>
              <text className={classes['label']} x={left + slot / 2} y={height - 6}>
                {label}
              </text>
            </g>
          )
        })}
        <line className={classes['ground']} x1={0} x2={width} y1={height - foot} y2={height - foot} />
      </svg>
      <figcaption>
        <span aria-hidden="true" /> {targetLegend}
      </figcaption>
    </figure>
  )
}
