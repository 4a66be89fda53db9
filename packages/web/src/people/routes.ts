import { IconUsers } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { PersonId } from '#domain/people/person-id.ts'
import { Cursor } from '#domain/platform/page.ts'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'

/**
 * Who was searched for never stands in the address; whose panel is open does, as an id that says nothing by itself, and the
 * fault that the search is narrowed to, by its name in the catalogue.
 */
export const searchRoute = createRoute({
  path: '/warga',
  getParentRoute: () => officeRoute,
  validateSearch: (search: Record<string, unknown>): { orang?: PersonId; masalah?: string } => {
    const { masalah } = search
    return { ...somebody(search), ...(typeof masalah === 'string' && /^[a-z.-]{3,40}$/.test(masalah) && { masalah }) }
  },
  component: lazyRouteComponent(() => import('./SearchPage.tsx'), 'SearchPage'),
})

export const registerRoute = createRoute({
  path: '/warga/baru',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(() => import('./RegisterPage.tsx'), 'RegisterPage'),
})

export const personRoute = createRoute({
  path: '/warga/$id',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(() => import('./PersonPage.tsx'), 'PersonPage'),
})

const mergePages = () => import('./merges/pages.ts')

/** `orang`: the record that would go into this one. */
export const samePersonRoute = createRoute({
  path: '/warga/$id/sama',
  getParentRoute: () => officeRoute,
  validateSearch: somebody,
  component: lazyRouteComponent(mergePages, 'SamePersonPage'),
})

export const mergesRoute = createRoute({
  path: '/data/penggabungan',
  getParentRoute: () => officeRoute,
  validateSearch: ({ tampak, setelah }: Record<string, unknown>): { tampak?: 'decided'; setelah?: string } => {
    const after = Cursor.safeParse(setelah)
    return { ...(tampak === 'decided' && { tampak }), ...(after.success && { setelah: after.data }) }
  },
  component: lazyRouteComponent(mergePages, 'MergesPage'),
})

export const mergeRoute = createRoute({
  path: '/data/penggabungan/$id',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(mergePages, 'MergePage'),
})

export const peopleRoutes = [searchRoute, registerRoute, personRoute, samePersonRoute, mergesRoute, mergeRoute] as const
export const peopleDestinations: readonly Destination[] = [
  {
    to: '/warga',
    label: m.people_title,
    icon: IconUsers,
    permission: 'people.read',
    searches: m.people_search_hint,
    deeds: ['people.register', 'people.assign-need'],
  },
]

function somebody({ orang }: Record<string, unknown>): { orang?: PersonId } {
  const id = PersonId.safeParse(orang)
  return id.success ? { orang: id.data } : {}
}
