import { Group, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { claimKinds } from '#domain/proposals/claim-kind.ts'
import { type ClaimView, claimViews } from '#domain/proposals/proposals.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { ChipPanel } from '../design/data/ChipPanel.tsx'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { regionQuery } from '../regions/regions.queries.ts'
import { kindWords, viewWords } from './claim.words.ts'
import type { ClaimsPlace } from './claims-place.ts'

interface Narrowing {
  view: ClaimView
  place: ClaimsPlace
  go: (place: ClaimsPlace) => void
}

/** Whose queue, which kind, where: all of it stands in the address. */
export function ClaimFilters({ view, place: { jenis: kind, wilayah: within }, go }: Narrowing) {
  const mayPropose = usePermitted('upkeep.propose')
  const region = useQuery({ ...regionQuery(within ?? ('ID' as RegionCode)), enabled: within !== undefined })
  const keep = (change: Partial<Record<keyof ClaimsPlace, string | undefined>>) => {
    const next = { tampak: view, jenis: kind, wilayah: within, ...change }
    go(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as ClaimsPlace)
  }
  return (
    <>
      <FilterChips
        label={m.proposals_views()}
        choices={viewsFor(mayPropose).map((value) => ({ value, label: viewWords[value]() }))}
        chosen={[view]}
        onChange={(chosen) => keep({ tampak: chosen.find((one) => one !== view) ?? view })}
      />
      <Group gap="xs">
        <NativeSelect
          aria-label={m.proposals_claim()}
          value={kind ?? ''}
          data={[
            { value: '', label: m.proposals_all_kinds() },
            ...claimKinds.map((value) => ({ value, label: kindWords[value]() })),
          ]}
          onChange={(event) => keep({ jenis: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
        />
        <ChipPanel
          label={m.proposals_region()}
          chosen={within === undefined ? undefined : region.data === undefined ? within : fullName(region.data)}
          onClear={() => keep({ wilayah: undefined })}
        >
          {(close) => (
            <RegionPicker
              inline
              label={m.proposals_region()}
              value={within ?? null}
              onChange={(code) => {
                keep({ wilayah: code ?? undefined })
                if (code !== null) close()
              }}
            />
          )}
        </ChipPanel>
      </Group>
    </>
  )
}

/** Whoever proposes sees their own first. */
function viewsFor(mayPropose: boolean): readonly ClaimView[] {
  const others = claimViews.filter((one) => one !== 'mine')
  return mayPropose ? ['mine', ...others] : others
}
