import { IconDoor } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import type { RoundPlace } from './round-place.ts'

const pages = () => import('./pages.ts')
// Read by the pages: whatever stands here comes with the first page.
const validateSearch = (search: Record<string, unknown>): RoundPlace => search

export const roundsRoute = createRoute({
  path: '/pendataan',
  getParentRoute: () => officeRoute,
  validateSearch,
  component: lazyRouteComponent(pages, 'RoundsPage'),
})
export const planRoute = createRoute({
  path: '/pendataan/baru',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'PlanPage'),
})
export const revisitsRoute = createRoute({
  path: '/pendataan/ulang',
  getParentRoute: () => officeRoute,
  validateSearch,
  component: lazyRouteComponent(pages, 'RevisitsPage'),
})
export const totalsRoute = createRoute({
  path: '/pendataan/angka',
  getParentRoute: () => officeRoute,
  validateSearch,
  component: lazyRouteComponent(pages, 'TotalsPage'),
})
export const roundRoute = createRoute({
  path: '/pendataan/$id',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'RoundPage'),
})
export const changeRoute = createRoute({
  path: '/pendataan/$id/ubah',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'ChangePage'),
})
export const doorsRoute = createRoute({
  path: '/pendataan/$id/kunjungan',
  getParentRoute: () => officeRoute,
  validateSearch,
  component: lazyRouteComponent(pages, 'DoorsPage'),
})
export const roundFormsRoute = createRoute({
  path: '/pendataan/$id/formulir',
  getParentRoute: () => officeRoute,
  validateSearch,
  component: lazyRouteComponent(pages, 'RoundFormsPage'),
})
export const scansRoute = createRoute({
  path: '/pendataan/$id/pindaian',
  getParentRoute: () => officeRoute,
  validateSearch,
  component: lazyRouteComponent(pages, 'ScansPage'),
})
export const keyingRoute = createRoute({
  path: '/pendataan/$id/masukkan',
  getParentRoute: () => officeRoute,
  validateSearch,
  component: lazyRouteComponent(pages, 'KeyingPage'),
})
export const foundRoute = createRoute({
  path: '/pendataan/$id/warga-baru',
  getParentRoute: () => officeRoute,
  validateSearch,
  component: lazyRouteComponent(pages, 'FoundPage'),
})

export const enumerationRoutes = [
  roundsRoute,
  planRoute,
  revisitsRoute,
  totalsRoute,
  roundRoute,
  changeRoute,
  doorsRoute,
  roundFormsRoute,
  foundRoute,
  scansRoute,
  keyingRoute,
] as const
export const enumerationDestinations: readonly Destination[] = [
  { to: '/pendataan', label: m.enumeration_nav, icon: IconDoor, permission: 'people.assign-need' },
]
