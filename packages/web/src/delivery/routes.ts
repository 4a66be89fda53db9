import { IconCash } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { PaymentState } from '#domain/delivery/payment-state.ts'
import { Cursor } from '#domain/platform/page.ts'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import type { ListPlace, RunPlace } from './places.ts'

const pages = () => import('./pages.ts')

function listPlace({ setelah }: Record<string, unknown>): ListPlace {
  const after = Cursor.safeParse(setelah)
  return after.success ? { setelah: after.data } : {}
}

export const runsRoute = createRoute({
  path: '/penyaluran',
  getParentRoute: () => officeRoute,
  validateSearch: listPlace,
  component: lazyRouteComponent(pages, 'RunsPage'),
})

export const newRunRoute = createRoute({
  path: '/penyaluran/baru',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(pages, 'NewRunPage'),
})

export const runRoute = createRoute({
  path: '/penyaluran/$id',
  getParentRoute: () => officeRoute,
  validateSearch: ({ keadaan, baris }: Record<string, unknown>): RunPlace => {
    const state = PaymentState.safeParse(keadaan)
    const line = Number(baris)
    return { ...(state.success && { keadaan: state.data }), ...(Number.isInteger(line) && line > 0 && { baris: line }) }
  },
  component: lazyRouteComponent(pages, 'RunPage'),
})

export const fixesRoute = createRoute({
  path: '/penyaluran/perbaikan',
  getParentRoute: () => officeRoute,
  validateSearch: listPlace,
  component: lazyRouteComponent(pages, 'FixesPage'),
})

export const accountsRoute = createRoute({
  path: '/penyaluran/rekening',
  getParentRoute: () => officeRoute,
  validateSearch: listPlace,
  component: lazyRouteComponent(pages, 'AccountsPage'),
})

export const deliveryRoutes = [runsRoute, newRunRoute, fixesRoute, accountsRoute, runRoute] as const
export const deliveryDestinations: readonly Destination[] = [
  {
    to: '/penyaluran',
    label: m.delivery_title,
    icon: IconCash,
    permission: 'delivery.read',
    deeds: ['delivery.pay', 'delivery.prepare'],
  },
]
