import type { Dimension } from '#domain/quality/dimensions.ts'
import type { QualityBoard } from '#domain/quality/quality.ts'
import { qualityStep, qualitySteps, soundShare } from '#domain/quality/quality-share.rules.ts'
import { kaltimTiles } from '#domain/regions/kaltim-tiles.ts'
import { m } from '#messages'
import { type MapTile, TileMap, withheldSign } from '../design/data/TileMap.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { formatShare } from '../platform/format.ts'
import { isWithheld } from './QualityFigures.tsx'
import { anyWords, dimensionWords, shareOrSign } from './quality.words.ts'

interface Map {
  board: QualityBoard
  measure: Dimension | undefined
  onChoose: (code: string) => void
}

/** The regencies by the share of people without a fault. */
export function QualityMap({ board, measure, onChoose }: Map) {
  const { name } = measure === undefined ? anyWords : dimensionWords[measure]
  return (
    <Sheet title={m.quality_map({ measure: name() })}>
      <TileMap label={m.quality_map({ measure: name() })} tiles={tilesOf(board, measure)} onChoose={onChoose} legend={legend()} />
    </Sheet>
  )
}

function tilesOf(board: QualityBoard, measure: Dimension | undefined): MapTile[] {
  return kaltimTiles.map(({ code, column, row, short }) => {
    const region = board.regions.find(({ place }) => place.code === code)
    const share = region === undefined ? null : soundShare(region, measure)
    const withheld = region !== undefined && isWithheld(region, measure)
    const value = shareOrSign(share, withheld)
    return {
      key: code,
      column,
      row,
      name: short,
      value: withheld ? withheldSign : value,
      words: `${region?.place.name ?? short}: ${value}`,
      level: withheld ? 0 : qualityStep(share),
      outside: region === undefined,
    }
  })
}

function legend() {
  return ([1, 2, 3, 4, 5] as const).map((level) => ({
    level,
    words: level === 1 ? `< ${formatShare(qualitySteps[1], 0)}` : `≥ ${formatShare(qualitySteps[level - 1] ?? 0, 0)}`,
  }))
}
