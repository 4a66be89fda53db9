import { IconHeartHandshake } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import type { BenefitsPlace, MatrixPlace } from './benefits-place.ts'

export const benefitsRoute = createRoute({
  path: '/bantuan',
  getParentRoute: () => officeRoute,
  // Read by the page: whatever stands here comes with the first page.
  validateSearch: (search: Record<string, unknown>): BenefitsPlace => search,
  component: lazyRouteComponent(() => import('./pages.ts'), 'BenefitsPage'),
})

export const matrixRoute = createRoute({
  path: '/bantuan/matriks',
  getParentRoute: () => officeRoute,
  validateSearch: (search: Record<string, unknown>): MatrixPlace => search,
  component: lazyRouteComponent(() => import('./pages.ts'), 'MatrixPage'),
})

export const benefitRoutes = [benefitsRoute, matrixRoute] as const
export const benefitDestinations: readonly Destination[] = [
  { to: '/bantuan', label: m.benefits_title, icon: IconHeartHandshake, permission: 'people.read' },
]
