import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import classes from './AmountGrid.module.css'

export interface GridCell {
  key: string
  /** Names the field: "Kutai Timur, triwulan 3". */
  label: string
  /** As typed, or as it stands. */
  text: string
  /** Small below the amount: what was reached. */
  detail?: string | undefined
  state?: 'changed' | 'fault' | 'conflict' | undefined
  /** Undefined: cannot be written here; the text alone is shown. */
  onType?: ((text: string) => void) | undefined
}

export interface GridRow {
  key: string
  label: string
  cells: readonly GridCell[]
  total: string
}

export interface GridGroup {
  key: string
  title: string
  rows: readonly GridRow[]
  /** One amount for each column and one for the whole; absent where one row needs none. */
  totals?: readonly string[] | undefined
}

interface Grid {
  caption: string
  rowTitle: string
  columns: readonly string[]
  totalTitle: string
  totalsTitle: string
  groups: readonly GridGroup[]
  /** Several cells at once, from a spreadsheet, beginning at this cell. */
  onPaste: (groupKey: string, row: number, column: number, text: string) => void
}

/** Amounts in rows and columns, to be typed like in a spreadsheet: arrows and Enter walk, pasting fills. */
export function AmountGrid({ caption, rowTitle, columns, totalTitle, totalsTitle, groups, onPaste }: Grid) {
  const table = useRef<HTMLTableElement>(null)

  function paste(event: ClipboardEvent, group: string, row: number, column: number) {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    onPaste(group, row, column, text)
  }

  return (
    <div className={classes['scroll']}>
      <table ref={table} className={classes['grid']} onKeyDown={(event) => walk(event, table.current)}>
        <caption className={classes['hidden']}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowTitle}</th>
            {columns.map((column) => (
              <th key={column} scope="col" data-align="end">
                {column}
              </th>
            ))}
            <th scope="col" data-align="end">
              {totalTitle}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr className={classes['group']}>
              <th scope="rowgroup" colSpan={columns.length + 2}>
                {group.title}
              </th>
            </tr>
            {group.rows.map((row, at) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, column) => (
                  <td key={cell.key} data-label={columns[column]} data-state={cell.state}>
                    <Cell cell={cell} onPaste={(event) => paste(event, group.key, at, column)} />
                  </td>
                ))}
                <td data-label={totalTitle} className={classes['total']}>
                  {row.total}
                </td>
              </tr>
            ))}
            {group.totals !== undefined && (
              <tr className={classes['totals']}>
                <th scope="row">{totalsTitle}</th>
                {group.totals.map((total, column) => (
                  <td key={columns[column] ?? totalTitle} data-label={columns[column] ?? totalTitle} className={classes['total']}>
                    {total}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Cell({
  cell: { label, text, detail, state, onType },
  onPaste,
}: {
  cell: GridCell
  onPaste: (event: ClipboardEvent) => void
}) {
  return (
    <>
      {onType === undefined ? (
        <span className={classes['fixed']}>{text === '' ? '–' : text}</span>
      ) : (
        <input
          className={classes['input']}
          aria-label={label}
          aria-invalid={state === 'fault' || state === 'conflict'}
          inputMode="numeric"
          autoComplete="off"
          maxLength={24}
          value={text}
          onChange={(event) => onType(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onPaste={onPaste}
        />
      )}
      {detail !== undefined && <span className={classes['detail']}>{detail}</span>}
    </>
  )
}

/** Up, down and Enter go to the field in the row above or below; left and right where the text ends. */
function walk(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const field = event.target
  if (!(field instanceof HTMLInputElement) || table === null || event.ctrlKey || event.metaKey || event.altKey) return
  const step = stepOf(event, field)
  if (step === undefined) return

  const rows = [...table.querySelectorAll('tr')].filter((row) => row.querySelector('input') !== null)
  const row = rows.findIndex((one) => one.contains(field))
  const column = field.closest('td')?.cellIndex ?? 0
  const target = rows[row + step.down]?.cells[column + step.right]?.querySelector('input')
  if (target || event.key === 'Enter') event.preventDefault()
  target?.focus()
}

function stepOf({ key, shiftKey }: KeyboardEvent, { selectionStart, selectionEnd, value }: HTMLInputElement) {
  switch (key) {
    case 'ArrowUp':
      return { down: -1, right: 0 }
    case 'ArrowDown':
      return { down: 1, right: 0 }
    case 'Enter':
      return { down: shiftKey ? -1 : 1, right: 0 }
    case 'ArrowLeft':
      return selectionEnd === 0 || (selectionStart === 0 && selectionEnd === value.length) ? { down: 0, right: -1 } : undefined
    case 'ArrowRight':
      return selectionEnd === value.length ? { down: 0, right: 1 } : undefined
    default:
      return undefined
  }
}
