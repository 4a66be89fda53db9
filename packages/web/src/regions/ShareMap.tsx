import { kaltimTiles } from '#domain/regions/kaltim-tiles.ts'
import type { Place } from '#domain/regions/place.ts'
import { type ShareSteps, stepIn } from '#domain/regions/share-steps.ts'
import { type MapTile, TileMap, withheldSign } from '../design/data/TileMap.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { formatShare, shareOrSign } from '../platform/format.ts'

export interface SharedRegion {
  readonly place: Place
  /** From 0 to 1; null where nobody is counted, or where it is withheld. */
  readonly share: number | null
  readonly withheld: boolean
}

interface Map {
  title: string
  regions: readonly SharedRegion[]
  steps: ShareSteps
  onChoose: (code: string) => void
}

/** The regencies of the province coloured by a share; the share stands in words, too. */
export function ShareMap({ title, regions, steps, onChoose }: Map) {
  return (
    <Sheet title={title}>
      <TileMap label={title} tiles={tilesOf(regions, steps)} onChoose={onChoose} legend={legendOf(steps)} />
    </Sheet>
  )
}

function tilesOf(regions: readonly SharedRegion[], steps: ShareSteps): MapTile[] {
  return kaltimTiles.map(({ code, column, row, short }) => {
    const region = regions.find(({ place }) => place.code === code)
    const { share, withheld } = region ?? { share: null, withheld: false }
    const value = shareOrSign(share, withheld)
    return {
      key: code,
      column,
      row,
      name: short,
      value: withheld ? withheldSign : value,
      words: `${region?.place.name ?? short}: ${value}`,
      level: withheld ? 0 : stepIn(steps, share),
      outside: region === undefined,
    }
  })
}

function legendOf(steps: ShareSteps) {
  return ([1, 2, 3, 4, 5] as const).map((level) => ({
    level,
    words: level === 1 ? `< ${formatShare(steps[1], 0)}` : `≥ ${formatShare(steps[level - 1] ?? 0, 0)}`,
  }))
}
