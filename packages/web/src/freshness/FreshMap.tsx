import type { FreshnessBoard } from '#domain/freshness/board.ts'
import { freshShare, freshStep, freshSteps } from '#domain/freshness/fresh-share.rules.ts'
import { kaltimTiles } from '#domain/regions/kaltim-tiles.ts'
import { m } from '#messages'
import { type MapTile, TileMap, withheldSign } from '../design/data/TileMap.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { formatShare } from '../platform/format.ts'
import { shareOrSign } from './freshness.words.ts'

/** The regencies by the share of families whose facts are fresh. */
export function FreshMap({ board, onChoose }: { board: FreshnessBoard; onChoose: (code: string) => void }) {
  return (
    <Sheet title={m.freshness_map()}>
      <TileMap label={m.freshness_map()} tiles={tilesOf(board)} onChoose={onChoose} legend={legend()} />
    </Sheet>
  )
}

function tilesOf({ regions }: FreshnessBoard): MapTile[] {
  return kaltimTiles.map(({ code, column, row, short }) => {
    const region = regions.find(({ place }) => place.code === code)
    const share = region === undefined ? null : freshShare(region)
    const withheld = region !== undefined && (region.families === null || region.fresh === null)
    const value = shareOrSign(share, withheld)
    return {
      key: code,
      column,
      row,
      name: short,
      value: withheld ? withheldSign : value,
      words: `${region?.place.name ?? short}: ${value}`,
      level: withheld ? 0 : freshStep(share),
      outside: region === undefined,
    }
  })
}

function legend() {
  return ([1, 2, 3, 4, 5] as const).map((level) => ({
    level,
    words: level === 1 ? `< ${formatShare(freshSteps[1], 0)}` : `≥ ${formatShare(freshSteps[level - 1] ?? 0, 0)}`,
  }))
}
