import { IconListCheck } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import { placeIn } from './list/list-place.ts'

const pages = () => import('./pages.ts')

export const programmesRoute = createRoute({
  path: '/program',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'ProgrammesPage'),
})

export const defineRoute = createRoute({
  path: '/program/baru',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'DefinePage'),
})

export const programmeRoute = createRoute({
  path: '/program/$id',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'ProgrammePage'),
})

export const redefineRoute = createRoute({
  path: '/program/$id/ubah',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'RedefinePage'),
})

export const listRoute = createRoute({
  path: '/program/daftar/$id',
  getParentRoute: () => officeRoute,
  validateSearch: placeIn,
  component: lazyRouteComponent(pages, 'ListPage'),
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
