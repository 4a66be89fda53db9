import { ActionIcon } from '@mantine/core'
import { IconBaselineDensityMedium, IconBaselineDensitySmall } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import { m } from '#messages'
import { formatNumber } from '../../platform/format.ts'
import classes from './DataTable.module.css'
import { useDensity } from './density.ts'
import { useRowKeys } from './useRowKeys.ts'

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end. */
  align?: 'end'
  width?: string
}

interface Table<Row> {
  /** Names the table for everyone; shown above it beside the count. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** What was asked before and is shown until the answer comes: nobody opens a row that is about to be another. */
  stale?: boolean
  keyOf: (row: Row) => string
  /** Opens a row: by click, Enter, or the first cell, which becomes a button named by `nameOf`. */
  onOpen?: (row: Row) => void
  nameOf?: (row: Row) => string
  openKey?: string | undefined
  /** How many there are in all, when the server tells. */
  total?: number | undefined
  /** Beside the caption: chips, export. */
  tools?: ReactNode
  /** Below the rows: the next page. */
  foot?: ReactNode
  empty?: ReactNode
}

/** Dense rows on the desk, cards on the phone; j and k walk, Enter opens. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  stale = false,
  keyOf,
  onOpen,
  nameOf,
  openKey,
  total,
  tools,
  foot,
  empty,
}: Table<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [density, toggleDensity] = useDensity()
  useRowKeys(body)
  const densityLabel = density === 'dense' ? m.design_rows_comfortable() : m.design_rows_dense()

  return (
    <div className={classes['frame']} data-density={density}>
      <div className={classes['bar']}>
        <p className={classes['count']}>
          {caption} <span>{total === undefined ? m.design_shown({ n: formatNumber(rows.length) }) : formatNumber(total)}</span>
        </p>
        <div className={classes['tools']}>
          {tools}
          <ActionIcon
            className={classes['density'] ?? ''}
            variant="subtle"
            color="gray"
            onClick={toggleDensity}
            title={densityLabel}
            aria-label={densityLabel}
          >
            {density === 'dense' ? <IconBaselineDensityMedium size={18} /> : <IconBaselineDensitySmall size={18} />}
          </ActionIcon>
        </div>
      </div>
      {rows.length === 0 ? (
        empty
      ) : (
        <div className={classes['scroll']}>
          <table className={classes['table']} role="table">
            <caption className={classes['hidden']}>{caption}</caption>
            <thead role="rowgroup">
              <tr role="row">
                {columns.map(({ key, title, align, width }) => (
                  <th
                    key={key}
                    role="columnheader"
                    scope="col"
                    data-align={align}
                    style={width === undefined ? undefined : { width }}
                  >
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody ref={body} role="rowgroup" inert={stale}>
              {rows.map((row) => (
                <tr
                  key={keyOf(row)}
                  role="row"
                  data-open={keyOf(row) === openKey || undefined}
                  data-clickable={onOpen !== undefined || undefined}
                  onClick={onOpen && (() => onOpen(row))}
                >
                  {columns.map(({ key, title, cell, align }, index) => (
                    <td key={key} role="cell" data-label={title} data-align={align}>
                      {index === 0 && onOpen ? (
                        <button type="button" className={classes['open']} data-row-key aria-label={nameOf?.(row)}>
                          {cell(row)}
                        </button>
                      ) : (
                        <div className={classes['value']}>{cell(row)}</div>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {foot !== undefined && rows.length > 0 && <div className={classes['foot']}>{foot}</div>}
    </div>
  )
}
