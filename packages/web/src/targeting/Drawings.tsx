import type { Drawing } from '#domain/targeting/sample.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { formatInstant, formatNumber, withMonthNames } from '../platform/format.ts'

/** What was drawn, by which seed and for how narrow an interval. */
export function Drawings({ drawings }: { drawings: readonly Drawing[] }) {
  return (
    <DataTable
      caption={m.targeting_drawings()}
      columns={columns()}
      rows={drawings}
      keyOf={({ month, place }) => `${month} ${place.code}`}
      empty={
        <EmptyState compact drawing="folder" title={m.targeting_drawings_none()}>
          {m.targeting_drawings_meaning()}
        </EmptyState>
      }
    />
  )
}

const columns = (): readonly Column<Drawing>[] => [
  { key: 'month', title: m.targeting_month(), cell: ({ month }) => withMonthNames(month) },
  { key: 'where', title: m.targeting_region(), cell: ({ place }) => place.name },
  {
    key: 'wish',
    title: m.targeting_wish(),
    cell: ({ halfWidth, expected, precision }) => {
      const words = precision === 'district' ? m.targeting_wish_district : m.targeting_wish_regency
      return words({ half: formatNumber(halfWidth), expected: formatNumber(expected) })
    },
  },
  { key: 'seed', title: m.targeting_seed(), cell: ({ seed }) => <code>{seed}</code> },
  {
    key: 'drawn',
    title: m.targeting_drawn_when(),
    cell: ({ drawnAt, drawnBy }) =>
      drawnAt === null ? m.targeting_being_drawn() : m.targeting_drawn_by({ name: drawnBy, time: formatInstant(drawnAt) }),
  },
]
