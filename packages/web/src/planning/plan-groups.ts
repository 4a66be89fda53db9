import { readPasted } from '#domain/planning/pasted.rules.ts'
import type { TargetCell, TargetRow } from '#domain/planning/target.ts'
import { shareOf, yearTotal } from '#domain/planning/target.rules.ts'
import { m } from '#messages'
import type { GridGroup } from '../design/work/AmountGrid.tsx'
import { formatShare } from '../platform/format.ts'
import { amountOf, type Edits, keyOf, stateOf, textOf, typed } from './edits.ts'
import { amountWords, quarterShort, unitWords } from './unit.words.ts'

/** Rows of one programme in one unit: the only ones that are added up. */
export function groupsOf(rows: readonly TargetRow[], edits: Edits, onEdit: (edits: Edits) => void): GridGroup[] {
  return grouped(rows).map(([key, group]) => ({
    key,
    title: `${group[0]?.programme ?? ''} · ${group[0] ? unitWords[group[0].unit]() : ''}`,
    rows: group.map((row) => ({
      key: `${key}|${row.regency.code}`,
      label: row.regency.name,
      cells: row.cells.map((cell) => ({
        key: keyOf(row, cell),
        label: `${row.programme}, ${unitWords[row.unit]()}, ${row.regency.name}, ${quarterShort(cell.quarter)}`,
        text: textOf(row, cell, edits),
        detail: detailOf(row, cell),
        state: stateOf(row, cell, edits),
        onType: row.may.set && cell.open ? (text: string) => onEdit(typed(edits, row, cell, text)) : undefined,
      })),
      total: totalWords(
        row,
        row.cells.map((cell) => amountOf(row, cell, edits) ?? null),
      ),
    })),
    totals: group.length > 1 ? totalsOf(group, edits) : undefined,
  }))
}

/** What a paste types: the cells from there on to the right and below, as far as they are open. */
export function pasted(rows: readonly TargetRow[], edits: Edits, group: string, at: number, column: number, text: string): Edits {
  const below =
    grouped(rows)
      .find(([key]) => key === group)?.[1]
      .slice(at) ?? []
  return readPasted(text).reduce<Edits>((all, line, down) => {
    const row = below[down]
    if (row === undefined || !row.may.set) return all
    return line.reduce<Edits>((these, value, right) => {
      const cell = row.cells[column + right]
      if (cell === undefined || !cell.open) return these
      const words = value.kind === 'amount' ? String(value.amount) : value.kind === 'empty' ? '' : value.text
      return typed(these, row, cell, words)
    }, all)
  }, edits)
}

function grouped(rows: readonly TargetRow[]): [string, TargetRow[]][] {
  const groups = new Map<string, TargetRow[]>()
  for (const row of rows) {
    const key = `${row.programmeId}|${row.unit}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups]
}

function totalsOf(group: readonly TargetRow[], edits: Edits): string[] {
  const [first] = group
  if (first === undefined) return []
  const quarters = first.cells.map((_, at) => {
    const amounts = group.map((row) => (row.cells[at] ? amountOf(row, row.cells[at], edits) : null)).filter((one) => one != null)
    return amounts.length === 0 ? null : amounts.reduce((sum, one) => sum + one, 0)
  })
  return [...quarters.map((sum) => (sum === null ? '–' : amountWords(first.unit, sum))), totalWords(first, quarters)]
}

function totalWords({ unit }: TargetRow, quarters: readonly (number | null)[]): string {
  const total = yearTotal(unit, quarters)
  return total === null ? '–' : amountWords(unit, total)
}

/** "nyata 900 · 75%"; nothing where nothing was reached and nothing is planned. */
function detailOf({ unit }: TargetRow, { amount, realised, open }: TargetCell): string | undefined {
  if (realised === 0 && (amount === null || !open)) return undefined
  const share = shareOf(realised, amount)
  const reached = m.planning_reached({ amount: amountWords(unit, realised) })
  return share === null ? reached : `${reached} · ${formatShare(share, 0)}`
}
