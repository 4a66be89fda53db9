import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { officeRoute } from '../platform/routes.ts'
import type { FreshnessPlace } from './freshness-place.ts'

const pages = () => import('./pages.ts')
// Read by the pages: whatever stands here comes with the first page.
const validateSearch = (search: Record<string, unknown>): FreshnessPlace => search
const getParentRoute = () => officeRoute

const path = '/data/kesegaran'

export const freshnessRoutes = [
  createRoute({ path, getParentRoute, validateSearch, component: lazyRouteComponent(pages, 'FreshnessPage') }),
  createRoute({ path: `${path}/$bagian`, getParentRoute, validateSearch, component: lazyRouteComponent(pages, 'FreshnessPart') }),
] as const
