import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { FilterChips } from '../../design/data/FilterChips.tsx'
import { RegionPicker } from '../../regions/RegionPicker.tsx'
import { regionQuery } from '../../regions/regions.queries.ts'

interface Regions {
  codes: readonly RegionCode[]
  onChange: (codes: RegionCode[]) => void
}

/** Any number of regions, of any level. */
export function RegionsField({ codes, onChange }: Regions) {
  const [added, setAdded] = useState(0)
  const names = useQueries({ queries: codes.map(regionQuery) })
  return (
    <>
      {codes.length > 0 && (
        <FilterChips
          label={m.programmes_clause_region()}
          choices={codes.map((value, at) => {
            const region = names[at]?.data
            return { value, label: region === undefined ? value : fullName(region) }
          })}
          chosen={codes}
          onChange={onChange}
        />
      )}
      <RegionPicker
        key={added}
        label={m.programmes_add_region()}
        value={null}
        onChange={(code) => {
          if (code !== null && !codes.includes(code)) onChange([...codes, code])
          setAdded(added + 1)
        }}
      />
    </>
  )
}
