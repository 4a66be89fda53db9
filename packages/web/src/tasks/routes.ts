import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { officeRoute } from '../platform/routes.ts'
import { workPlaceIn } from './work-place.ts'

const workRoute = createRoute({
  path: '/pekerjaan',
  getParentRoute: () => officeRoute,
  validateSearch: workPlaceIn,
  component: lazyRouteComponent(() => import('./WorkPage.tsx'), 'WorkPage'),
})

export const taskRoutes = [workRoute] as const
