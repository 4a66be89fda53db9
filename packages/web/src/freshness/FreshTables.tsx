import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { FreshCounts, FreshnessBoard } from '#domain/freshness/board.ts'
import { freshShare, ranksOf } from '#domain/freshness/fresh-share.rules.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { formatRupiah, formatTold, shareOrSign, withMonthNames } from '../platform/format.ts'
import { saveCsv } from '../platform/save-csv.ts'

type Region = FreshnessBoard['regions'][number]
type Month = NonNullable<FreshnessBoard['trend']>[number]

/** The regions below in their rank, those of whom no share is told last; each a way further down. */
export function FreshRegions({ board, onChoose }: { board: FreshnessBoard; onChoose: (code: string) => void }) {
  const ranks = ranksOf(board.regions)
  const rows = board.regions.toSorted(
    (a, b) =>
      (ranks.get(a) ?? board.regions.length + 1) - (ranks.get(b) ?? board.regions.length + 1) ||
      (a.place.code < b.place.code ? -1 : 1),
  )
  const name = ({ place }: Region) => (place.code === board.within.code ? m.freshness_no_village() : place.name)
  const columns: readonly Column<Region>[] = [
    { key: 'name', title: m.freshness_region(), cell: name },
    {
      key: 'rank',
      title: m.freshness_rank(),
      align: 'end',
      cell: (region) => {
        const rank = ranks.get(region)
        return rank === undefined ? '–' : m.freshness_rank_of({ n: rank, of: ranks.size })
      },
    },
    share<Region>(),
    { key: 'families', title: m.freshness_families(), align: 'end', cell: ({ families }) => formatTold(families) },
    { key: 'stale', title: m.freshness_to_visit(), align: 'end', cell: (region) => formatTold(staleIn(region)) },
    {
      key: 'stake',
      title: m.freshness_at_stake(),
      align: 'end',
      cell: ({ atStake }) => (atStake === null ? m.platform_withheld() : formatRupiah(atStake as Rupiah)),
    },
  ]
  return (
    <DataTable
      caption={m.freshness_regions({ where: board.within.name })}
      columns={columns}
      rows={rows}
      keyOf={({ place }) => place.code}
      nameOf={(region) => m.freshness_open({ name: name(region) })}
      onOpen={({ place }) => onChoose(place.code)}
      tools={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={() => save(board, rows)}
        >
          {m.freshness_save_table()}
        </Button>
      }
      empty={
        <EmptyState compact drawing="folder" title={m.freshness_no_regions()}>
          {m.freshness_no_regions_meaning()}
        </EmptyState>
      }
    />
  )
}

/** The months before, the newest first: what the small columns beside the figure show, in numbers. */
export function FreshMonths({ trend }: { trend: readonly Month[] }) {
  const columns: readonly Column<Month>[] = [
    { key: 'month', title: m.freshness_month(), cell: ({ month }) => withMonthNames(month) },
    share<Month>(),
    { key: 'families', title: m.freshness_families(), align: 'end', cell: ({ families }) => formatTold(families) },
    { key: 'stale', title: m.freshness_to_visit(), align: 'end', cell: (row) => formatTold(staleIn(row)) },
  ]
  return <DataTable caption={m.freshness_months()} columns={columns} rows={trend.toReversed()} keyOf={({ month }) => month} />
}

function share<Row extends Pick<FreshCounts, 'families' | 'fresh'>>(): Column<Row> {
  return {
    key: 'share',
    title: m.freshness_share(),
    align: 'end',
    cell: (row) => shareOrSign(freshShare(row), row.families === null || row.fresh === null),
  }
}

function staleIn({ families, fresh }: Pick<FreshCounts, 'families' | 'fresh'>): number | null {
  return families === null || fresh === null ? null : families - fresh
}

/** In numbers, for a spreadsheet: what is withheld on the page is withheld here. */
function save({ within }: FreshnessBoard, rows: readonly Region[]): void {
  const header = ['kode', m.freshness_region(), m.freshness_families(), m.freshness_fresh(), m.freshness_at_stake()]
  const lines = rows.map(({ place, families, fresh, atStake }) => [
    place.code,
    place.name,
    ...[families, fresh, atStake].map((count) => count ?? m.platform_withheld()),
  ])
  saveCsv(`kesegaran-${within.code}.csv`, [header, ...lines])
}
