import type { RulePreview } from '#domain/programmes/programmes.api.ts'
import { kaltimTiles } from '#domain/regions/kaltim-tiles.ts'
import { m } from '#messages'
import { CountBars } from '../../design/data/CountBars.tsx'
import { type MapTile, TileMap } from '../../design/data/TileMap.tsx'
import { formatNumber } from '../../platform/format.ts'

type Regions = RulePreview['regions']

/** Where the chosen ones live: on the map of the province for whoever reaches over regencies, as bars of districts otherwise. */
export function WhereChosen({ regions }: { regions: Regions }) {
  const onMap = regions.length > 1 && regions.every(({ place }) => kaltimTiles.some(({ code }) => code === place.code))
  return onMap ? <RegencyMap regions={regions} /> : <RegionBars regions={regions} />
}

function RegencyMap({ regions }: { regions: Regions }) {
  const most = Math.max(...regions.map(({ met }) => met))
  const tiles = kaltimTiles.map(({ code, column, row, short }) => {
    const here = regions.find(({ place }) => place.code === code)
    const met = here?.met ?? 0
    return {
      key: code,
      column,
      row,
      name: short,
      value: formatNumber(met),
      words: wordsOf(here?.place.name ?? short, met, here?.toCheck ?? 0),
      level: levelOf(met, most),
    }
  })
  return (
    <TileMap
      label={m.programmes_by_region()}
      tiles={tiles}
      legend={[
        { level: 1, words: m.programmes_map_few() },
        { level: 5, words: m.programmes_map_most({ n: formatNumber(most) }) },
      ]}
    />
  )
}

function RegionBars({ regions }: { regions: Regions }) {
  return (
    <CountBars
      label={m.programmes_by_region()}
      bars={regions
        .toSorted((one, other) => other.met - one.met)
        .map(({ place, met, toCheck }) => ({
          key: place.code,
          label: toCheck > 0 ? m.programmes_place_unsure({ place: place.name, n: formatNumber(toCheck) }) : place.name,
          count: met,
          tone: 'brand' as const,
        }))}
    />
  )
}

function wordsOf(place: string, met: number, toCheck: number): string {
  const chosen = m.programmes_map_tile({ place, n: formatNumber(met) })
  return toCheck > 0 ? `${chosen}, ${m.programmes_map_unsure({ n: formatNumber(toCheck) })}` : chosen
}

/** Shades by fifths of the largest count. */
function levelOf(met: number, most: number): MapTile['level'] {
  const shades = [0, 1, 2, 3, 4, 5] as const
  return most === 0 ? 0 : (shades[Math.ceil((met / most) * 5)] ?? 5)
}
