import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { officeRoute } from '../platform/routes.ts'

const pages = () => import('./pages.ts')

export const opensidRoutes = [
  createRoute({
    path: '/usulan/opensid',
    getParentRoute: () => officeRoute,
    component: lazyRouteComponent(pages, 'OpenSidPage'),
  }),
  createRoute({
    path: '/usulan/opensid/$id',
    getParentRoute: () => officeRoute,
    component: lazyRouteComponent(pages, 'OpenSidFilePage'),
  }),
] as const
