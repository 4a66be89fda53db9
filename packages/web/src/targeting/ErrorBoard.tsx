import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { ErrorFigure, ErrorFigures as Figures } from '#domain/targeting/figures.ts'
import type { SampleKind } from '#domain/targeting/sample.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { WithheldNote } from '../design/state/WithheldNote.tsx'
import { formatTold, withMonthNames } from '../platform/format.ts'
import { Drawings } from './Drawings.tsx'
import { ErrorFigurePair } from './ErrorFigurePair.tsx'
import { saveFigures } from './save-figures.ts'
import { intervalWords, kindWords, nobodyReachedOf, shareWords } from './targeting.words.ts'

interface Board {
  figures: Figures
  onChoose: (region: RegionCode) => void
  /** For whoever draws samples. */
  children: ReactNode
}

interface Row {
  readonly key: string
  readonly name: string
  readonly figures: readonly ErrorFigure[]
}

export function ErrorBoard({ figures, onChoose, children }: Board) {
  const { place, parts, trend, whole } = figures
  const rows = parts.map(
    (part): Row => ({
      key: part.place.code,
      name: part.place.code === place.code ? m.targeting_no_district() : part.place.name,
      figures: part.figures,
    }),
  )
  return (
    <>
      <ErrorFigurePair figures={figures} />
      {levelOf(place.code) !== 'district' && (
        <DataTable
          caption={m.targeting_regions({ where: place.name })}
          columns={columns(m.targeting_region())}
          rows={rows}
          keyOf={({ key }) => key}
          nameOf={({ name }) => m.targeting_open_region({ name })}
          onOpen={({ key }) => onChoose(key as RegionCode)}
          tools={
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconDownload size={16} aria-hidden="true" />}
              onClick={() => saveFigures(figures)}
            >
              {m.targeting_save_table()}
            </Button>
          }
          empty={
            <EmptyState compact drawing="folder" title={m.targeting_no_regions()}>
              {m.targeting_no_regions_meaning()}
            </EmptyState>
          }
        />
      )}
      {trend !== null && trend.length > 0 && (
        <DataTable
          caption={m.targeting_months()}
          columns={columns(m.targeting_month())}
          rows={trend
            .toReversed()
            .map(({ month, figures: own }): Row => ({ key: month, name: withMonthNames(month), figures: own }))}
          keyOf={({ key }) => key}
        />
      )}
      <Sheet title={m.targeting_definition()}>
        <Stacked>
          {(['recipient', 'left-out'] as const).map((kind) => (
            <p key={kind}>
              <strong>{kindWords[kind].name()}.</strong> {kindWords[kind].meaning()}
            </p>
          ))}
          <p>{m.targeting_formula()}</p>
          <p>{m.targeting_formula_interval()}</p>
          <p>{m.targeting_needed_words()}</p>
        </Stacked>
      </Sheet>
      {children}
      <Drawings drawings={figures.drawings} />
      <WithheldNote counts={[...whole, ...parts.flatMap((part) => part.figures)].map(({ withheld }) => (withheld ? null : 0))} />
    </>
  )
}

const columns = (first: string): readonly Column<Row>[] => [
  { key: 'name', title: first, cell: ({ name }) => name },
  ...(['recipient', 'left-out'] as const).flatMap((kind) => columnsOf(kind)),
]

function columnsOf(kind: SampleKind): Column<Row>[] {
  const cellOf = (cell: (figure: ErrorFigure) => ReactNode) => (row: Row) => {
    const figure = row.figures.find((one) => one.kind === kind)
    return figure === undefined ? '–' : cell(figure)
  }
  return [
    {
      key: `${kind} share`,
      title: kindWords[kind].name(),
      align: 'end',
      cell: cellOf((figure) => [shareWords(figure), intervalWords(figure)].filter(Boolean).join(' · ')),
    },
    {
      key: `${kind} answered`,
      title: m.targeting_measure_of({ figure: kindWords[kind].name(), measure: m.targeting_answered() }),
      align: 'end',
      cell: cellOf(({ answered }) => formatTold(answered)),
    },
    {
      key: `${kind} missing`,
      title: m.targeting_measure_of({ figure: kindWords[kind].name(), measure: m.targeting_unanswered() }),
      align: 'end',
      cell: cellOf((figure) => formatTold(nobodyReachedOf(figure))),
    },
  ]
}
