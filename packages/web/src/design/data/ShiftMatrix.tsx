import type { CSSProperties } from 'react'
import { formatNumber } from '../../platform/format.ts'
import classes from './ShiftMatrix.module.css'

/** `edge`: from outside, or to there. */
export type ShiftWay = 'same' | 'up' | 'down' | 'edge'

export interface ShiftStep {
  key: string
  title: string
}

interface Matrix {
  /** Names the table for everyone. */
  label: string
  /** Above the steps of the rows: what they were, and what they are in the columns. */
  corner: string
  before: readonly ShiftStep[]
  now: readonly ShiftStep[]
  countOf: (before: string, now: string) => number
  wayOf: (before: string, now: string) => ShiftWay
  legend: Readonly<Record<ShiftWay, string>>
}

/** Per cent of the tone: the fewest are seen, and words on the most can be read. */
const [faintest, strongest] = [8, 34]

/** How many went from each step to each other one: rows were, columns are; the more, the stronger the shade. */
export function ShiftMatrix({ label, corner, before, now, countOf, wayOf, legend }: Matrix) {
  const top = Math.max(1, ...before.flatMap((one) => now.map((other) => countOf(one.key, other.key))))
  return (
    <div>
      <section
        className={classes['scroll']}
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is scrolled is reached by keyboard
        tabIndex={0}
      >
        <table className={classes['matrix']} aria-label={label}>
          <thead>
            <tr>
              <th scope="col" className={classes['corner']}>
                {corner}
              </th>
              {now.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {before.map((one) => (
              <tr key={one.key}>
                <th scope="row">{one.title}</th>
                {now.map((other) => {
                  const count = countOf(one.key, other.key)
                  return (
                    <td
                      key={other.key}
                      data-way={count === 0 ? undefined : wayOf(one.key, other.key)}
                      style={{ '--shade': `${shadeOf(count / top)}%` } as CSSProperties}
                    >
                      {count === 0 ? '' : formatNumber(count)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul className={classes['legend']}>
        {(['up', 'down', 'same', 'edge'] as const).map((way) => (
          <li key={way}>
            <span data-way={way} aria-hidden="true" />
            {legend[way]}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** By the root: most stay what they were, and the others are to be seen beside them. */
function shadeOf(share: number): number {
  return Math.round(faintest + Math.sqrt(share) * (strongest - faintest))
}
