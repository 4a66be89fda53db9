import { useQueries } from '@tanstack/react-query'
import type { Session } from '#domain/access/account.ts'
import { permissionsOf } from '#domain/access/roles.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { useSession } from '../../access/session.queries.ts'
import { childRegionsQuery } from '../../regions/regions.queries.ts'

interface Regency {
  code: RegionCode
  name: string
}

interface ImportRegions {
  /** Undefined while they are being asked for. */
  regencies: Regency[] | undefined
  problem: unknown
  retry: () => void
}

/**
 * What one may import files of: the regencies that the mandates with `intake.import` name, and of a province that one names
 * all regencies, or the province in one file. Mandates below a regency import nothing.
 */
export function useImportRegions(): ImportRegions {
  const roots = rootsOf(useSession())
  const provinces = roots.filter(({ code }) => levelOf(code) === 'province')
  const children = useQueries({ queries: provinces.map(({ code }) => childRegionsQuery(code)) })
  const failed = children.find((query) => query.isError)
  const retry = () => void Promise.all(children.map((query) => query.refetch()))
  if (children.some((query) => query.isPending)) return { regencies: undefined, problem: null, retry }

  const named = roots.filter(({ code }) => levelOf(code) === 'regency')
  const below = children.flatMap((query) => query.data ?? []).map((region) => ({ code: region.code, name: fullName(region) }))
  const whole = provinces.map(({ code, name }) => ({ code, name: m.intake_whole_province({ name }) }))
  const byCode = new Map([...whole, ...named, ...below].map((region) => [region.code, region]))
  return { regencies: [...byCode.values()], problem: failed?.error ?? null, retry }
}

function rootsOf(session: Session | undefined): readonly Regency[] {
  return (session?.mandates ?? [])
    .filter(({ role }) => permissionsOf(role).includes('intake.import'))
    .flatMap(({ regions }) => regions)
}
