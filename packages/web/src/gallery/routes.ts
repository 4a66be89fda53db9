import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../platform/routes.ts'

/** For developers: every widget in every state, light and dark. Shows no data of anybody. */
export const galleryRoute = createRoute({
  path: '/galeri',
  getParentRoute: () => rootRoute,
  component: lazyRouteComponent(() => import('./GalleryPage.tsx'), 'GalleryPage'),
})
