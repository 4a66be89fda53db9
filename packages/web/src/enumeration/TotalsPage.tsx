import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Total } from '#domain/enumeration/total.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { categoryName, placeWords } from '../people/person.words.ts'
import { formatDate, formatNumber } from '../platform/format.ts'
import { roundCrumbs } from './KnownRound.tsx'
import { RecordTotal } from './RecordTotal.tsx'
import { type RoundPlace, roundPlaceIn } from './round-place.ts'
import { bandWords } from './total.words.ts'
import { TotalPanel } from './TotalPanel.tsx'
import { totalsQuery } from './totals.queries.ts'

const route = getRouteApi('/office/pendataan/angka')
const views = ['open', 'ended'] as const
const viewWords = { open: m.enumeration_totals_open, ended: m.enumeration_totals_ended } as const

/** How many carry a category where nobody knows who: always beside those who are known by name, never added to them. */
export function TotalsPage() {
  const search = route.useSearch()
  const { setelah: after, buka: open, berakhir } = useMemo(() => roundPlaceIn({ ...search }), [search])
  const view = berakhir === true ? 'ended' : 'open'
  const navigate = route.useNavigate()
  const mayLead = usePermitted('enumeration.lead')
  const [recording, setRecording] = useState(false)
  const { data, error, refetch, isPlaceholderData } = useQuery(totalsQuery(view, after))
  const kept: RoundPlace = { ...(berakhir === true && { berakhir }), ...(after !== undefined && { setelah: after }) }
  const go = (to: RoundPlace) => void navigate({ search: to, resetScroll: false })
  const opened = data?.rows.find(({ id }) => id === open)

  return (
    <Page
      title={m.enumeration_totals()}
      meaning={m.enumeration_totals_meaning()}
      crumbs={roundCrumbs()}
      actions={
        mayLead && (
          <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setRecording(true)}>
            {m.enumeration_total_record()}
          </Button>
        )
      }
    >
      <FilterChips
        label={m.enumeration_views()}
        choices={views.map((value) => ({ value, label: viewWords[value]() }))}
        chosen={[view]}
        onChange={(chosen) => go((chosen.find((one) => one !== view) ?? view) === 'ended' ? { berakhir: true } : {})}
      />
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={m.enumeration_totals()}
          columns={columns()}
          rows={data.rows}
          stale={isPlaceholderData}
          keyOf={({ id }) => id}
          nameOf={({ place, category }) => m.categories_row({ name: placeWords(place), category: categoryName(category) })}
          openKey={open}
          onOpen={({ id }) => go({ ...kept, buka: id })}
          empty={
            <EmptyState drawing="desk" title={m.enumeration_totals_none()}>
              {m.enumeration_totals_none_meaning()}
            </EmptyState>
          }
          foot={
            <NextPage
              onFirst={after === undefined ? undefined : () => go(berakhir === true ? { berakhir } : {})}
              onNext={
                data.next === null ? undefined : () => go({ ...(berakhir === true && { berakhir }), setelah: data.next ?? '' })
              }
              busy={isPlaceholderData}
            />
          }
        />
      )}
      {opened !== undefined && <TotalPanel key={opened.id} total={opened} mayLead={mayLead} onClose={() => go(kept)} />}
      {recording && <RecordTotal onClose={() => setRecording(false)} />}
    </Page>
  )
}

const columns = (): Column<Total>[] => [
  { key: 'where', title: m.enumeration_village(), cell: ({ place }) => placeWords(place) },
  { key: 'category', title: m.enumeration_category(), cell: ({ category }) => categoryName(category) },
  { key: 'band', title: m.enumeration_total_whom(), cell: bandWords },
  {
    key: 'amount',
    title: m.enumeration_totals(),
    align: 'end',
    cell: ({ amount }) => formatNumber(amount),
  },
  { key: 'named', title: m.enumeration_total_named(), align: 'end', cell: ({ named }) => formatNumber(named) },
  { key: 'source', title: m.enumeration_total_source(), cell: ({ source, asOf }) => `${source} · ${formatDate(asOf)}` },
  {
    key: 'rounds',
    title: m.enumeration_total_rounds(),
    cell: ({ rounds }) => (rounds.length === 0 ? '–' : rounds.map(({ name }) => name).join(', ')),
  },
]
