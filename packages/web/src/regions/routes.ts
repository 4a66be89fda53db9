import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { officeRoute } from '../platform/routes.ts'

export const bpsCodesRoute = createRoute({
  path: '/wilayah/kode-bps',
  getParentRoute: () => officeRoute,
  // Read by the page: whatever stands here comes with the first page.
  validateSearch: (search: Record<string, unknown>): { wilayah?: string | number; hanya?: string } => search,
  component: lazyRouteComponent(() => import('./codes/BpsCodesPage.tsx'), 'BpsCodesPage'),
})

export const regionRoutes = [bpsCodesRoute] as const
