import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { accountRoutes, entryRoutes } from '../access/routes.ts'
import { sessionQuery } from '../access/session.queries.ts'
import { approvalRoutes } from '../approvals/routes.ts'
import { benefitRoutes } from '../benefits/routes.ts'
import { categoryRoutes } from '../categories/routes.ts'
import { deliveryRoutes } from '../delivery/routes.ts'
import { EntryPending } from '../design/frame/EntryPending.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { enumerationRoutes } from '../enumeration/routes.ts'
import { freshnessRoutes } from '../freshness/routes.ts'
import { galleryRoute } from '../gallery/routes.ts'
import { homeRoutes } from '../home/routes.ts'
import { peopleRoutes } from '../people/routes.ts'
import { intakeRoutes } from '../intake/routes.ts'
import { insightRoutes } from '../insight/routes.ts'
import { lifeRoutes } from '../life/routes.ts'
import { linkageRoutes } from '../linkage/routes.ts'
import { newsRoutes } from '../news/routes.ts'
import { noticeRoutes } from '../notices/routes.ts'
import { opensidRoutes } from '../opensid/routes.ts'
import { operationsRoutes } from '../operations/routes.ts'
import { oversightRoutes } from '../oversight/routes.ts'
import { planningRoutes } from '../planning/routes.ts'
import { programmeRoutes } from '../programmes/routes.ts'
import { proposalRoutes } from '../proposals/routes.ts'
import { qualityRoutes } from '../quality/routes.ts'
import { regionRoutes } from '../regions/routes.ts'
import { settingRoutes } from '../settings/routes.ts'
import { targetingRoutes } from '../targeting/routes.ts'
import { taskRoutes } from '../tasks/routes.ts'
import { officeRoute, rootRoute } from '../platform/routes.ts'
import { EntryFailed } from './errors/EntryFailed.tsx'
import { RouteFailed } from './errors/RouteFailed.tsx'

officeRoute.update({
  component: lazyRouteComponent(() => import('./Shell.tsx'), 'Shell'),
  errorComponent: EntryFailed,
  pendingComponent: EntryPending,
})

/** Any other address, inside the shell, so that the way back is at hand. */
const NotFoundPage = lazyRouteComponent(() => import('./errors/NotFoundPage.tsx'), 'NotFoundPage')

const strayRoute = createRoute({ path: '$', getParentRoute: () => officeRoute, component: NotFoundPage })

/** Every page there is. */
const routeTree = rootRoute.addChildren([
  ...entryRoutes,
  galleryRoute,
  officeRoute.addChildren([
    ...homeRoutes,
    ...peopleRoutes,
    ...intakeRoutes,
    ...regionRoutes,
    ...linkageRoutes,
    ...categoryRoutes,
    ...enumerationRoutes,
    ...noticeRoutes,
    ...qualityRoutes,
    ...programmeRoutes,
    ...planningRoutes,
    ...insightRoutes,
    ...approvalRoutes,
    ...deliveryRoutes,
    ...benefitRoutes,
    ...lifeRoutes,
    ...proposalRoutes,
    ...opensidRoutes,
    ...targetingRoutes,
    ...freshnessRoutes,
    ...oversightRoutes,
    ...operationsRoutes,
    ...taskRoutes,
    ...newsRoutes,
    ...settingRoutes,
    ...accountRoutes,
    strayRoute,
  ]),
])

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient, admit: (href) => admit(queryClient, href) },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    defaultPendingMinMs: 150,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: RouteFailed,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  })
}

async function admit(client: QueryClient, href: string): Promise<void> {
  const session = await client.ensureQueryData(sessionQuery)
  const search = href === '/' ? {} : { ke: href }
  if (session.account === null) throw redirect({ to: '/masuk', search })
  if (session.waitsFor === 'second-factor') throw redirect({ to: '/pasang-kode', search })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
