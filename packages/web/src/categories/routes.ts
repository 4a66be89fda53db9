import { IconCategory } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import type { CandidatesPlace } from './candidates-place.ts'

const pages = () => import('./pages.ts')

export const candidatesRoute = createRoute({
  path: '/data/kategori',
  getParentRoute: () => officeRoute,
  // Read by the page: whatever stands here comes with the first page.
  validateSearch: (search: Record<string, unknown>): CandidatesPlace => search,
  component: lazyRouteComponent(pages, 'CandidatesPage'),
})

export const candidateFormsRoute = createRoute({
  path: '/data/kategori/formulir',
  getParentRoute: () => officeRoute,
  validateSearch: (search: Record<string, unknown>): CandidatesPlace => search,
  component: lazyRouteComponent(pages, 'FormsPage'),
})

export const categoryRoutes = [candidatesRoute, candidateFormsRoute] as const
export const categoryDestinations: readonly Destination[] = [
  { to: '/data/kategori', label: m.categories_nav, icon: IconCategory, permission: 'people.assign-need' },
]
