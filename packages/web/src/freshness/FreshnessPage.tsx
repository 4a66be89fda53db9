import { Button } from '@mantine/core'
import { IconArrowUp, IconListCheck, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { freshShare, freshSteps } from '#domain/freshness/fresh-share.rules.ts'
import { levelOf, parentOf, type RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { FieldRow } from '../design/frame/FieldRow.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { WithheldNote } from '../design/state/WithheldNote.tsx'
import { ShareMap } from '../regions/ShareMap.tsx'
import { type FreshnessPlace, freshnessPlaceIn } from './freshness-place.ts'
import { freshnessBoardQuery } from './freshness.queries.ts'
import { FreshFigures } from './FreshFigures.tsx'
import { FreshMonths, FreshRegions } from './FreshTables.tsx'

const route = getRouteApi('/office/data/kesegaran')

/** The share of families receiving aid whose facts are fresh: by region, with the months before. */
export function FreshnessPage() {
  const search = route.useSearch()
  const place = useMemo(() => freshnessPlaceIn({ ...search }), [search])
  const navigate = useNavigate()
  const mayVisit = usePermitted('people.register')
  const { data, error, refetch } = useQuery(freshnessBoardQuery(place))
  if (data === undefined && error === null) return <PageSkeleton />
  const { wilayah } = place
  const here = { ...(wilayah !== undefined && { wilayah }) }
  const above = wilayah === undefined ? undefined : parentOf(wilayah)
  const go = (next: FreshnessPlace) => void navigate({ to: '/data/kesegaran', search: next, resetScroll: false })
  const level = data === undefined ? undefined : levelOf(data.within.code)

  return (
    <Page
      title={m.freshness_title()}
      meaning={m.freshness_meaning()}
      crumbs={[{ label: m.quality_title(), to: '/data/mutu' }]}
      actions={
        <>
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
            {m.freshness_print()}
          </Button>
          {mayVisit && (
            <Button
              leftSection={<IconListCheck size={18} aria-hidden="true" />}
              onClick={() => void navigate({ to: '/data/kesegaran/$bagian', params: { bagian: 'periksa' }, search: here })}
            >
              {m.freshness_to_queue()}
            </Button>
          )}
        </>
      }
    >
      {error !== null && <LoadFailed problem={error} retry={() => void refetch()} />}
      {data?.countedAt === null && (
        <EmptyState drawing="desk" title={m.freshness_not_counted()}>
          {m.freshness_not_counted_meaning()}
        </EmptyState>
      )}
      {data !== undefined && data.countedAt !== null && (
        <>
          {above !== undefined && (
            <FieldRow>
              <Button
                variant="default"
                leftSection={<IconArrowUp size={16} aria-hidden="true" />}
                onClick={() => go(above === 'ID' ? {} : { wilayah: above })}
              >
                {m.freshness_region_above()}
              </Button>
            </FieldRow>
          )}
          <FreshFigures board={data} />
          {(level === 'country' || level === 'province') && (
            <ShareMap
              title={m.freshness_map()}
              regions={data.regions.map((region) => ({
                place: region.place,
                share: freshShare(region),
                withheld: region.families === null || region.fresh === null,
              }))}
              steps={freshSteps}
              onChoose={(code) => go({ wilayah: code as RegionCode })}
            />
          )}
          {level !== 'village' && <FreshRegions board={data} onChoose={(code) => go({ wilayah: code as RegionCode })} />}
          {data.trend !== null && <FreshMonths trend={data.trend} />}
          <WithheldNote counts={[data.total, ...data.regions].flatMap(({ families, fresh }) => [families, fresh])} />
        </>
      )}
      <p>
        <Link to="/data/kesegaran/$bagian" params={{ bagian: 'waktu-paruh' }}>
          {m.freshness_half_lives_link()}
        </Link>
      </p>
    </Page>
  )
}
