import { IconHome2 } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'

const homeRoute = createRoute({
  path: '/',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(() => import('./HomePage.tsx'), 'HomePage'),
})

export const homeRoutes = [homeRoute] as const
export const homeDestinations: readonly Destination[] = [{ to: '/', label: m.home_title, icon: IconHome2 }]
