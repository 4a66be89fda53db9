import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { ChipPanel } from '../design/data/ChipPanel.tsx'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { categoryName } from '../people/person.words.ts'
import { formatNumber } from '../platform/format.ts'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { regionQuery } from '../regions/regions.queries.ts'
import { askedOf, type CandidatesPlace, type View, views } from './candidates-place.ts'
import { countsQuery } from './categories.queries.ts'

const viewWords: Readonly<Record<View, () => string>> = {
  periksa: m.categories_view_check,
  kunjungi: m.categories_view_visit,
  usia: m.categories_view_age,
  putusan: m.categories_view_decided,
}

interface Narrowing {
  place: CandidatesPlace
  go: (place: CandidatesPlace) => void
}

/** The part, the region, and the categories with how many wait in each. */
export function CandidateFilters({ place, go }: Narrowing) {
  const { tampak: view = 'periksa', kategori: category, wilayah: within } = place
  const region = useQuery({ ...regionQuery(within ?? ('ID' as RegionCode)), enabled: within !== undefined })
  const { kind, step } = askedOf[view]
  const { data: counts = [] } = useQuery(countsQuery(kind, within))
  const many = counts
    .map((one) => ({ category: one.category, n: step === 'to-visit' ? one.toVisit : one.toCheck }))
    .filter(({ n, category: code }) => n > 0 || code === category)
  const keep = (to: { category?: NeedCode | undefined; within?: RegionCode | undefined }, tampak: View = view) =>
    go({ tampak, ...(to.category && { kategori: to.category }), ...(to.within && { wilayah: to.within }) })

  return (
    <>
      <Group gap="xs">
        <FilterChips
          label={m.categories_views()}
          choices={views.map((value) => ({ value, label: viewWords[value]() }))}
          chosen={[view]}
          onChange={(chosen) => keep({ within }, chosen.find((one) => one !== view) ?? view)}
        />
        <ChipPanel
          label={m.categories_region()}
          chosen={within === undefined ? undefined : region.data === undefined ? within : fullName(region.data)}
          onClear={() => keep({ category })}
        >
          {(close) => (
            <RegionPicker
              inline
              label={m.categories_region()}
              value={within ?? null}
              onChange={(code) => {
                keep({ category, within: code ?? undefined })
                if (code !== null) close()
              }}
            />
          )}
        </ChipPanel>
      </Group>
      {step !== 'decided' && many.length > 0 && (
        <FilterChips
          label={m.categories_category()}
          choices={many.map(({ category: value, n }) => ({ value, label: categoryName(value), count: formatNumber(n) }))}
          chosen={category === undefined ? [] : [category]}
          onChange={(chosen) => keep({ within, category: chosen.find((one) => one !== category) })}
        />
      )}
    </>
  )
}
