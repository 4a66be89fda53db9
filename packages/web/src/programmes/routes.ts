import { IconListCheck } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { Cursor } from '#domain/platform/page.ts'
import { Standing } from '#domain/programmes/list.ts'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'

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

/** `tampak`: which part of the list; `anggota`: whose place is explained, by an id that says nothing by itself. */
export interface ListPlace {
  tampak?: Standing
  setelah?: string
  anggota?: string
}

export const listRoute = createRoute({
  path: '/program/daftar/$id',
  getParentRoute: () => officeRoute,
  validateSearch: ({ tampak, setelah, anggota }: Record<string, unknown>): ListPlace => {
    const [standing, after, member] = [Standing.safeParse(tampak), Cursor.safeParse(setelah), z.uuid().safeParse(anggota)]
    return {
      ...(standing.success && { tampak: standing.data }),
      ...(after.success && { setelah: after.data }),
      ...(member.success && { anggota: member.data }),
    }
  },
  component: lazyRouteComponent(() => import('./list/ListPage.tsx'), 'ListPage'),
})

export const programmeRoutes = [programmesRoute, defineRoute, listRoute, programmeRoute, redefineRoute] as const
export const programmeDestinations: readonly Destination[] = [
  { to: '/program', label: m.programmes_title, icon: IconListCheck, permission: 'programmes.read' },
]
