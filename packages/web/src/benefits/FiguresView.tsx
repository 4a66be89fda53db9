import { useQuery } from '@tanstack/react-query'
import type { BenefitFigures } from '#domain/benefits/double.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { formatNumber } from '../platform/format.ts'
import type { BenefitsPlace } from './benefits-place.ts'
import { figuresQuery } from './benefits.queries.ts'

/** The regions beneath, with how many of each; one opens its own parts, a village its doubles. */
export function FiguresView({ region, go }: { region: RegionCode | undefined; go: (place: BenefitsPlace) => void }) {
  const { data, error, refetch } = useQuery(figuresQuery(region))
  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  const isVillage = (code: RegionCode) => code.length > 8
  return (
    <DataTable
      caption={m.benefits_figures_of({ region: data.whole.place.name })}
      columns={columns()}
      rows={data.parts}
      keyOf={({ place }) => place.code}
      nameOf={({ place }) => m.benefits_open_region({ region: place.name })}
      onOpen={({ place: { code } }) => go({ wilayah: code, tampak: isVillage(code) ? 'rangkap' : 'wilayah' })}
      empty={
        <EmptyState compact drawing="folder" title={m.benefits_no_parts()}>
          {m.benefits_no_parts_meaning()}
        </EmptyState>
      }
    />
  )
}

function columns(): readonly Column<BenefitFigures>[] {
  return [
    { key: 'region', title: m.benefits_region(), cell: ({ place }) => place.name },
    { key: 'forbidden', title: m.benefits_count_forbidden(), align: 'end', cell: (one) => formatNumber(one.forbiddenOpen) },
    { key: 'look', title: m.benefits_count_look(), align: 'end', cell: (one) => formatNumber(one.lookOpen) },
    { key: 'answered', title: m.benefits_count_answered(), align: 'end', cell: (one) => formatNumber(one.answered) },
    { key: 'unreached', title: m.benefits_count_unreached(), align: 'end', cell: (one) => formatNumber(one.unreached) },
  ]
}
