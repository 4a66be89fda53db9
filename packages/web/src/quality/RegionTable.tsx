import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type Dimension, dimensions } from '#domain/quality/dimensions.ts'
import type { QualityBoard, QualityCounts } from '#domain/quality/quality.ts'
import { soundShare } from '#domain/quality/quality-share.rules.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { formatTold, shareOrSign } from '../platform/format.ts'
import { carriedIn, isWithheld } from './QualityFigures.tsx'
import { anyWords, dimensionWords } from './quality.words.ts'
import { saveTable } from './save-table.ts'

type Region = QualityBoard['regions'][number]

interface Table {
  board: QualityBoard
  measure: Dimension | undefined
  onChoose: (code: string) => void
}

/** The regions below, those with the smallest share first; each a way further down. */
export function RegionTable({ board, measure, onChoose }: Table) {
  const rows = board.regions.toSorted(
    (a, b) => (soundShare(a, measure) ?? 2) - (soundShare(b, measure) ?? 2) || (a.place.code < b.place.code ? -1 : 1),
  )
  return (
    <DataTable
      caption={m.quality_regions({ where: board.within.name })}
      columns={columns(board)}
      rows={rows}
      keyOf={({ place }) => place.code}
      nameOf={(region) => m.quality_open_region({ name: nameIn(board, region) })}
      onOpen={({ place }) => onChoose(place.code)}
      tools={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={() => saveTable(board, rows)}
        >
          {m.quality_save_table()}
        </Button>
      }
      empty={
        <EmptyState compact drawing="folder" title={m.quality_no_regions()}>
          {m.quality_no_regions_meaning()}
        </EmptyState>
      }
    />
  )
}

function columns(board: QualityBoard): readonly Column<Region>[] {
  return [
    {
      key: 'name',
      title: m.quality_region(),
      cell: (region) => nameIn(board, region),
    },
    { key: 'persons', title: m.quality_persons(), align: 'end', cell: ({ persons }) => formatTold(persons) },
    share(undefined),
    ...dimensions.map(share),
    { key: 'carried', title: m.quality_carried(), align: 'end', cell: (region) => formatTold(carriedIn(region, undefined)) },
  ]
}

/** Those of whom no more is known than the region itself stand beside its parts. */
function nameIn({ within }: QualityBoard, { place }: Region): string {
  return place.code === within.code ? m.quality_no_village() : place.name
}

export function share<Row extends QualityCounts>(measure: Dimension | undefined): Column<Row> {
  return {
    key: measure ?? 'any',
    title: (measure === undefined ? anyWords : dimensionWords[measure]).name(),
    align: 'end',
    cell: (row) => shareOrSign(soundShare(row, measure), isWithheld(row, measure)),
  }
}
