import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { DecileBoard, DecileMoves } from '#domain/insight/deciles/decile-board.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { formatNumber, formatTold } from '../../platform/format.ts'
import { saveCsv } from '../../platform/save-csv.ts'
import { daysWords, moveWords } from './decile.words.ts'
import { foundIn } from './DecileFindings.tsx'

type Region = NonNullable<DecileBoard['regions']>[number]
const moves: readonly (keyof DecileMoves)[] = ['rose', 'fell', 'stayed', 'came', 'left']

/** The regions below, each a way further down: how their deciles moved, and their findings. */
export function DecileRegions({
  board,
  regions,
  onChoose,
}: {
  board: DecileBoard
  regions: readonly Region[]
  onChoose: (code: string) => void
}) {
  const name = ({ place }: Region) => (place.code === board.within.code ? m.insight_decile_no_village() : place.name)
  const columns: readonly Column<Region>[] = [
    { key: 'name', title: m.insight_decile_region(), cell: name },
    ...moves.map(
      (move): Column<Region> => ({
        key: move,
        title: moveWords[move](),
        align: 'end',
        cell: (region) => formatTold(region.moves[move]),
      }),
    ),
    { key: 'found', title: m.insight_decile_found(), align: 'end', cell: ({ findings }) => formatNumber(foundIn(findings)) },
    { key: 'waiting', title: m.insight_decile_waiting(), align: 'end', cell: ({ findings }) => formatNumber(findings.waiting) },
    { key: 'median', title: m.insight_decile_median(), align: 'end', cell: ({ findings }) => daysWords(findings.medianDays) },
  ]
  return (
    <DataTable
      caption={m.insight_decile_regions({ where: board.within.name })}
      columns={columns}
      rows={regions}
      keyOf={({ place }) => place.code}
      nameOf={(region) => m.insight_decile_open({ name: name(region) })}
      onOpen={({ place }) => onChoose(place.code)}
      tools={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={() => save(board, regions, name)}
        >
          {m.insight_decile_save()}
        </Button>
      }
    />
  )
}

/** In numbers, for a spreadsheet. */
function save({ within, quarter }: DecileBoard, regions: readonly Region[], name: (region: Region) => string): void {
  const header = [
    'kode',
    m.insight_decile_region(),
    ...moves.map((move) => moveWords[move]()),
    m.insight_decile_confirmed(),
    m.insight_decile_followed(),
    m.insight_decile_refused(),
    m.insight_decile_waiting(),
    m.insight_decile_median(),
  ]
  const lines = regions.map((region) => {
    const { confirmed, followed, refused, waiting, medianDays } = region.findings
    return [
      region.place.code,
      name(region),
      ...moves.map((move) => region.moves[move] ?? m.platform_withheld()),
      confirmed,
      followed,
      refused,
      waiting,
      medianDays ?? '',
    ]
  })
  saveCsv(`desil-${within.code}-${quarter ?? ''}.csv`, [header, ...lines])
}
