import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { officeRoute } from '../platform/routes.ts'
import type { NewsPlace } from './news-place.ts'

export const newsRoute = createRoute({
  path: '/kabar',
  getParentRoute: () => officeRoute,
  // Read by the page: whatever stands here comes with the first page.
  validateSearch: (search: Record<string, unknown>): NewsPlace => search,
  component: lazyRouteComponent(() => import('./pages.ts'), 'NewsPage'),
})

export const newsRoutes = [newsRoute] as const
