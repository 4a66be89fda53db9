import { IconHomeCheck } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { PersonId } from '#domain/people/person-id.ts'
import { Cursor } from '#domain/platform/page.ts'
import { ProposalView } from '#domain/upkeep/proposal-view.ts'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'

const pages = () => import('./pages.ts')

export interface QueuePlace {
  tampak?: ProposalView
  setelah?: string
}

export const proposalsRoute = createRoute({
  path: '/pemutakhiran',
  getParentRoute: () => officeRoute,
  validateSearch: ({ tampak, setelah }: Record<string, unknown>): QueuePlace => {
    const [view, after] = [ProposalView.safeParse(tampak), Cursor.safeParse(setelah)]
    return { ...(view.success && { tampak: view.data }), ...(after.success && { setelah: after.data }) }
  },
  component: lazyRouteComponent(pages, 'ProposalsPage'),
})

/** `orang`: any member of the family it is about. */
export const proposeRoute = createRoute({
  path: '/pemutakhiran/baru',
  getParentRoute: () => officeRoute,
  validateSearch: ({ orang }: Record<string, unknown>): { orang?: PersonId } => {
    const id = PersonId.safeParse(orang)
    return id.success ? { orang: id.data } : {}
  },
  component: lazyRouteComponent(pages, 'ProposePage'),
})

export const proposalRoute = createRoute({
  path: '/pemutakhiran/$id',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'ProposalPage'),
})

export const upkeepRoutes = [proposalsRoute, proposeRoute, proposalRoute] as const
export const upkeepDestinations: readonly Destination[] = [
  {
    to: '/pemutakhiran',
    label: m.upkeep_title,
    icon: IconHomeCheck,
    permission: 'upkeep.read',
    deeds: ['upkeep.propose', 'upkeep.decide'],
  },
]
