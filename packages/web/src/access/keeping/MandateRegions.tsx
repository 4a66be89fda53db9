import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../../design/data/TaskRow.tsx'
import { RegionPicker } from '../../regions/RegionPicker.tsx'
import { regionQuery } from '../../regions/regions.queries.ts'

interface Regions {
  regions: readonly RegionCode[]
  onChange: (regions: readonly RegionCode[]) => void
  error: string | undefined
}

/** One region or a set of them, as a health centre serves several villages. */
export function MandateRegions({ regions, onChange, error }: Regions) {
  return (
    <>
      <RegionPicker
        label={m.access_region()}
        description={m.access_region_more()}
        value={null}
        onChange={(code) => code !== null && !regions.includes(code) && onChange([...regions, code])}
        error={error}
      />
      {regions.length > 0 && (
        <TaskList label={m.access_regions_chosen()}>
          {regions.map((code) => (
            <Chosen key={code} code={code} onRemove={() => onChange(regions.filter((one) => one !== code))} />
          ))}
        </TaskList>
      )}
    </>
  )
}

function Chosen({ code, onRemove }: { code: RegionCode; onRemove: () => void }) {
  const { data } = useQuery(regionQuery(code))
  const name = data === undefined ? code : fullName(data)
  return (
    <TaskRow
      title={name}
      action={
        <Button variant="subtle" size="compact-sm" aria-label={m.access_region_leave({ region: name })} onClick={onRemove}>
          {m.access_region_leave_short()}
        </Button>
      }
    />
  )
}
