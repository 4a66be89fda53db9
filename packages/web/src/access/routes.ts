import { IconUsersGroup } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute, rootRoute } from '../platform/routes.ts'

const keepingPages = () => import('./keeping/pages.ts')

// Said to be undefined, or what was typed would stay: the router lays this over it.
const backTo = ({ ke }: Record<string, unknown>): { ke?: string | undefined } => ({ ke: isOwnPath(ke) ? ke : undefined })

const signInRoute = createRoute({
  path: '/masuk',
  getParentRoute: () => rootRoute,
  validateSearch: backTo,
  component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
})

const forgotRoute = createRoute({
  path: '/lupa-sandi',
  getParentRoute: () => rootRoute,
  component: lazyRouteComponent(() => import('./entry/ForgotPage.tsx'), 'ForgotPage'),
})

/** The secret of the link stands behind its #. */
const linkRoute = createRoute({
  path: '/sandi',
  getParentRoute: () => rootRoute,
  component: lazyRouteComponent(() => import('./entry/LinkPage.tsx'), 'LinkPage'),
})

const enrolRoute = createRoute({
  path: '/pasang-kode',
  getParentRoute: () => rootRoute,
  validateSearch: backTo,
  component: lazyRouteComponent(() => import('./entry/EnrolPage.tsx'), 'EnrolPage'),
})

const myAccountRoute = createRoute({
  path: '/akun',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(() => import('./own/MyAccountPage.tsx'), 'MyAccountPage'),
})

const accountsRoute = createRoute({
  path: '/pengelola',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(keepingPages, 'AccountsPage'),
})

const registerRoute = createRoute({
  path: '/pengelola/baru',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(keepingPages, 'RegisterPage'),
})

const demandsRoute = createRoute({
  path: '/pengelola/kode-masuk',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(keepingPages, 'DemandsPage'),
})

const machinesRoute = createRoute({
  path: '/pengelola/sistem',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(() => import('./machines/MachinesPage.tsx'), 'MachinesPage'),
})

const referenceRoute = createRoute({
  path: '/pengelola/sistem/api',
  getParentRoute: () => officeRoute,
  validateSearch: ({ buka }: Record<string, unknown>): { buka?: string | undefined } => ({
    buka: typeof buka === 'string' ? buka : undefined,
  }),
  component: lazyRouteComponent(() => import('./reference/ReferencePage.tsx'), 'ReferencePage'),
})

const accountRoute = createRoute({
  path: '/pengelola/$id',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(keepingPages, 'AccountPage'),
})

/** For whoever is not signed in, or not quite. */
export const entryRoutes = [signInRoute, forgotRoute, linkRoute, enrolRoute] as const
export const accountRoutes = [
  myAccountRoute,
  accountsRoute,
  registerRoute,
  demandsRoute,
  machinesRoute,
  referenceRoute,
  accountRoute,
] as const
export const accountDestinations: readonly Destination[] = [
  {
    to: '/pengelola',
    label: m.access_accounts,
    icon: IconUsersGroup,
    permission: 'access.read-accounts',
    deeds: ['access.manage-accounts'],
  },
]

/** Only a page of ours: a link that names another site after sign-in is a trap. */
function isOwnPath(path: unknown): path is string {
  // No backslash, tab or line break: browsers read `/\t/host` as `//host`.
  return typeof path === 'string' && /^\/(?!\/)[^\\\s\p{C}]*$/u.test(path)
}
