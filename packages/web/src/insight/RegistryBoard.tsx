import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ProgrammeState, RegistryState } from '#domain/insight/board.ts'
import { stepOf } from '#domain/insight/board.rules.ts'
import { kaltimTiles } from '#domain/regions/kaltim-tiles.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { CountBars } from '../design/data/CountBars.tsx'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { FigureNote } from '../design/data/FigureNote.tsx'
import { FigureRow } from '../design/data/FigureRow.tsx'
import { KeyFigure } from '../design/data/KeyFigure.tsx'
import { TileMap, withheldSign } from '../design/data/TileMap.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { Split } from '../design/frame/Split.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { WithheldNote } from '../design/state/WithheldNote.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { formatLarge, formatNumber, formatTold } from '../platform/format.ts'
import { noteLines } from './board.words.ts'
import { BoardChoices } from './BoardChoices.tsx'
import { registryQuery } from './insight.queries.ts'
import { measureWords } from './measure.words.ts'
import { type RegistryMeasure, registryMeasures } from './registry-measures.ts'
import type { BoardPlace } from './board-place.ts'

interface Board {
  place: BoardPlace
  programmes: readonly ProgrammeState[]
  onGo: (place: BoardPlace) => void
}

/** The registry by regency: who is known, who is poorest, how many needs are open. */
export function RegistryBoard({ place, programmes, onGo }: Board) {
  const { data, error, refetch } = useQuery(registryQuery)
  if (data === undefined) return error === null ? <PageSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />

  const measure = place.ukuran ?? 'poorest'
  const chosen = data.regions.find((region) => region.place.code === place.wilayah)
  const here: BoardPlace = { program: 'warga', ukuran: measure }
  const ordered = data.regions.toSorted((a, b) => (b[measure] ?? -1) - (a[measure] ?? -1))
  const choose = (code: string) => onGo(code === chosen?.place.code ? here : { ...here, wilayah: code as RegionCode })

  return (
    <>
      <BoardChoices programmes={programmes} chosen="warga" onGo={onGo}>
        <NativeSelect
          label={m.insight_measure()}
          value={measure}
          data={registryMeasures.map((value) => ({ value, label: measureWords[value].name() }))}
          onChange={(event) => onGo({ ...here, ukuran: event.currentTarget.value as RegistryMeasure })}
        />
      </BoardChoices>
      <FigureRow label={m.insight_registry_of({ where: chosen?.place.name ?? m.insight_all_regions() })}>
        {registryMeasures.map((one) => (
          <KeyFigure
            key={one}
            label={measureWords[one].name()}
            value={formatTold((chosen ?? data.total)[one])}
            unit={measureWords[one].unit()}
            action={
              <FigureNote
                label={m.insight_note_of({ figure: measureWords[one].name() })}
                lines={noteLines(measureWords[one].formula(), m.insight_source_registry(), data.asOf)}
              />
            }
          />
        ))}
      </FigureRow>
      <Split
        choice={
          <Sheet title={m.insight_registry_map({ measure: measureWords[measure].name() })}>
            <TileMap
              label={m.insight_map_label()}
              tiles={tilesOf(data.regions, measure)}
              chosen={chosen?.place.code}
              onChoose={choose}
              legend={legendOf(data.regions, measure)}
            />
          </Sheet>
        }
      >
        <Sheet title={m.insight_most_first()}>
          <CountBars
            label={measureWords[measure].name()}
            bars={ordered.map((region) => ({
              key: region.place.code,
              label: region.place.name,
              count: region[measure],
              tone: 'brand',
            }))}
            chosen={chosen?.place.code}
            onChoose={choose}
          />
        </Sheet>
      </Split>
      <DataTable caption={m.insight_registry()} columns={columns()} rows={data.regions} keyOf={(region) => region.place.code} />
      <WithheldNote counts={[data.total, ...data.regions].flatMap((one) => registryMeasures.map((each) => one[each]))} />
    </>
  )
}

function tilesOf(regions: readonly RegistryState[], measure: RegistryMeasure) {
  const largest = Math.max(0, ...regions.map((region) => region[measure] ?? 0))
  return kaltimTiles.map(({ code, column, row, short }) => {
    const region = regions.find((one) => one.place.code === code)
    const amount = region === undefined ? 0 : region[measure]
    return {
      key: code,
      column,
      row,
      name: short,
      value: amount === null ? withheldSign : formatLarge(amount),
      words: `${region?.place.name ?? short}: ${formatTold(amount)} ${measureWords[measure].unit()}`,
      level: stepOf(amount ?? 0, largest),
      outside: region === undefined,
    }
  })
}

function legendOf(regions: readonly RegistryState[], measure: RegistryMeasure) {
  const largest = Math.max(0, ...regions.map((region) => region[measure] ?? 0))
  return ([1, 2, 3, 4, 5] as const).map((level) => ({
    level,
    words: m.insight_up_to({ n: formatNumber(Math.floor((largest * level) / 5)) }),
  }))
}

const columns = (): readonly Column<RegistryState>[] => [
  { key: 'name', title: m.insight_regency(), cell: ({ place }) => place.name },
  ...registryMeasures.map((measure) => ({
    key: measure,
    title: measureWords[measure].name(),
    align: 'end' as const,
    cell: (region: RegistryState) => formatTold(region[measure]),
  })),
]
