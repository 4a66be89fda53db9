import { Button, NativeSelect } from '@mantine/core'
import { IconArrowUp, IconDoor, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { parentOf } from '#domain/platform/region-code.ts'
import { ProgrammeId } from '#domain/programmes/programme-id.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { FieldRow } from '../design/frame/FieldRow.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { programmesQuery } from '../programmes/programmes.queries.ts'
import { DrawSample } from './DrawSample.tsx'
import { ErrorBoard } from './ErrorBoard.tsx'
import { errorFiguresQuery } from './targeting.queries.ts'
import { type ErrorPlace, errorPlaceIn, windows } from './targeting-place.ts'

const route = getRouteApi('/office/sasaran')
const windowWords = { 1: m.targeting_window_1, 3: m.targeting_window_3, 12: m.targeting_window_12 } as const

/** How wrong the lists of a programme are: who should not stand on them, and who should. */
export function ErrorPage() {
  const search = route.useSearch()
  const place = useMemo(() => errorPlaceIn({ ...search }), [search])
  const navigate = useNavigate()
  const mayVisit = usePermitted('people.assign-need')
  const mayDraw = usePermitted('enumeration.lead')
  const all = useQuery(programmesQuery)
  const sampled = all.data?.rows.filter(({ rule }) => rule !== null)
  const id = place.program ?? sampled?.[0]?.id
  const figures = useQuery({ ...errorFiguresQuery(id ?? ('' as ProgrammeId), place), enabled: id !== undefined })
  const go = (to: ErrorPlace) => void navigate({ to: '/sasaran', search: { ...place, ...to }, resetScroll: false })
  if (all.data === undefined && all.error === null) return <PageSkeleton />
  const above = figures.data === undefined ? undefined : parentOf(figures.data.place.code)
  const problem = all.error ?? figures.error

  return (
    <Page
      title={m.targeting_title()}
      meaning={m.targeting_meaning()}
      actions={
        <>
          {mayVisit && (
            <Button
              variant="default"
              leftSection={<IconDoor size={18} aria-hidden="true" />}
              onClick={() => void navigate({ to: '/sasaran/kunjungan' })}
            >
              {m.targeting_to_visits()}
            </Button>
          )}
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
            {m.targeting_print()}
          </Button>
        </>
      }
    >
      {sampled?.length === 0 && (
        <EmptyState drawing="desk" title={m.targeting_no_programme()}>
          {m.targeting_no_programme_meaning()}
        </EmptyState>
      )}
      {sampled !== undefined && sampled.length > 0 && (
        <FieldRow>
          <NativeSelect
            label={m.targeting_programme()}
            value={id ?? ''}
            data={sampled.map(({ id: value, name }) => ({ value, label: name }))}
            onChange={({ currentTarget: { value } }) =>
              void navigate({ to: '/sasaran', search: { program: ProgrammeId.parse(value) }, resetScroll: false })
            }
          />
          {place.wilayah !== undefined && above !== undefined && (
            <Button
              variant="default"
              leftSection={<IconArrowUp size={16} aria-hidden="true" />}
              onClick={() => {
                const { wilayah: _, ...rest } = place
                void navigate({
                  to: '/sasaran',
                  search: above === 'ID' || above.length < 5 ? rest : { ...rest, wilayah: above },
                  resetScroll: false,
                })
              }}
            >
              {m.targeting_region_above()}
            </Button>
          )}
        </FieldRow>
      )}
      <FilterChips
        label={m.targeting_window()}
        choices={windows.map((value) => ({ value: String(value), label: windowWords[value]() }))}
        chosen={[String(place.rentang ?? 1)]}
        onChange={(chosen) => {
          const next = windows.find((one) => String(one) === chosen.find((value) => value !== String(place.rentang ?? 1)))
          if (next !== undefined) go({ rentang: next })
        }}
      />
      {problem !== null && (
        <LoadFailed problem={problem} retry={() => void (all.error === null ? figures.refetch() : all.refetch())} />
      )}
      {id !== undefined && figures.data !== undefined && problem === null && (
        <ErrorBoard figures={figures.data} onChoose={(wilayah) => go({ wilayah })}>
          {mayDraw && <DrawSample key={`${id} ${figures.data.place.code}`} id={id} figures={figures.data} />}
        </ErrorBoard>
      )}
    </Page>
  )
}
