import { IconListCheck } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import { placeIn } from './list/list-place.ts'

export const programmesRoute = createRoute({
  path: '/program',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(() => import('./ProgrammesPage.tsx'), 'ProgrammesPage'),
})

export const defineRoute = createRoute({
  path: '/program/baru',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(() => import('./edit/DefinePage.tsx'), 'DefinePage'),
})

export const programmeRoute = createRoute({
  path: '/program/$id',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(() => import('./ProgrammePage.tsx'), 'ProgrammePage'),
})

export const redefineRoute = createRoute({
  path: '/program/$id/ubah',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(() => import('./edit/RedefinePage.tsx'), 'RedefinePage'),
})

export const listRoute = createRoute({
  path: '/program/daftar/$id',
  getParentRoute: () => officeRoute,
  validateSearch: placeIn,
  component: lazyRouteComponent(() => import('./list/ListPage.tsx'), 'ListPage'),
})

export const programmeRoutes = [programmesRoute, defineRoute, listRoute, programmeRoute, redefineRoute] as const
export const programmeDestinations: readonly Destination[] = [
  {
    to: '/program',
    label: m.programmes_title,
    icon: IconListCheck,
    permission: 'programmes.read',
    deeds: ['programmes.define', 'programmes.list'],
  },
]
