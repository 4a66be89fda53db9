import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { ProgrammeState } from '#domain/insight/board.ts'
import { m } from '#messages'
import { Page } from '../design/frame/Page.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { programmeStatesQuery } from './insight.queries.ts'
import { ProgrammeBoard } from './ProgrammeBoard.tsx'
import { RegistryBoard } from './RegistryBoard.tsx'
import type { BoardPlace } from './board-place.ts'

const boardRoute = getRouteApi('/office/pantauan')

/** What was reached of what was planned, by region; where nothing is planned yet, the registry in figures. */
export function BoardPage() {
  const place = boardRoute.useSearch()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(programmeStatesQuery)
  if (data === undefined && error === null) return <PageSkeleton />

  const programmes = data?.programmes ?? []
  const known = programmes.find(({ id }) => id === place.program)
  const shown = place.program === 'warga' ? undefined : (known ?? programmes.find(hasReached) ?? programmes[0])
  const go = (next: BoardPlace) => void navigate({ to: '/pantauan', search: next, resetScroll: false })

  return (
    <Page
      title={m.insight_title()}
      meaning={m.insight_meaning()}
      actions={
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
          {m.insight_print()}
        </Button>
      }
    >
      {error !== null && <LoadFailed problem={error} retry={() => void refetch()} />}
      {shown === undefined || data === undefined ? (
        <RegistryBoard place={place} programmes={programmes} onGo={go} />
      ) : (
        <ProgrammeBoard key={shown.id} id={shown.id} place={place} programmes={programmes} quarter={data.quarter} onGo={go} />
      )}
    </Page>
  )
}

/** Something to look at comes before a plan that nothing was done for yet. */
function hasReached({ units }: ProgrammeState): boolean {
  return units.some(({ realised }) => realised === null || realised > 0)
}
