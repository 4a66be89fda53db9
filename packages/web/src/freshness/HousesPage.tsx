import { Button } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { StaleHouse } from '#domain/freshness/house.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { ChipPanel } from '../design/data/ChipPanel.tsx'
import { Page } from '../design/frame/Page.tsx'
import { announce } from '../design/state/notices.ts'
import { Notice } from '../design/state/Notice.tsx'
import { currentLocale } from '../platform/i18n/locale.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { regionQuery } from '../regions/regions.queries.ts'
import { type FreshnessPlace, freshnessPlaceIn } from './freshness-place.ts'
import { downloadHouses } from './freshness.queries.ts'
import { HousePanel } from './HousePanel.tsx'
import { HouseTable } from './HouseTable.tsx'

const route = getRouteApi('/office/data/kesegaran/$bagian')

/** Families that receive aid on facts that have grown old: whom to visit next. */
export function HousesPage() {
  const search = route.useSearch()
  const place = useMemo(() => freshnessPlaceIn({ ...search }), [search])
  const navigate = useNavigate()
  const [open, setOpen] = useState<StaleHouse>()
  const { wilayah } = place
  const region = useQuery({ ...regionQuery(wilayah ?? ('ID' as RegionCode)), enabled: wilayah !== undefined })
  const go = (next: FreshnessPlace) => {
    setOpen(undefined)
    void navigate({ to: '/data/kesegaran/$bagian', params: { bagian: 'periksa' }, search: next })
  }
  const saving = useMutation({
    mutationFn: () => downloadHouses(place, currentLocale()),
    onError: (thrown) => announce({ tone: 'harm', words: wordsOf(thrown).what }),
  })
  const isVillage = wilayah !== undefined && levelOf(wilayah) === 'village'

  return (
    <Page
      title={m.freshness_queue()}
      meaning={m.freshness_queue_meaning()}
      crumbs={[{ label: m.freshness_title(), to: '/data/kesegaran' }]}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden="true" />}
            loading={saving.isPending}
            onClick={() => saving.mutate()}
          >
            {m.freshness_save_list()}
          </Button>
          <Button
            leftSection={<IconPrinter size={18} aria-hidden="true" />}
            onClick={() =>
              void navigate({
                to: '/data/kesegaran/$bagian',
                params: { bagian: 'formulir' },
                search: { ...(wilayah !== undefined && { wilayah }) },
              })
            }
          >
            {m.freshness_take_along()}
          </Button>
        </>
      }
    >
      <div>
        <ChipPanel
          label={m.freshness_region()}
          chosen={wilayah === undefined ? undefined : region.data === undefined ? wilayah : fullName(region.data)}
          onClear={() => go({})}
        >
          {(close) => (
            <RegionPicker
              inline
              label={m.freshness_region()}
              value={wilayah ?? null}
              onChange={(code) => {
                go(code === null ? {} : { wilayah: code })
                if (code !== null && levelOf(code) === 'village') close()
              }}
            />
          )}
        </ChipPanel>
      </div>
      {isVillage && <Notice>{m.freshness_by_trip()}</Notice>}
      <HouseTable place={place} go={go} onOpen={setOpen} openKey={open?.id} />
      {open !== undefined && <HousePanel house={open} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}
