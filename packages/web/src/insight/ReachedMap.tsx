import type { ProgrammeReached } from '#domain/insight/board.ts'
import { bandOf, sumsOf } from '#domain/insight/board.rules.ts'
import { shareOf } from '#domain/planning/target.rules.ts'
import type { Unit } from '#domain/planning/unit.ts'
import type { Quarter } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { kaltimTiles } from '#domain/regions/kaltim-tiles.ts'
import { m } from '#messages'
import { TileMap, withheldSign } from '../design/data/TileMap.tsx'
import { formatLarge, formatShare } from '../platform/format.ts'
import { amountWords, unitWords } from '../planning/unit.words.ts'
import { bandWords, levelOf, shareLegend } from './board.words.ts'

interface Map {
  reached: ProgrammeReached
  unit: Unit
  quarter: Quarter
  chosen: RegionCode | undefined
  onChoose: (code: RegionCode) => void
}

/** The regencies coloured by what was reached of their target; the share and its rating stand in words, too. */
export function ReachedMap({ reached, unit, quarter, chosen, onChoose }: Map) {
  const tiles = kaltimTiles.map(({ code, column, row, short }) => {
    const place = reached.regencies.find((regency) => regency.code === code)
    const { target, realised } = sumsOf(reached, { unit, quarter, regency: code as RegionCode })
    const share = shareOf(realised, target)
    const band = bandOf(share)
    const value = realised === null ? withheldSign : share === null ? largeOrNone(realised) : formatShare(share, 0)
    const words =
      realised === null
        ? `${place?.name ?? short}: ${amountWords(unit, realised)}`
        : band === null || target === null
          ? m.insight_tile_no_target({
              region: place?.name ?? short,
              realised: amountWords(unit, realised),
              unit: unitWords[unit](),
            })
          : m.insight_tile({
              region: place?.name ?? short,
              realised: amountWords(unit, realised),
              target: amountWords(unit, target),
              unit: unitWords[unit](),
              share: value,
              band: bandWords[band].name(),
            })
    return {
      key: code,
      column,
      row,
      name: short,
      value,
      words,
      level: realised === null ? 0 : levelOf(band),
      outside: place === undefined,
    }
  })
  return (
    <TileMap
      label={m.insight_map_label()}
      tiles={tiles}
      chosen={chosen}
      onChoose={(key) => onChoose(key as RegionCode)}
      legend={shareLegend()}
    />
  )
}

function largeOrNone(realised: number): string {
  return realised === 0 ? '–' : formatLarge(realised)
}
