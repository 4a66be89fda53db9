import { readAmount } from '#domain/planning/pasted.rules.ts'
import type { TargetCell, TargetChange, TargetRow } from '#domain/planning/target.ts'
import { formatNumber } from '../platform/format.ts'

/** What was typed into a cell, and the version that stood there then. */
export interface Edit {
  text: string
  seen: number | null
}
export type Edits = Readonly<Record<string, Edit>>

export function keyOf({ programmeId, regency, unit }: TargetRow, { quarter }: TargetCell): string {
  return [programmeId, regency.code, quarter, unit].join('|')
}

/** What the cell shows: what was typed, else the target as it stands. */
export function textOf(row: TargetRow, cell: TargetCell, edits: Edits): string {
  return edits[keyOf(row, cell)]?.text ?? (cell.amount === null ? '' : formatNumber(cell.amount))
}

/** The amount as it would be saved; undefined when the text is none. */
export function amountOf(row: TargetRow, cell: TargetCell, edits: Edits): number | null | undefined {
  const edit = edits[keyOf(row, cell)]
  if (edit === undefined) return cell.amount
  const read = readAmount(edit.text)
  if (read.kind === 'unreadable') return undefined
  return read.kind === 'empty' ? null : read.amount
}

export type CellState = 'changed' | 'fault' | 'conflict' | undefined

/** `conflict`: somebody else set it after this was typed; both values stay until one is chosen. */
export function stateOf(row: TargetRow, cell: TargetCell, edits: Edits): CellState {
  const edit = edits[keyOf(row, cell)]
  if (edit === undefined) return undefined
  const amount = amountOf(row, cell, edits)
  if (amount === undefined) return 'fault'
  if (amount === cell.amount) return undefined
  return edit.seen === cell.version ? 'changed' : 'conflict'
}

export function typed(edits: Edits, row: TargetRow, cell: TargetCell, text: string): Edits {
  const key = keyOf(row, cell)
  return { ...edits, [key]: { text, seen: edits[key]?.seen ?? cell.version } }
}

/** After a look at the other's value: mine goes over it, or mine is dropped. */
export function settled(edits: Edits, row: TargetRow, cell: TargetCell, keep: 'mine' | 'theirs'): Edits {
  const { [keyOf(row, cell)]: mine, ...rest } = edits
  return keep === 'mine' && mine ? { ...rest, [keyOf(row, cell)]: { text: mine.text, seen: cell.version } } : rest
}

export interface Work {
  readonly changes: TargetChange[]
  readonly faults: number
  readonly conflicts: { row: TargetRow; cell: TargetCell }[]
}

/** What saving would send, and what stands in its way. */
export function workOf(rows: readonly TargetRow[], edits: Edits): Work {
  const cells = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell, state: stateOf(row, cell, edits) })))
  return {
    changes: cells
      .filter(({ state }) => state === 'changed')
      .map(({ row, cell }) => ({
        programmeId: row.programmeId,
        regency: row.regency.code,
        quarter: cell.quarter,
        unit: row.unit,
        amount: amountOf(row, cell, edits) ?? null,
        version: cell.version,
      })),
    faults: cells.filter(({ state }) => state === 'fault').length,
    conflicts: cells.filter(({ state }) => state === 'conflict'),
  }
}
