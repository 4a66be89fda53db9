import { IconSignature } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import { placeIn } from './queue-place.ts'

const pages = () => import('./pages.ts')

export const approvalsRoute = createRoute({
  path: '/persetujuan',
  getParentRoute: () => officeRoute,
  validateSearch: placeIn,
  component: lazyRouteComponent(pages, 'QueuePage'),
})

export const delegationsRoute = createRoute({
  path: '/persetujuan/pelimpahan',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'DelegationsPage'),
})

export const approvalRoute = createRoute({
  path: '/persetujuan/$id',
  getParentRoute: () => officeRoute,
  validateSearch: placeIn,
  component: lazyRouteComponent(pages, 'FilePage'),
})

export const approvalRoutes = [approvalsRoute, delegationsRoute, approvalRoute] as const
export const approvalDestinations: readonly Destination[] = [
  {
    to: '/persetujuan',
    label: m.approvals_title,
    icon: IconSignature,
    permission: 'approvals.read',
    deeds: ['approvals.decide', 'approvals.record-paper'],
  },
]
