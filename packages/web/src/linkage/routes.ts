import { IconUserQuestion } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import type { PairsPlace } from './pairs-place.ts'

const pages = () => import('./pages.ts')

export const pairsRoute = createRoute({
  path: '/data/ganda',
  getParentRoute: () => officeRoute,
  // Read by the page: whatever stands here comes with the first page.
  validateSearch: (search: Record<string, unknown>): PairsPlace => search,
  component: lazyRouteComponent(pages, 'PairsPage'),
})

/** Ids say nothing by themselves. */
export const pairRoute = createRoute({
  path: '/data/ganda/$a/$b',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'PairPage'),
})

export const linkageRoutes = [pairsRoute, pairRoute] as const
export const linkageDestinations: readonly Destination[] = [
  { to: '/data/ganda', label: m.linkage_title, icon: IconUserQuestion, permission: 'linkage.judge' },
]
