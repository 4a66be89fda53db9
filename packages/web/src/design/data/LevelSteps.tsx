import { Fragment } from 'react'
import classes from './LevelSteps.module.css'

export interface LevelStep {
  key: string
  /** From 0, the oldest, to 1, the newest. */
  at: number
  level: number
  /** Below: "TW 3 ’26". */
  label: string
}

export interface LevelMark {
  key: string
  /** On the same way. */
  at: number
  words: string
}

interface Steps {
  /** The whole in words, for whoever does not see it. */
  words: string
  steps: readonly LevelStep[]
  /** What was seen besides, at its day. */
  marks: readonly LevelMark[]
  top: number
}

const [width, height] = [320, 150]
const [left, right, head, foot] = [34, 22, 18, 20]
/** As many labels as find room. */
const labels = 4

/** A level through time, as steps, with what was seen besides standing at its day. */
export function LevelSteps({ words, steps, marks, top }: Steps) {
  const x = (at: number) => left + at * (width - left - right)
  const y = (level: number) => height - foot - ((level - 1) / (top - 1)) * (height - foot - head)
  const each = Math.ceil(steps.length / labels)
  return (
    <figure className={classes['figure']}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
        {[1, Math.ceil(top / 2), top].map((level) => (
          <Fragment key={level}>
            <line className={classes['rule']} x1={left - 8} x2={width - 4} y1={y(level)} y2={y(level)} />
            <text className={classes['label']} data-end x={left - 14} y={y(level) + 4}>
              {level}
            </text>
          </Fragment>
        ))}
        {marks.map(({ key, at }) => (
          <Fragment key={key}>
            <line className={classes['mark']} x1={x(at)} x2={x(at)} y1={8} y2={height - foot} />
            <rect className={classes['flag']} x={x(at) - 4} y={2} width={8} height={8} transform={`rotate(45 ${x(at)} 6)`} />
          </Fragment>
        ))}
        <path className={classes['way']} d={`${pathOf(steps.map(({ at, level }) => [x(at), y(level)]))}H${x(1)}`} />
        {steps.map(({ key, at, level, label }, nth) => (
          <Fragment key={key}>
            <circle className={classes['point']} cx={x(at)} cy={y(level)} r={3.5} />
            <text className={classes['level']} x={x(at)} y={y(level) - 8}>
              {level}
            </text>
            {(steps.length - 1 - nth) % each === 0 && (
              <text className={classes['label']} data-middle x={x(at)} y={height - 4}>
                {label}
              </text>
            )}
          </Fragment>
        ))}
      </svg>
      {marks.length > 0 && (
        <ul className={classes['marks']}>
          {marks.map(({ key, words: seen }) => (
            <li key={key}>
              <span aria-hidden="true" />
              {seen}
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}

/** Level until the next is told: along, then up or down; the last holds. */
function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], at) => (at === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('')
}
