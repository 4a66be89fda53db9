import { Button, NativeSelect } from '@mantine/core'
import { IconArrowUp, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Quarter } from '#domain/platform/period.ts'
import { levelOf, parentOf, type RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { FieldRow } from '../../design/frame/FieldRow.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../../design/state/Skeletons.tsx'
import { WithheldNote } from '../../design/state/WithheldNote.tsx'
import { quarterLong } from '../board.words.ts'
import { type DecilePlace, decilePlaceIn } from './decile-place.ts'
import { decileBoardQuery } from './decile.queries.ts'
import { DecileFigures } from './DecileFigures.tsx'
import { DecileFindings } from './DecileFindings.tsx'
import { DecileMatrix } from './DecileMatrix.tsx'
import { DecileRegions } from './DecileRegions.tsx'

const route = getRouteApi('/office/data/desil')

/** The centre's deciles, one list after the other, and what became of local findings beside them. */
export function DecilePage() {
  const search = route.useSearch()
  const place = useMemo(() => decilePlaceIn({ ...search }), [search])
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(decileBoardQuery(place))
  if (data === undefined && error === null) return <PageSkeleton />
  const { wilayah, triwulan } = place
  const above = wilayah === undefined ? undefined : parentOf(wilayah)
  const go = (next: DecilePlace) => void navigate({ to: '/data/desil', search: next, resetScroll: false })
  const sameQuarter = triwulan === undefined ? {} : { triwulan }
  const choose = (code: string) => go({ ...sameQuarter, wilayah: code as RegionCode })

  return (
    <Page
      title={m.insight_decile_title()}
      meaning={m.insight_decile_meaning()}
      crumbs={[{ label: m.quality_title(), to: '/data/mutu' }]}
      actions={
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
          {m.insight_print()}
        </Button>
      }
    >
      {error !== null && <LoadFailed problem={error} retry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <FieldRow>
            {data.quarter !== null && (
              <NativeSelect
                label={m.insight_quarter_field()}
                value={data.quarter}
                data={[...new Set([data.quarter, ...data.quarters])]
                  .toSorted()
                  .toReversed()
                  .map((value) => ({ value, label: quarterLong(value) }))}
                onChange={(event) => go({ ...(wilayah && { wilayah }), triwulan: event.currentTarget.value as Quarter })}
              />
            )}
            {above !== undefined && (
              <Button
                variant="default"
                leftSection={<IconArrowUp size={16} aria-hidden="true" />}
                onClick={() => go({ ...sameQuarter, ...(above !== 'ID' && { wilayah: above }) })}
              >
                {m.insight_decile_region_above()}
              </Button>
            )}
          </FieldRow>
          {data.quarter === null ? (
            <EmptyState drawing="folder" title={m.insight_decile_none()}>
              {m.insight_decile_none_meaning()}
            </EmptyState>
          ) : (
            <>
              <DecileFigures board={data} />
              {data.matrix !== null && <DecileMatrix board={data} matrix={data.matrix} />}
            </>
          )}
          {data.findings !== null && <DecileFindings findings={data.findings} />}
          {data.regions !== null && data.regions.length > 0 && levelOf(data.within.code) !== 'village' && (
            <DecileRegions board={data} regions={data.regions} onChoose={choose} />
          )}
          <WithheldNote counts={Object.values(data.total)} />
        </>
      )}
    </Page>
  )
}
