import { IconTool } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'

const pages = () => import('./pages.ts')

const limitsRoute = createRoute({
  path: '/pengaturan',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'LimitsPage'),
})

const kindsRoute = createRoute({
  path: '/pengaturan/bantuan',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'KindsPage'),
})

const layoutsRoute = createRoute({
  path: '/pengaturan/berkas',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'LayoutsPage'),
})

export const settingRoutes = [limitsRoute, kindsRoute, layoutsRoute] as const
export const settingDestinations: readonly Destination[] = [
  {
    to: '/pengaturan',
    label: m.settings_title,
    icon: IconTool,
    permission: 'programmes.define',
  },
]
