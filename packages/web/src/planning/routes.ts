import { IconTargetArrow } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Unit } from '#domain/planning/unit.ts'
import { PlanYear } from '#domain/planning/plan-year.ts'
import { ProgrammeId } from '#domain/programmes/programme-id.ts'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import type { PlanPlace } from './plan-place.ts'

export const planRoute = createRoute({
  path: '/rencana',
  getParentRoute: () => officeRoute,
  validateSearch: ({ tahun, program, satuan }: Record<string, unknown>): PlanPlace => {
    const [year, programme, unit] = [PlanYear.safeParse(tahun), ProgrammeId.safeParse(program), Unit.safeParse(satuan)]
    return {
      ...(tahun !== undefined && year.success && { tahun: year.data }),
      ...(programme.success && { program: programme.data }),
      ...(unit.success && { satuan: unit.data }),
    }
  },
  component: lazyRouteComponent(() => import('./PlanPage.tsx'), 'PlanPage'),
})

export const planningRoutes = [planRoute] as const
export const planningDestinations: readonly Destination[] = [
  {
    to: '/rencana',
    label: m.planning_title,
    icon: IconTargetArrow,
    permission: 'planning.read',
    deeds: ['planning.set-targets'],
  },
]
