import { IconScale } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import type { ErrorPlace, VisitPlace } from './targeting-place.ts'

const pages = () => import('./pages.ts')

// The search is read by the pages: whatever stands here comes with the first page.
export const errorRoute = createRoute({
  path: '/sasaran',
  getParentRoute: () => officeRoute,
  validateSearch: (search: Record<string, unknown>): ErrorPlace => search,
  component: lazyRouteComponent(pages, 'ErrorPage'),
})
export const errorVisitsRoute = createRoute({
  path: '/sasaran/kunjungan',
  getParentRoute: () => officeRoute,
  validateSearch: (search: Record<string, unknown>): VisitPlace => search,
  component: lazyRouteComponent(pages, 'ErrorVisitsPage'),
})
export const errorPaperRoute = createRoute({
  path: '/sasaran/kunjungan/lembar',
  getParentRoute: () => officeRoute,
  validateSearch: (search: Record<string, unknown>): VisitPlace => search,
  component: lazyRouteComponent(pages, 'ErrorPaperPage'),
})

export const targetingRoutes = [errorRoute, errorVisitsRoute, errorPaperRoute] as const
export const targetingDestinations: readonly Destination[] = [
  { to: '/sasaran', label: m.targeting_title, icon: IconScale, permission: 'insight.read' },
]
