import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { ChipPanel } from '../design/data/ChipPanel.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { formatDate } from '../platform/format.ts'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { regionQuery } from '../regions/regions.queries.ts'
import { NarrowingChips } from './NarrowingChips.tsx'
import type { SearchMemory } from './search-memory.ts'

interface Filters {
  memory: SearchMemory
  onChange: (change: Partial<SearchMemory>) => void
}

export function SearchFilters({ memory: { within, birthDate, narrowing }, onChange }: Filters) {
  const region = useQuery({ ...regionQuery(within ?? ('ID' as RegionCode)), enabled: within !== null })
  const born = LocalDate.safeParse(birthDate).data

  return (
    <>
      <ChipPanel
        label={m.people_region()}
        chosen={within === null ? undefined : region.data === undefined ? within : fullName(region.data)}
        onClear={() => onChange({ within: null })}
      >
        {(close) => (
          <RegionPicker
            inline
            label={m.people_region()}
            value={within}
            onChange={(code) => {
              onChange({ within: code })
              if (code !== null) close()
            }}
          />
        )}
      </ChipPanel>
      <ChipPanel
        label={m.people_birth_date()}
        chosen={born === undefined ? undefined : formatDate(born)}
        onClear={() => onChange({ birthDate: '' })}
      >
        {() => <BirthDate value={birthDate} onChange={(next) => onChange({ birthDate: next })} />}
      </ChipPanel>
      <NarrowingChips narrowing={narrowing} onChange={(next) => onChange({ narrowing: next })} />
    </>
  )
}

/** Searches again only when a whole day stands there, or none. */
function BirthDate({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  const [typed, setTyped] = useState(value)
  return (
    <DateField
      label={m.people_birth_date()}
      description={m.people_birth_date_filter_hint()}
      value={typed}
      onChange={(next) => {
        setTyped(next)
        if (next === '' || LocalDate.safeParse(next).success) onChange(next)
      }}
    />
  )
}
