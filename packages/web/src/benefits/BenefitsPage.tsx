import { Button, Group } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { ChipPanel } from '../design/data/ChipPanel.tsx'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { Page } from '../design/frame/Page.tsx'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { regionQuery } from '../regions/regions.queries.ts'
import { type BenefitsPlace, benefitsPlaceIn, type View, views } from './benefits-place.ts'
import { DoublesView } from './DoublesView.tsx'
import { FiguresHead } from './FiguresHead.tsx'
import { FiguresView } from './FiguresView.tsx'
import { UnreachedView } from './UnreachedView.tsx'

const route = getRouteApi('/office/bantuan')

const viewWords: Readonly<Record<View, () => string>> = {
  rangkap: m.benefits_view_doubles,
  terlewat: m.benefits_view_unreached,
  wilayah: m.benefits_view_regions,
}

/** Who receives what may not be held together, and who receives nothing. */
export function BenefitsPage() {
  const search = route.useSearch()
  const place = useMemo(() => benefitsPlaceIn({ ...search }), [search])
  const navigate = useNavigate()
  const seesMatrix = usePermitted('programmes.read')
  const { wilayah, setelah: _, ...others } = place
  const { tampak: view = 'rangkap' } = others
  const go = (to: BenefitsPlace) => void navigate({ to: '/bantuan', search: to })
  const inRegion = { ...(wilayah !== undefined && { wilayah }) }

  return (
    <Page
      title={m.benefits_title()}
      meaning={m.benefits_meaning()}
      actions={
        seesMatrix && (
          <Button
            variant="default"
            leftSection={<IconTable size={18} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/bantuan/matriks' })}
          >
            {m.benefits_matrix()}
          </Button>
        )
      }
    >
      <FiguresHead region={wilayah} onChoose={(choice) => go({ ...inRegion, ...choice })} />
      <Group gap="xs">
        <FilterChips
          label={m.benefits_views()}
          choices={views.map((value) => ({ value, label: viewWords[value]() }))}
          chosen={[view]}
          onChange={(chosen) => go({ ...inRegion, tampak: chosen.find((one) => one !== view) ?? view })}
        />
        <RegionChip region={wilayah} go={(code) => go({ ...others, ...(code !== null && { wilayah: code }) })} />
      </Group>
      {view === 'rangkap' && <DoublesView place={place} go={go} />}
      {view === 'terlewat' && <UnreachedView place={place} go={go} />}
      {view === 'wilayah' && <FiguresView region={wilayah} go={go} />}
    </Page>
  )
}

function RegionChip({ region, go }: { region: RegionCode | undefined; go: (code: RegionCode | null) => void }) {
  const { data } = useQuery({ ...regionQuery(region ?? ('ID' as RegionCode)), enabled: region !== undefined })
  return (
    <ChipPanel
      label={m.benefits_region()}
      chosen={region === undefined ? undefined : data === undefined ? region : fullName(data)}
      onClear={() => go(null)}
    >
      {(close) => (
        <RegionPicker
          inline
          label={m.benefits_region()}
          value={region ?? null}
          onChange={(code) => {
            go(code)
            if (code !== null) close()
          }}
        />
      )}
    </ChipPanel>
  )
}
