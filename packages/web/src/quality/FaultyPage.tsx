import { Button, NativeSelect } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { FaultKind, graverFirst } from '#domain/quality/fault-kinds.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { ChipPanel } from '../design/data/ChipPanel.tsx'
import { FieldRow } from '../design/frame/FieldRow.tsx'
import { Page } from '../design/frame/Page.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { sourceName } from '../people/person.words.ts'
import { formatNumber } from '../platform/format.ts'
import { currentLocale } from '../platform/i18n/locale.ts'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { regionQuery } from '../regions/regions.queries.ts'
import { FaultyTable } from './FaultyTable.tsx'
import { type FaultyPlace, faultyPlaceIn } from './quality-place.ts'
import { downloadFaulty, faultCountsQuery } from './quality.queries.ts'
import { cureWords, faultName } from './quality.words.ts'

const route = getRouteApi('/office/data/mutu/daftar')

/** People and families with something to mend, village by village, for whoever can cure it. */
export function FaultyPage() {
  const search = route.useSearch()
  const place = useMemo(() => faultyPlaceIn({ ...search }), [search])
  const navigate = route.useNavigate()
  const mayReadBoard = usePermitted('quality.read')
  const saving = useMutation({ mutationFn: () => downloadFaulty(place, currentLocale()) })
  const go = (next: FaultyPlace) => void navigate({ search: next })

  return (
    <Page
      title={m.quality_list()}
      meaning={m.quality_list_meaning()}
      crumbs={mayReadBoard ? [{ label: m.quality_title(), to: '/data/mutu' }] : []}
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          loading={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {m.quality_save_list()}
        </Button>
      }
    >
      {saving.error !== null && <ProblemNotice problem={saving.error} />}
      <Filters place={place} go={go} />
      {place.masalah !== undefined && <Notice>{cureWords(place.masalah)}</Notice>}
      <FaultyTable place={place} go={go} />
    </Page>
  )
}

function Filters({ place, go }: { place: FaultyPlace; go: (place: FaultyPlace) => void }) {
  const { wilayah, sumber, masalah } = place
  const counts = useQuery(faultCountsQuery(place))
  const region = useQuery({ ...regionQuery(wilayah ?? ('ID' as RegionCode)), enabled: wilayah !== undefined })
  const others = (without: keyof FaultyPlace) =>
    Object.fromEntries(
      Object.entries({ wilayah, sumber, masalah }).filter(([key, value]) => key !== without && value !== undefined),
    )
  const kinds = (counts.data?.kinds ?? []).toSorted((a, b) => graverFirst(a.kind, b.kind))
  return (
    <>
      <FieldRow>
        <NativeSelect
          label={m.quality_kind()}
          value={masalah ?? ''}
          data={[
            { value: '', label: m.quality_all_kinds() },
            ...kinds.map(({ kind, subjects }) => ({
              value: kind as string,
              label: `${faultName(kind)} (${formatNumber(subjects)})`,
            })),
            ...(masalah !== undefined && !kinds.some(({ kind }) => kind === masalah)
              ? [{ value: masalah as string, label: faultName(masalah) }]
              : []),
          ]}
          onChange={({ currentTarget: { value } }) => {
            const kind = FaultKind.safeParse(value)
            go({ ...others('masalah'), ...(kind.success && { masalah: kind.data }) })
          }}
        />
        <NativeSelect
          label={m.quality_source()}
          value={sumber ?? ''}
          data={[
            { value: '', label: m.quality_all_sources() },
            ...(counts.data?.sources ?? []).map((value) => ({ value, label: sourceName(value) })),
          ]}
          onChange={({ currentTarget: { value } }) => go({ ...others('sumber'), ...(value !== '' && { sumber: value }) })}
        />
      </FieldRow>
      <div>
        <ChipPanel
          label={m.quality_region()}
          chosen={wilayah === undefined ? undefined : region.data === undefined ? wilayah : fullName(region.data)}
          onClear={() => go(others('wilayah'))}
        >
          {(close) => (
            <RegionPicker
              inline
              label={m.quality_region()}
              value={wilayah ?? null}
              onChange={(code) => {
                go({ ...others('wilayah'), ...(code !== null && { wilayah: code }) })
                if (code !== null) close()
              }}
            />
          )}
        </ChipPanel>
      </div>
    </>
  )
}
