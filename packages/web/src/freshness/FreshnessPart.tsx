import { getRouteApi } from '@tanstack/react-router'
import { m } from '#messages'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { HalfLivesPage } from './HalfLivesPage.tsx'
import { HouseFormsPage } from './HouseFormsPage.tsx'
import { HousesPage } from './HousesPage.tsx'

const route = getRouteApi('/office/data/kesegaran/$bagian')

/** The pages below the board, by the last part of the address: one route, since each stands in the first page. */
export function FreshnessPart() {
  switch (route.useParams().bagian) {
    case 'periksa':
      return <HousesPage />
    case 'formulir':
      return <HouseFormsPage />
    case 'waktu-paruh':
      return <HalfLivesPage />
    default:
      return (
        <Page title={m.freshness_title()} crumbs={[{ label: m.freshness_title(), to: '/data/kesegaran' }]}>
          <EmptyState drawing="road" title={m.freshness_no_page()} />
        </Page>
      )
  }
}
