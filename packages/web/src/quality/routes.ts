import { IconShieldCheck } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import type { FaultyPlace, QualityPlace } from './quality-place.ts'

const pages = () => import('./pages.ts')

// The search is read by the pages: whatever stands here comes with the first page.
export const qualityRoute = createRoute({
  path: '/data/mutu',
  getParentRoute: () => officeRoute,
  validateSearch: (search: Record<string, unknown>): QualityPlace => search,
  component: lazyRouteComponent(pages, 'QualityPage'),
})

export const faultyRoute = createRoute({
  path: '/data/mutu/daftar',
  getParentRoute: () => officeRoute,
  validateSearch: (search: Record<string, unknown>): FaultyPlace => search,
  component: lazyRouteComponent(pages, 'FaultyPage'),
})

export const qualityRoutes = [qualityRoute, faultyRoute] as const
export const qualityDestinations: readonly Destination[] = [
  { to: '/data/mutu', label: m.quality_title, icon: IconShieldCheck, permission: 'quality.read' },
]
