import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { LifeEventKind } from '#domain/life/life-event.ts'
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
  validateSearch: ({ jenis }: Record<string, unknown>): { jenis?: LifeEventKind } => {
    const kind = LifeEventKind.safeParse(jenis)
    return kind.success ? { jenis: kind.data } : {}
  },
  component: lazyRouteComponent(pages, 'RecordEventPage'),
})

export const lifeRoutes = [eventsRoute, eventRoute, recordEventRoute] as const
