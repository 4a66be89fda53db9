import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ProgrammeState } from '#domain/insight/board.ts'
import { quartersUpTo, sumsOf } from '#domain/insight/board.rules.ts'
import type { Unit } from '#domain/planning/unit.ts'
import type { Quarter } from '#domain/platform/period.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'
import { m } from '#messages'
import { QuarterBars } from '../design/data/QuarterBars.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { Split } from '../design/frame/Split.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { WithheldNote } from '../design/state/WithheldNote.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { formatLarge, formatTold } from '../platform/format.ts'
import { amountWords, unitWords } from '../planning/unit.words.ts'
import { quarterBrief, quarterLong } from './board.words.ts'
import { BoardChoices } from './BoardChoices.tsx'
import { reachedQuery } from './insight.queries.ts'
import { ProgrammeFigures } from './ProgrammeFigures.tsx'
import { ReachedMap } from './ReachedMap.tsx'
import { ReachedTable } from './ReachedTable.tsx'
import type { BoardPlace } from './board-place.ts'

interface Board {
  id: ProgrammeId
  place: BoardPlace
  programmes: readonly ProgrammeState[]
  /** The present one. */
  quarter: Quarter
  onGo: (place: BoardPlace) => void
}

/** Map left, the chosen region's series right, all regions in the table below. */
export function ProgrammeBoard({ id, place, programmes, quarter: present, onGo }: Board) {
  const quarter = place.triwulan ?? present
  const { data: reached, error, refetch } = useQuery(reachedQuery(id, quarter > present ? quarter : undefined))
  if (reached === undefined)
    return error === null ? <PageSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />

  const unit: Unit | undefined = reached.units.find((one) => one === place.satuan) ?? reached.units[0]
  const here = { program: id, ...(place.satuan && { satuan: place.satuan }), ...(place.triwulan && { triwulan: place.triwulan }) }
  const region = reached.regencies.find(({ code }) => code === place.wilayah)
  const choices = (
    <BoardChoices programmes={programmes} chosen={id} onGo={onGo}>
      <NativeSelect
        label={m.insight_unit()}
        value={unit ?? ''}
        data={reached.units.map((value) => ({ value: value as string, label: unitWords[value]() }))}
        onChange={(event) => onGo({ ...here, satuan: event.currentTarget.value as Unit })}
      />
      <NativeSelect
        label={m.insight_quarter_field()}
        value={quarter}
        data={quartersUpTo(present, 8)
          .toReversed()
          .map((value) => ({ value: value as string, label: quarterLong(value) }))}
        onChange={(event) => onGo({ ...here, triwulan: event.currentTarget.value as Quarter })}
      />
    </BoardChoices>
  )
  if (unit === undefined) {
    return (
      <>
        {choices}
        <EmptyState drawing="folder" title={m.insight_nothing_yet()}>
          {m.insight_nothing_yet_meaning()}
        </EmptyState>
      </>
    )
  }

  const scope = region?.name ?? m.insight_all_regions()
  const series = fromFirstFigure(
    reached.quarters.map((one) => ({
      quarter: one,
      ...sumsOf(reached, { unit, quarter: one, regency: region?.code }),
    })),
  )
  return (
    <>
      {choices}
      <ProgrammeFigures reached={reached} unit={unit} quarter={quarter} region={region} />
      <Split
        choice={
          <Sheet title={m.insight_map({ unit: unitWords[unit](), quarter: quarterLong(quarter) })}>
            <ReachedMap
              reached={reached}
              unit={unit}
              quarter={quarter}
              chosen={region?.code}
              onChoose={(code) => onGo(code === region?.code ? here : { ...here, wilayah: code })}
            />
          </Sheet>
        }
      >
        <Sheet title={m.insight_series({ region: scope })} beside={unitWords[unit]()}>
          <QuarterBars
            targetLegend={m.insight_target_line()}
            words={series
              .map((one) =>
                m.insight_series_words({
                  quarter: quarterLong(one.quarter),
                  realised: amountWords(unit, one.realised),
                  target: one.target === null ? '–' : amountWords(unit, one.target),
                }),
              )
              .join('; ')}
            bars={series.map((one) => ({
              key: one.quarter,
              label: quarterBrief(one.quarter),
              value: one.realised,
              valueWords: formatTold(one.realised, formatLarge),
              target: one.target,
              chosen: one.quarter === quarter,
            }))}
          />
        </Sheet>
      </Split>
      <ReachedTable reached={reached} unit={unit} quarter={quarter} />
      <WithheldNote counts={[...reached.cells, ...reached.totals].map(({ realised }) => realised)} />
    </>
  )
}

/** As many quarters as a year has are shown even when nothing happened in them. */
const fewestQuarters = 4

/** Without the quarters before anything was planned or reached. */
function fromFirstFigure<Quarterly extends { target: number | null; realised: number | null }>(
  series: readonly Quarterly[],
): Quarterly[] {
  const first = series.findIndex(({ target, realised }) => target !== null || realised !== 0)
  return series.slice(Math.min(first < 0 ? series.length : first, series.length - fewestQuarters))
}
