import { IconChartHistogram } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Unit } from '#domain/planning/unit.ts'
import { Cursor } from '#domain/platform/page.ts'
import { Quarter } from '#domain/platform/period.ts'
import { RegionCode } from '#domain/platform/region-code.ts'
import { ProgrammeId } from '#domain/programmes/programme-id.ts'
import { m } from '#messages'
import type { Destination } from '../platform/destination.ts'
import { officeRoute } from '../platform/routes.ts'
import type { DecilePlace } from './deciles/decile-place.ts'
import type { BoardPlace, DeliveriesPlace } from './board-place.ts'
import { isRegistryMeasure } from './registry-measures.ts'

const pages = () => import('./pages.ts')

export const boardRoute = createRoute({
  path: '/pantauan',
  getParentRoute: () => officeRoute,
  validateSearch: ({ program, satuan, triwulan, wilayah, ukuran }: Record<string, unknown>): BoardPlace => {
    const [id, unit, quarter, region] = [
      ProgrammeId.safeParse(program),
      Unit.safeParse(satuan),
      Quarter.safeParse(triwulan),
      RegionCode.safeParse(String(wilayah)),
    ]
    return {
      ...(program === 'warga' && { program }),
      ...(id.success && { program: id.data }),
      ...(unit.success && { satuan: unit.data }),
      ...(quarter.success && { triwulan: quarter.data }),
      ...(wilayah !== undefined && region.success && { wilayah: region.data }),
      ...(isRegistryMeasure(ukuran) && { ukuran }),
    }
  },
  component: lazyRouteComponent(pages, 'BoardPage'),
})

export const deliveriesRoute = createRoute({
  path: '/pantauan/penyaluran',
  getParentRoute: () => officeRoute,
  validateSearch: ({ program, wilayah, triwulan, setelah }: Record<string, unknown>): DeliveriesPlace => {
    const [id, region, quarter, after] = [
      ProgrammeId.safeParse(program),
      RegionCode.safeParse(String(wilayah)),
      Quarter.safeParse(triwulan),
      Cursor.safeParse(setelah),
    ]
    return {
      ...(id.success && { program: id.data }),
      ...(wilayah !== undefined && region.success && { wilayah: region.data }),
      ...(quarter.success && { triwulan: quarter.data }),
      ...(after.success && { setelah: after.data }),
    }
  },
  component: lazyRouteComponent(pages, 'DeliveriesPage'),
})

const decileRoute = createRoute({
  path: '/data/desil',
  getParentRoute: () => officeRoute,
  validateSearch: (search: Record<string, unknown>): DecilePlace => search,
  component: lazyRouteComponent(pages, 'DecilePage'),
})

export const insightRoutes = [boardRoute, deliveriesRoute, decileRoute] as const
export const insightDestinations: readonly Destination[] = [
  { to: '/pantauan', label: m.insight_title, icon: IconChartHistogram, permission: 'insight.read' },
]
