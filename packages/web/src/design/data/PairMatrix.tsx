import { IconBan, IconCheck, IconEye, IconPoint } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import classes from './PairMatrix.module.css'

export interface MatrixHead {
  key: string
  title: string
}

export type MatrixTone = 'harm' | 'waiting' | 'done'

interface Matrix {
  /** Names the table for everyone. */
  label: string
  heads: readonly MatrixHead[]
  /** What is said of two of them; undefined: nothing. */
  toneOf: (one: MatrixHead, other: MatrixHead) => MatrixTone | undefined
  /** The whole cell in words. */
  wordsOf: (one: MatrixHead, other: MatrixHead) => string
  onOpen: (one: MatrixHead, other: MatrixHead) => void
  legend: Readonly<Record<MatrixTone, string>>
}

const icons = { harm: IconBan, waiting: IconEye, done: IconCheck } as const
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Each with each, once: the half below the diagonal. Columns bear the numbers of the rows; arrow keys walk the cells. */
export function PairMatrix({ label, heads, toneOf, wordsOf, onOpen, legend }: Matrix) {
  const [at, setAt] = useState<readonly [number, number]>([0, 0])

  function walk(event: KeyboardEvent<HTMLTableElement>) {
    const step = steps[event.key]
    if (!step) return
    const row = Math.min(Math.max(at[0] + step[0], 0), heads.length - 1)
    const column = Math.min(Math.max(at[1] + step[1], 0), row)
    event.preventDefault()
    setAt([row, column])
    event.currentTarget.querySelector<HTMLButtonElement>(`[data-at="${row} ${column}"]`)?.focus()
  }

  return (
    <div>
      <div className={classes['scroll']}>
        <table className={classes['matrix']} aria-label={label} onKeyDown={walk}>
          <thead>
            <tr>
              <th scope="col" className={classes['corner']}>
                {label}
              </th>
              {heads.map(({ key, title }, number) => (
                <th key={key} scope="col" title={title} aria-label={title}>
                  {number + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {heads.map((one, row) => (
              <tr key={one.key}>
                <th scope="row" aria-label={one.title}>
                  <span className={classes['row']}>
                    <span className={classes['number']} aria-hidden="true">
                      {row + 1}
                    </span>
                    <span className={classes['title']} title={one.title}>
                      {one.title}
                    </span>
                  </span>
                </th>
                {heads.slice(0, row + 1).map((other, column) => {
                  const tone = toneOf(one, other)
                  const Icon = tone === undefined ? IconPoint : icons[tone]
                  return (
                    <td key={other.key}>
                      <button
                        type="button"
                        className={classes['cell']}
                        data-tone={tone}
                        data-at={`${row} ${column}`}
                        tabIndex={at[0] === row && at[1] === column ? 0 : -1}
                        aria-label={wordsOf(one, other)}
                        title={wordsOf(one, other)}
                        onFocus={() => setAt([row, column])}
                        onClick={() => onOpen(one, other)}
                      >
                        <Icon size={tone === undefined ? 12 : 19} stroke={1.9} aria-hidden="true" />
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={classes['legend']}>
        {(['harm', 'waiting', 'done'] as const).map((tone) => {
          const Icon = icons[tone]
          return (
            <li key={tone}>
              <Icon size={17} stroke={1.9} aria-hidden="true" />
              {legend[tone]}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
