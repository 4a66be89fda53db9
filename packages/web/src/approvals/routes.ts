import { IconSignature } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { FileState } from '#domain/approvals/approval.ts'
import { Cursor } from '#domain/platform/page.ts'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'

export const views = ['saya', 'semua', 'perekam'] as const
export type View = (typeof views)[number]

/** Which part of the queue is shown; the same beside the queue and beside one file. */
export interface QueuePlace {
  tampak?: View
  keadaan?: FileState
  setelah?: string
}

function placeIn({ tampak, keadaan, setelah }: Record<string, unknown>): QueuePlace {
  const [state, after] = [FileState.safeParse(keadaan), Cursor.safeParse(setelah)]
  const view = views.find((one) => one === tampak)
  return {
    ...(view && { tampak: view }),
    ...(state.success && { keadaan: state.data }),
    ...(after.success && { setelah: after.data }),
  }
}

export const approvalsRoute = createRoute({
  path: '/persetujuan',
  getParentRoute: () => officeRoute,
  validateSearch: placeIn,
  component: lazyRouteComponent(() => import('./QueuePage.tsx'), 'QueuePage'),
})

export const delegationsRoute = createRoute({
  path: '/persetujuan/pelimpahan',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(() => import('./DelegationsPage.tsx'), 'DelegationsPage'),
})

export const approvalRoute = createRoute({
  path: '/persetujuan/$id',
  getParentRoute: () => officeRoute,
  validateSearch: placeIn,
  component: lazyRouteComponent(() => import('./FilePage.tsx'), 'FilePage'),
})

export const approvalRoutes = [approvalsRoute, delegationsRoute, approvalRoute] as const
export const approvalDestinations: readonly Destination[] = [
  { to: '/persetujuan', label: m.approvals_title, icon: IconSignature, permission: 'approvals.read' },
]
