import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute } from '@tanstack/react-router'

interface RouterContext {
  queryClient: QueryClient
  /** Lets whoever is signed in pass; sends anyone else to sign in and back to `href` afterwards. */
  admit: (href: string) => Promise<void>
}

/** The trunk that the slices' routes hang on; `app/router.ts` puts them together and gives these two their looks. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({})

/** Everything for people who have signed in. */
export const officeRoute = createRoute({
  id: 'office',
  getParentRoute: () => rootRoute,
  beforeLoad: ({ context, location }) => context.admit(location.href),
})
