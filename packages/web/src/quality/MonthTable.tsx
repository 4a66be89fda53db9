import { dimensions } from '#domain/quality/dimensions.ts'
import type { QualityBoard } from '#domain/quality/quality.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { formatTold, withMonthNames } from '../platform/format.ts'
import { share } from './RegionTable.tsx'

type Month = NonNullable<QualityBoard['trend']>[number]

/** The months before, the newest first: what the small columns beside the figures show, in numbers. */
export function MonthTable({ trend }: { trend: readonly Month[] }) {
  const columns: readonly Column<Month>[] = [
    { key: 'month', title: m.quality_month(), cell: ({ month }) => withMonthNames(month) },
    { key: 'persons', title: m.quality_persons(), align: 'end', cell: ({ persons }) => formatTold(persons) },
    share<Month>(undefined),
    ...dimensions.map(share<Month>),
  ]
  return <DataTable caption={m.quality_months()} columns={columns} rows={trend.toReversed()} keyOf={({ month }) => month} />
}
