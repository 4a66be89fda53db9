import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ProgrammeState } from '#domain/insight/board.ts'
import { shareOf } from '#domain/planning/target.rules.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { FigureNote } from '../design/data/FigureNote.tsx'
import { FigureRow } from '../design/data/FigureRow.tsx'
import { KeyFigure } from '../design/data/KeyFigure.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { noteLines, quarterLong } from '../insight/board.words.ts'
import { programmeStatesQuery, registryQuery } from '../insight/insight.queries.ts'
import { measureWords } from '../insight/measure.words.ts'
import type { RegistryMeasure } from '../insight/registry-measures.ts'
import { formatInstant, formatTold } from '../platform/format.ts'
import { amountWords, unitWords } from '../planning/unit.words.ts'
import { myPeopleQuery } from './figures.queries.ts'

/** Three figures of my role: programmes furthest from their target, and the registry. */
export function StateFigures() {
  const [mayPlan, maySearch] = [usePermitted('insight.read'), usePermitted('people.search')]
  return (
    <Sheet title={m.home_state()} flush beside={mayPlan && <Link to="/pantauan">{m.home_to_board()}</Link>}>
      {mayPlan ? <OfOffice /> : maySearch ? <OfVillages /> : <NoFigures />}
    </Sheet>
  )
}

function OfOffice() {
  const states = useQuery(programmeStatesQuery)
  const registry = useQuery(registryQuery)
  const failed = states.error ?? registry.error
  if (failed !== null) {
    return <LoadFailed compact problem={failed} retry={() => void Promise.all([states.refetch(), registry.refetch()])} />
  }
  if (states.data === undefined || registry.data === undefined) return <CardSkeleton />

  const behind = furthestBehind(states.data.programmes).slice(0, 2)
  const measures = (['poorest', 'openNeeds', 'persons'] as const).slice(0, 3 - behind.length)
  return (
    <FigureRow label={m.home_state()} narrow>
      {behind.map(({ id, name, unit, target, realised, share }) => (
        <KeyFigure
          key={id}
          label={name}
          value={amountWords(unit, realised)}
          unit={unit === 'rupiah' ? '' : unitWords[unit]()}
          share={share}
          target={amountWords(unit, target)}
          source={quarterLong(states.data.quarter)}
          action={
            <FigureNote
              label={m.insight_note_of({ figure: name })}
              lines={noteLines(m.insight_share_formula(), m.insight_source_both(), states.data.asOf)}
            />
          }
        />
      ))}
      {measures.map((measure) => (
        <RegistryFigure key={measure} measure={measure} value={registry.data.total[measure]} asOf={registry.data.asOf} />
      ))}
    </FigureRow>
  )
}

/** One figure of each programme: its own unit against its target in this quarter, the lowest share first. */
function furthestBehind(programmes: readonly ProgrammeState[]) {
  return programmes
    .flatMap(({ id, name, units }) => {
      const [planned] = units.filter(({ target }) => target !== null && target > 0)
      const share = planned && shareOf(planned.realised, planned.target)
      return planned?.target == null || share == null ? [] : [{ id, name, ...planned, target: planned.target, share }]
    })
    .toSorted((a, b) => a.share - b.share)
}

function OfVillages() {
  const { data, error, refetch, dataUpdatedAt } = useQuery(myPeopleQuery)
  if (data === undefined)
    return error === null ? <CardSkeleton /> : <LoadFailed compact problem={error} retry={() => void refetch()} />
  const { persons, families, deciles } = data.total
  const poorest = deciles?.filter(({ decile }) => decile <= 2).reduce((sum, one) => sum + one.families, 0)
  const values: [RegistryMeasure, number | null][] = [
    ...(poorest === undefined ? [] : [['poorest', poorest] satisfies [RegistryMeasure, number]]),
    ['families', families],
    ['persons', persons],
  ]
  return (
    <FigureRow label={m.home_state()} narrow>
      {values.map(([measure, value]) => (
        <RegistryFigure key={measure} measure={measure} value={value} asOf={new Date(dataUpdatedAt).toISOString()} />
      ))}
    </FigureRow>
  )
}

function RegistryFigure({ measure, value, asOf }: { measure: RegistryMeasure; value: number | null; asOf: string }) {
  const { name, unit, formula } = measureWords[measure]
  return (
    <KeyFigure
      label={name()}
      value={formatTold(value)}
      unit={unit()}
      source={formatInstant(asOf)}
      action={
        <FigureNote
          label={m.insight_note_of({ figure: name() })}
          lines={noteLines(formula(), m.insight_source_registry(), asOf)}
        />
      }
    />
  )
}

function NoFigures() {
  return (
    <EmptyState compact drawing="search" title={m.home_no_figures()}>
      {m.home_no_figures_meaning()}
    </EmptyState>
  )
}
