import { useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { covers, levelOf, parentOf, type RegionCode } from '#domain/platform/region-code.ts'
import { fullName } from '#domain/regions/region.ts'
import { useSession } from '../access/session.queries.ts'
import { reachOf } from './reach.ts'
import { childRegionsQuery, regionQuery, regionsNamedQuery } from './regions.queries.ts'

export interface RegionChoice {
  /** `up` and `into` move, `pick` chooses. */
  act: 'up' | 'into' | 'pick'
  code: RegionCode
  name: string
  /** The regions above it, narrowest first; only where they are not plain from where one stands. */
  path?: string
}

/** A region to begin with, where one may also choose beyond one's own. */
export interface Beginning {
  readonly code: RegionCode
  readonly name: string
}

interface Asked {
  typed: string
  /** Only villages can be chosen; wider regions lead to them. */
  onlyVillages: boolean
  within?: Beginning | undefined
}

/** What a picker of regions shows: those whose name begins with what is typed, or the ones below where one stands. */
export function useRegionChoices({ typed, onlyVillages, within }: Asked) {
  const reach = reachOf(useSession())
  const { roots, common } = within === undefined ? reach : { roots: [within], common: within.code }
  const [at, setAt] = useState<RegionCode | undefined>(roots.length === 1 ? roots[0]?.code : undefined)
  const [name] = useDebouncedValue(typed.trim(), 200)
  const searching = typed.trim().length >= 2 && name.length >= 2

  const named = useQuery({ ...regionsNamedQuery(name, common), enabled: searching })
  const children = useQuery({
    ...childRegionsQuery(at ?? common),
    enabled: !searching && at !== undefined && levelOf(at) !== 'village',
  })
  const here = useQuery({ ...regionQuery(at ?? common), enabled: !searching && at !== undefined })
  const leads = (code: RegionCode) => (onlyVillages && levelOf(code) !== 'village' ? 'into' : 'pick')

  function choices(): RegionChoice[] {
    if (searching) {
      return (named.data ?? [])
        .filter(({ code }) => roots.some((root) => covers(root.code, code)))
        .map((region) => ({ act: leads(region.code), code: region.code, name: fullName(region), path: pathWords(region.path) }))
    }
    if (at === undefined)
      return roots.map(({ code, name: root }) => ({ act: levelOf(code) === 'village' ? 'pick' : 'into', code, name: root }))

    const above = roots.some((root) => root.code === at) ? undefined : parentOf(at)
    const up: RegionChoice[] = above === undefined ? [] : [{ act: 'up', code: above, name: '' }]
    const whole: RegionChoice[] =
      here.data !== undefined && leads(at) === 'pick' ? [{ act: 'pick', code: at, name: fullName(here.data) }] : []
    const below = (children.data ?? []).map(
      (region): RegionChoice => ({
        act: region.level === 'village' ? 'pick' : 'into',
        code: region.code,
        name: fullName(region),
      }),
    )
    return [...up, ...whole, ...below]
  }

  return {
    choices: choices(),
    /** Where the way down has come to. */
    at: searching ? undefined : at,
    go: setAt,
    searching,
    waiting: searching ? named.isPending || name !== typed.trim() : at !== undefined && children.isLoading,
    failure: searching ? named.error : children.error,
  }
}

/** "Bengalon, Kutai Timur, Kalimantan Timur". */
export function pathWords(path: readonly { name: string }[]): string {
  return path
    .map((region) => region.name)
    .toReversed()
    .join(', ')
}
