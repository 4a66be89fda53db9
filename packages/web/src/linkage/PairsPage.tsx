import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { ChipPanel } from '../design/data/ChipPanel.tsx'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { Page } from '../design/frame/Page.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { formatShare } from '../platform/format.ts'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { regionQuery } from '../regions/regions.queries.ts'
import { JudgedView } from './JudgedView.tsx'
import { leasts, type PairsPlace, pairsPlaceIn, type View, views } from './pairs-place.ts'
import { QueueView } from './QueueView.tsx'
import { RunsView } from './RunsView.tsx'

const route = getRouteApi('/office/data/ganda')

const viewWords: Readonly<Record<View, () => string>> = {
  antrean: m.linkage_view_queue,
  putusan: m.linkage_view_judged,
  pencarian: m.linkage_view_runs,
}

/** People who may be entered twice: judged one pair after the other, looked up afterwards, searched for anew. */
export function PairsPage() {
  const search = route.useSearch()
  const place = useMemo(() => pairsPlaceIn({ ...search }), [search])
  const navigate = route.useNavigate()
  const { tampak: view = 'antrean', setelah: _, ...filters } = place
  const go = (search: PairsPlace) => void navigate({ search })

  return (
    <Page title={m.linkage_title()} meaning={m.linkage_meaning()}>
      <FilterChips
        label={m.linkage_views()}
        choices={views.map((value) => ({ value, label: viewWords[value]() }))}
        chosen={[view]}
        onChange={(chosen) => go({ ...filters, tampak: chosen.find((one) => one !== view) ?? view })}
      />
      {view !== 'pencarian' && <Filters place={place} go={go} />}
      {place.berkas !== undefined && (
        <Notice action={<Link to="/data/ganda">{m.linkage_batch_all()}</Link>}>{m.linkage_batch_only()}</Notice>
      )}
      {view === 'antrean' && <QueueView key={JSON.stringify(filters)} place={filters} />}
      {view === 'putusan' && <JudgedView place={place} />}
      {view === 'pencarian' && <RunsView place={place} />}
    </Page>
  )
}

function Filters({ place, go }: { place: PairsPlace; go: (place: PairsPlace) => void }) {
  const { minimal, wilayah, setelah: _, ...others } = place
  const region = useQuery({ ...regionQuery(wilayah ?? ('ID' as RegionCode)), enabled: wilayah !== undefined })
  const chosen = minimal === undefined ? 'all' : String(minimal)
  const keep = { ...others, ...(minimal !== undefined && { minimal }) }
  return (
    <Group gap="xs">
      <FilterChips
        label={m.linkage_least()}
        choices={[
          { value: 'all', label: m.linkage_least_all() },
          ...leasts.map((one) => ({ value: String(one), label: m.linkage_least_of({ share: formatShare(one, 0) }) })),
        ]}
        chosen={[chosen]}
        onChange={(now) => {
          const next = Number(now.find((one) => one !== chosen) ?? chosen)
          go({ ...others, ...(wilayah !== undefined && { wilayah }), ...(Number.isNaN(next) ? {} : { minimal: next }) })
        }}
      />
      <ChipPanel
        label={m.linkage_region()}
        chosen={wilayah === undefined ? undefined : region.data === undefined ? wilayah : fullName(region.data)}
        onClear={() => go(keep)}
      >
        {(close) => (
          <RegionPicker
            inline
            label={m.linkage_region()}
            value={wilayah ?? null}
            onChange={(code) => {
              go(code === null ? keep : { ...keep, wilayah: code })
              if (code !== null) close()
            }}
          />
        )}
      </ChipPanel>
    </Group>
  )
}
