import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { Unit } from '#domain/planning/unit.ts'
import { units } from '#domain/planning/unit.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'
import { m } from '#messages'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { FieldRow } from '../design/frame/FieldRow.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { today } from '../platform/today.ts'
import { formatInstant, formatNumber } from '../platform/format.ts'
import { targetsQuery } from './planning.queries.ts'
import type { PlanPlace } from './plan-place.ts'
import { TargetGrid } from './TargetGrid.tsx'
import { unitWords } from './unit.words.ts'

const planRoute = getRouteApi('/office/rencana')

/** The plan of a year: targets by programme, regency and quarter, beside what was reached. */
export function PlanPage() {
  const { tahun, program, satuan } = planRoute.useSearch()
  const navigate = useNavigate()
  const now = Number(today().slice(0, 4))
  const year = tahun ?? now
  const { data, error, refetch } = useQuery(targetsQuery(year, program))
  const go = (place: PlanPlace) => void navigate({ to: '/rencana', search: place })
  const inUse = units.filter((unit) => data?.rows.some((row) => row.unit === unit))

  return (
    <Page title={m.planning_title()} meaning={m.planning_meaning()}>
      <FieldRow>
        <NativeSelect
          label={m.planning_year()}
          value={String(year)}
          data={[now - 1, now, now + 1].map(String)}
          onChange={(event) => go({ ...place(program, satuan), tahun: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label={m.planning_programme()}
          value={program ?? ''}
          data={[
            { value: '', label: m.planning_all_programmes() },
            ...(data?.programmes ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) =>
            go({
              ...(tahun !== undefined && { tahun }),
              ...place((event.currentTarget.value || undefined) as ProgrammeId, undefined),
            })
          }
        />
      </FieldRow>
      {inUse.length > 1 && (
        <FilterChips<Unit>
          label={m.planning_units()}
          choices={inUse.map((value) => ({ value, label: unitWords[value]() }))}
          chosen={satuan === undefined ? [] : [satuan]}
          onChange={(chosen) =>
            go({
              ...(tahun !== undefined && { tahun }),
              ...place(
                program,
                chosen.find((one) => one !== satuan),
              ),
            })
          }
        />
      )}
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data?.more && <Notice tone="waiting">{m.planning_more({ n: formatNumber(data.rows.length) })}</Notice>}
      {data !== undefined && data.rows.length === 0 && (
        <EmptyState drawing="folder" title={m.planning_none({ year })}>
          {m.planning_none_meaning()}
        </EmptyState>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <>
          <TargetGrid key={year} year={year} rows={data.rows.filter((row) => satuan === undefined || row.unit === satuan)} />
          <p>{m.planning_source({ time: formatInstant(data.asOf) })}</p>
        </>
      )}
    </Page>
  )
}

function place(program: ProgrammeId | undefined, satuan: Unit | undefined): PlanPlace {
  return { ...(program !== undefined && { program }), ...(satuan !== undefined && { satuan }) }
}
