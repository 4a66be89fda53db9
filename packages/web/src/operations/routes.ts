import { IconHeartbeat } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'

const stateRoute = createRoute({
  path: '/keadaan',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(() => import('./SystemStatePage.tsx'), 'SystemStatePage'),
})

export const operationsRoutes = [stateRoute] as const
export const operationsDestinations: readonly Destination[] = [
  {
    to: '/keadaan',
    label: m.operations_title,
    icon: IconHeartbeat,
    permission: 'operations.watch',
    deeds: ['operations.watch'],
  },
]
