import { IconMailForward } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import type { NoticesPlace } from './notices-place.ts'

const pages = () => import('./pages.ts')

export const noticesRoute = createRoute({
  path: '/pemberitahuan',
  getParentRoute: () => officeRoute,
  // Read by the page: whatever stands here comes with the first page.
  validateSearch: (search: Record<string, unknown>): NoticesPlace => search,
  component: lazyRouteComponent(pages, 'NoticesPage'),
})

export const noticeRoutes = [noticesRoute] as const
export const noticeDestinations: readonly Destination[] = [
  {
    to: '/pemberitahuan',
    label: m.notices_title,
    icon: IconMailForward,
    permission: 'upkeep.read',
    deeds: ['upkeep.decide'],
  },
]
