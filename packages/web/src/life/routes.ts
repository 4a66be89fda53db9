import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { LifeEventKind } from '#domain/life/life-event-kind.ts'
import { Cursor } from '#domain/platform/page.ts'
import { officeRoute } from '../platform/routes.ts'

const pages = () => import('./pages.ts')

export const eventsRoute = createRoute({
  path: '/warga/peristiwa',
  getParentRoute: () => officeRoute,
  validateSearch: ({ tampak, setelah }: Record<string, unknown>): { tampak?: 'decided'; setelah?: string } => {
    const after = Cursor.safeParse(setelah)
    return { ...(tampak === 'decided' && { tampak }), ...(after.success && { setelah: after.data }) }
  },
  component: lazyRouteComponent(pages, 'LifeEventsPage'),
})

export const eventRoute = createRoute({
  path: '/warga/peristiwa/$id',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'LifeEventPage'),
})

export const recordEventRoute = createRoute({
  path: '/warga/$id/peristiwa',
  getParentRoute: () => officeRoute,
  // Read by the page: whatever stands here comes with the first page.
  validateSearch: (search: Record<string, unknown>): { jenis?: LifeEventKind } => search,
  component: lazyRouteComponent(pages, 'RecordEventPage'),
})

export const lifeRoutes = [eventsRoute, eventRoute, recordEventRoute] as const
