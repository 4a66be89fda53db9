import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { accountStates } from '#domain/access/accounts.api.ts'
import { type Role, roles } from '#domain/access/roles.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { ChipPanel } from '../../design/data/ChipPanel.tsx'
import { FilterChips } from '../../design/data/FilterChips.tsx'
import { RegionPicker } from '../../regions/RegionPicker.tsx'
import { regionQuery } from '../../regions/regions.queries.ts'
import { roleName } from '../role.words.ts'
import type { Wanted } from './accounts.queries.ts'
import { stateWords } from './AccountMarks.tsx'

/** By region, role and state. */
export function AccountFilters({ wanted, onChange }: { wanted: Wanted; onChange: (wanted: Wanted) => void }) {
  const { region, role, state } = wanted
  const place = useQuery({ ...regionQuery(region ?? ('ID' as RegionCode)), enabled: region !== null })
  return (
    <>
      <ChipPanel
        label={m.access_region()}
        chosen={region === null ? undefined : place.data === undefined ? region : fullName(place.data)}
        onClear={() => onChange({ ...wanted, region: null })}
      >
        {(close) => (
          <RegionPicker
            inline
            label={m.access_region()}
            value={region}
            onChange={(code) => {
              onChange({ ...wanted, region: code })
              if (code !== null) close()
            }}
          />
        )}
      </ChipPanel>
      <ChipPanel
        label={m.access_role()}
        chosen={role === null ? undefined : roleName(role)}
        onClear={() => onChange({ ...wanted, role: null })}
      >
        {(close) => (
          <NativeSelect
            label={m.access_role()}
            value={role ?? ''}
            data={[{ value: '', label: m.access_any_role() }, ...roles.map((one) => ({ value: one, label: roleName(one) }))]}
            onChange={(event) => {
              onChange({ ...wanted, role: (event.currentTarget.value || null) as Role | null })
              close()
            }}
          />
        )}
      </ChipPanel>
      <FilterChips
        label={m.access_state()}
        choices={accountStates.map((value) => ({ value, label: stateWords[value].word() }))}
        chosen={state === null ? [] : [state]}
        onChange={(chosen) => onChange({ ...wanted, state: chosen.find((one) => one !== state) ?? null })}
      />
    </>
  )
}
