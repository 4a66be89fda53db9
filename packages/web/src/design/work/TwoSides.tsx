import type { ReactNode } from 'react'
import { m } from '#messages'
import classes from './TwoSides.module.css'

export type Side = 'left' | 'right'

export interface SideValue {
  value: ReactNode
  /** The value as plain words, for the name of its button. */
  words: string
  /** Where it comes from and of which day. */
  detail?: string
}

export interface SideRow {
  key: string
  label: string
  left: SideValue
  right: SideValue
  differs: boolean
  /** Whose value holds. */
  chosen: Side
}

interface Sides {
  caption: string
  left: ReactNode
  right: ReactNode
  rows: readonly SideRow[]
  /** Absent: it is shown whose value holds, and nothing is chosen. */
  onChoose?: (key: string, side: Side) => void
}

/** Two records side by side; where they differ one of the two values is chosen. On the phone the label stands above both. */
export function TwoSides({ caption, left, right, rows, onChoose }: Sides) {
  return (
    <div className={classes['frame']}>
      <table className={classes['table']} role="table">
        <caption className={classes['hidden']}>{caption}</caption>
        <colgroup>
          <col />
          <col />
          <col />
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              <span className={classes['hidden']}>{m.design_sides_field()}</span>
            </th>
            <th role="columnheader" scope="col">
              {left}
            </th>
            <th role="columnheader" scope="col">
              {right}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.key} role="row" data-differs={row.differs || undefined}>
              <th role="rowheader" scope="row">
                {row.label}
                {row.differs && <span className={classes['hidden']}> {m.design_sides_differ()}</span>}
              </th>
              <Cell row={row} side="left" onChoose={onChoose} />
              <Cell row={row} side="right" onChoose={onChoose} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ row, side, onChoose }: { row: SideRow; side: Side; onChoose: Sides['onChoose'] }) {
  const { value, words, detail } = row[side]
  const holds = row.chosen === side
  const content = (
    <span>
      <span className={classes['value']}>{value}</span>
      {detail !== undefined && <span className={classes['detail']}>{detail}</span>}
    </span>
  )
  if (!row.differs || onChoose === undefined)
    return (
      <td role="cell" className={row.differs ? classes[holds ? 'kept' : 'given'] : undefined}>
        {content}
        {row.differs && <span className={classes['hidden']}> {holds ? m.design_side_holds() : m.design_side_given()}</span>}
      </td>
    )
  return (
    <td role="cell">
      <label className={classes['choice']}>
        <input
          type="radio"
          name={`side-${row.key}`}
          aria-label={`${row.label}: ${words}`}
          checked={holds}
          onChange={() => onChoose(row.key, side)}
        />
        <span className={classes['dot']} aria-hidden="true" />
        {content}
      </label>
    </td>
  )
}
