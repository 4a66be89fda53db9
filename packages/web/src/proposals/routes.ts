import { IconMessageReport, IconHeartbeat } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { PersonId } from '#domain/people/person-id.ts'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import type { ClaimsPlace } from './claims-place.ts'

const pages = () => import('./pages.ts')
const centrePages = () => import('./centre/pages.ts')
const healthPages = () => import('./health/pages.ts')

export const claimsRoute = createRoute({
  path: '/usulan',
  getParentRoute: () => officeRoute,
  // Read by the page: whatever stands here comes with the first page.
  validateSearch: (search: Record<string, unknown>): ClaimsPlace => search,
  component: lazyRouteComponent(pages, 'ClaimsPage'),
})

/** `orang`: whom it is about, of a family any member; `jenis`: what is claimed; `baru`: somebody who is not in the registry. */
export const proposeClaimRoute = createRoute({
  path: '/usulan/baru',
  getParentRoute: () => officeRoute,
  validateSearch: ({ orang, jenis, baru }: Record<string, unknown>): { orang?: PersonId; jenis?: string; baru?: true } => {
    const id = PersonId.safeParse(orang)
    const kind = typeof jenis === 'string' && { jenis }
    return { ...(id.success && { orang: id.data }), ...kind, ...(baru === true && { baru }) }
  },
  component: lazyRouteComponent(pages, 'ProposeClaimPage'),
})

export const claimPathsRoute = createRoute({
  path: '/usulan/tahapan',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'PathsPage'),
})

export const meetingsRoute = createRoute({
  path: '/usulan/musyawarah',
  getParentRoute: () => officeRoute,
  // Where the list goes on.
  validateSearch: ({ setelah }: Record<string, unknown>): { setelah?: string } =>
    typeof setelah === 'string' ? { setelah } : {},
  component: lazyRouteComponent(pages, 'MeetingsPage'),
})

export const meetingRoute = createRoute({
  path: '/usulan/musyawarah/$id',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'MeetingPage'),
})

export const calendarRoute = createRoute({
  path: '/usulan/kalender',
  getParentRoute: () => officeRoute,
  validateSearch: (search: Record<string, unknown>): { wilayah?: string } => search,
  component: lazyRouteComponent(pages, 'CalendarPage'),
})

export const centreRoute = createRoute({
  path: '/usulan/berkas',
  getParentRoute: () => officeRoute,
  // Read by the page.
  validateSearch: (search: Record<string, unknown>): { wilayah?: string; setelah?: string } => search,
  component: lazyRouteComponent(centrePages, 'CentrePage'),
})

export const centreFileRoute = createRoute({
  path: '/usulan/berkas/$id',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(centrePages, 'CentreFilePage'),
})

export const claimRoute = createRoute({
  path: '/usulan/$id',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'ClaimPage'),
})

/** `setelah`: where a page of the list begins. */
export const healthQueueRoute = createRoute({
  path: '/pemeriksaan',
  getParentRoute: () => officeRoute,
  validateSearch: ({ setelah }: Record<string, unknown>): { setelah?: string } =>
    typeof setelah === 'string' ? { setelah } : {},
  component: lazyRouteComponent(healthPages, 'HealthQueuePage'),
})

export const healthCaseRoute = createRoute({
  path: '/pemeriksaan/$id',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(healthPages, 'HealthCasePage'),
})

export const proposalRoutes = [
  claimsRoute,
  proposeClaimRoute,
  claimPathsRoute,
  claimRoute,
  healthQueueRoute,
  healthCaseRoute,
  meetingsRoute,
  meetingRoute,
  calendarRoute,
  centreRoute,
  centreFileRoute,
] as const
export const proposalDestinations: readonly Destination[] = [
  {
    to: '/usulan',
    label: m.proposals_title,
    icon: IconMessageReport,
    permission: 'upkeep.read',
    deeds: ['upkeep.propose', 'upkeep.decide'],
  },
  {
    to: '/pemeriksaan',
    label: m.proposals_health_title,
    icon: IconHeartbeat,
    permission: 'upkeep.check-health',
    deeds: ['upkeep.check-health'],
  },
]
