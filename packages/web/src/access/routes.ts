import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../platform/routes.ts'

export const signInRoute = createRoute({
  path: '/masuk',
  getParentRoute: () => rootRoute,
  validateSearch: ({ ke }: Record<string, unknown>): { ke?: string } => (isOwnPath(ke) ? { ke } : {}),
  component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
})

/** Only a page of ours: a link that names another site after sign-in is a trap. */
function isOwnPath(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path)
}
