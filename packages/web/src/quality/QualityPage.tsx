import { Button } from '@mantine/core'
import { IconHistory, IconListCheck, IconPrinter, IconStairs, IconTool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { parentOf } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { Page } from '../design/frame/Page.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { QualityBoard } from './QualityBoard.tsx'
import { type QualityPlace, qualityPlaceIn } from './quality-place.ts'
import { qualityBoardQuery } from './quality.queries.ts'

const route = getRouteApi('/office/data/mutu')

/** How good the register is: by region and source, in four dimensions, with the months before. */
export function QualityPage() {
  const search = route.useSearch()
  const place = useMemo(() => qualityPlaceIn({ ...search }), [search])
  const navigate = useNavigate()
  const mayCure = usePermitted('people.register')
  const { data, error, refetch } = useQuery(qualityBoardQuery(place))
  if (data === undefined && error === null) return <PageSkeleton />
  const { wilayah, ukuran: _, ...source } = place
  const above = wilayah === undefined ? undefined : parentOf(wilayah)

  return (
    <Page
      title={m.quality_title()}
      meaning={m.quality_meaning()}
      actions={
        <>
          <Button variant="default" leftSection={<IconTool size={18} aria-hidden="true" />} component={Link} to="/pengaturan">
            {m.settings_limits()}
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
            {m.quality_print()}
          </Button>
          <Button
            variant="default"
            leftSection={<IconHistory size={18} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/data/kesegaran', search: { ...(wilayah && { wilayah }) } })}
          >
            {m.quality_to_freshness()}
          </Button>
          <Button
            variant="default"
            leftSection={<IconStairs size={18} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/data/desil', search: { ...(wilayah && { wilayah }) } })}
          >
            {m.quality_to_deciles()}
          </Button>
          {mayCure && (
            <Button
              leftSection={<IconListCheck size={18} aria-hidden="true" />}
              onClick={() => void navigate({ to: '/data/mutu/daftar', search: { ...source, ...(wilayah && { wilayah }) } })}
            >
              {m.quality_to_list()}
            </Button>
          )}
        </>
      }
    >
      {error !== null && <LoadFailed problem={error} retry={() => void refetch()} />}
      {data !== undefined && (
        <QualityBoard
          board={data}
          place={place}
          above={above}
          onGo={(next: QualityPlace) => void navigate({ to: '/data/mutu', search: next, resetScroll: false })}
        />
      )}
    </Page>
  )
}
