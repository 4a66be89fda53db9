import { IconFileImport } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Cursor } from '#domain/platform/page.ts'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import type { BatchPlace } from './batch-steps.ts'

export const batchesRoute = createRoute({
  path: '/impor',
  getParentRoute: () => officeRoute,
  validateSearch: ({ setelah }: Record<string, unknown>): { setelah?: string } => {
    const after = Cursor.safeParse(setelah)
    return after.success ? { setelah: after.data } : {}
  },
  component: lazyRouteComponent(() => import('./BatchesPage.tsx'), 'BatchesPage'),
})

export const uploadRoute = createRoute({
  path: '/impor/baru',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(() => import('./upload/UploadPage.tsx'), 'UploadPage'),
})

export const batchRoute = createRoute({
  path: '/impor/$id',
  getParentRoute: () => officeRoute,
  // Read by the page: whatever stands here comes with the first page.
  validateSearch: (search: Record<string, unknown>): BatchPlace => search,
  component: lazyRouteComponent(() => import('./BatchPage.tsx'), 'BatchPage'),
})

export const intakeRoutes = [batchesRoute, uploadRoute, batchRoute] as const
export const intakeDestinations: readonly Destination[] = [
  { to: '/impor', label: m.intake_title, icon: IconFileImport, permission: 'intake.read', deeds: ['intake.import'] },
]
