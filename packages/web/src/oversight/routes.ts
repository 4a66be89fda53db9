import { IconEyeSearch, IconShieldCheck } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Cursor } from '#domain/platform/page.ts'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import type { JournalPlace } from './journal-place.ts'

const pages = () => import('./pages.ts')

export const journalRoute = createRoute({
  path: '/pengawasan',
  getParentRoute: () => officeRoute,
  // What stands in the URL is looked at by the page: the list of all events comes with it, not with the first page.
  validateSearch: (search: Record<string, unknown>) => search as JournalPlace,
  component: lazyRouteComponent(pages, 'JournalPage'),
})

export const protectionRoute = createRoute({
  path: '/pelindungan',
  getParentRoute: () => officeRoute,
  validateSearch: ({ masa }: Record<string, unknown>): { masa?: 'week' } => (masa === 'week' ? { masa } : {}),
  component: lazyRouteComponent(pages, 'ProtectionPage'),
})

export const looksRoute = createRoute({
  path: '/pelindungan/$id',
  getParentRoute: () => officeRoute,
  validateSearch: ({ setelah }: Record<string, unknown>): { setelah?: string } => {
    const after = Cursor.safeParse(setelah)
    return after.success ? { setelah: after.data } : {}
  },
  component: lazyRouteComponent(pages, 'LooksPage'),
})

export const personCopyRoute = createRoute({
  path: '/warga/$id/salinan',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(() => import('./copy/PersonCopyPage.tsx'), 'PersonCopyPage'),
})

export const oversightRoutes = [journalRoute, protectionRoute, looksRoute, personCopyRoute] as const
export const oversightDestinations: readonly Destination[] = [
  {
    to: '/pengawasan',
    label: m.oversight_journal,
    icon: IconEyeSearch,
    permission: 'oversight.read-journal',
    deeds: ['oversight.read-journal'],
  },
  {
    to: '/pelindungan',
    label: m.oversight_protection,
    icon: IconShieldCheck,
    permission: 'oversight.read-readings',
    deeds: ['oversight.read-readings'],
  },
]
