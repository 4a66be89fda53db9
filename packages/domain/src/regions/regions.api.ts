import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Region } from './region.ts'

const slice = 'regions'

export const RegionInPlace = Region.extend({ path: z.array(z.object({ code: RegionCode, name: z.string() })) }).meta({
  id: 'RegionInPlace',
  description: 'A region with the regions above it, widest first.',
})
export type RegionInPlace = z.infer<typeof RegionInPlace>

export const getRegion = endpoint({
  method: 'GET',
  path: '/regions/{code}',
  slice,
  summary: 'One region with the regions above it',
  permission: 'signed-in',
  params: z.object({ code: RegionCode }),
  status: 200,
  response: RegionInPlace,
  problems: ['not-found'],
})

export const listChildRegions = endpoint({
  method: 'GET',
  path: '/regions/{code}/children',
  slice,
  summary: 'The regions directly below one, by name',
  permission: 'signed-in',
  params: z.object({ code: RegionCode }),
  status: 200,
  response: z.object({ rows: z.array(Region) }),
  problems: [],
})

export const findRegions = endpoint({
  method: 'GET',
  path: '/regions',
  slice,
  summary: 'Regions whose name begins with some letters, nearest first; at most 20',
  permission: 'signed-in',
  query: z.object({
    name: z.string().trim().min(2).max(60),
    within: RegionCode.default('ID' as RegionCode),
    level: z.enum(['province', 'regency', 'district', 'village']).optional(),
  }),
  status: 200,
  response: z.object({ rows: z.array(RegionInPlace) }),
  problems: [],
})
