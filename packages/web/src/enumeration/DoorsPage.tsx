import { Button } from '@mantine/core'
import { IconPrinter, IconScan, IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { RoundId } from '#domain/enumeration/round.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { Page } from '../design/frame/Page.tsx'
import { regionQuery } from '../regions/regions.queries.ts'
import { DoorList } from './DoorList.tsx'
import { NoSuchRound, roundCrumbs } from './KnownRound.tsx'
import { type DoorView, doorViews, type RoundPlace, roundPlaceIn } from './round-place.ts'
import { FoundList, VisitList } from './VisitList.tsx'

const route = getRouteApi('/office/pendataan/$id/kunjungan')

const viewWords: Readonly<Record<DoorView, () => string>> = {
  pintu: m.enumeration_view_doors,
  hasil: m.enumeration_view_visits,
  baru: m.enumeration_view_found,
}

/** A village of a round: who waits, what was found, whom no list knew. */
export function DoorsPage() {
  const id = RoundId.safeParse(route.useParams().id)
  return id.success ? <Doors id={id.data} /> : <NoSuchRound />
}

function Doors({ id }: { id: RoundId }) {
  const search = route.useSearch()
  const place = useMemo(() => roundPlaceIn({ ...search }), [search])
  const navigate = route.useNavigate()
  const mayRegister = usePermitted('people.register')
  const { desa: village, tampak: view = 'pintu' } = place
  const { data: region } = useQuery({ ...regionQuery(village ?? ('ID' as RegionCode)), enabled: village !== undefined })
  const go = (to: RoundPlace) =>
    void navigate({ search: { ...(village && { desa: village }), tampak: view, ...to }, resetScroll: false })
  const lists = { pintu: DoorList, hasil: VisitList, baru: FoundList } as const
  const List = lists[view]

  return (
    <Page
      title={region === undefined ? m.enumeration_doors() : m.enumeration_doors_in({ village: region.name })}
      meaning={m.enumeration_doors_meaning()}
      crumbs={roundCrumbs()}
      actions={
        <>
          {village !== undefined && (
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden="true" />}
              onClick={() => void navigate({ to: '/pendataan/$id/formulir', params: { id }, search: { desa: village } })}
            >
              {m.enumeration_forms()}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconScan size={18} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/pendataan/$id/pindaian', params: { id }, search: {} })}
          >
            {m.enumeration_scans()}
          </Button>
          {mayRegister && (
            <Button
              variant="default"
              leftSection={<IconUserPlus size={18} aria-hidden="true" />}
              onClick={() =>
                void navigate({
                  to: '/pendataan/$id/warga-baru',
                  params: { id },
                  search: village === undefined ? {} : { desa: village },
                })
              }
            >
              {m.enumeration_new_person()}
            </Button>
          )}
        </>
      }
    >
      <FilterChips
        label={m.enumeration_views()}
        choices={doorViews.map((value) => ({ value, label: viewWords[value]() }))}
        chosen={[view]}
        onChange={(chosen) => go({ tampak: chosen.find((one) => one !== view) ?? view })}
      />
      <List id={id} place={place} go={go} />
    </Page>
  )
}
