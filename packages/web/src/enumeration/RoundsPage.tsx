import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { RoundLine } from '#domain/enumeration/round.ts'
import { roundStates } from '#domain/enumeration/round.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { QueueProgress } from '../design/data/QueueProgress.tsx'
import { Page } from '../design/frame/Page.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate, formatNumber } from '../platform/format.ts'
import { roundsQuery } from './enumeration.queries.ts'
import { stateWords, visitedWords } from './enumeration.words.ts'
import { FormCodeField } from './FormCodeField.tsx'
import { MyVillages } from './MyVillages.tsx'
import { type RoundPlace, roundPlaceIn } from './round-place.ts'

const route = getRouteApi('/office/pendataan')

/** Where I go from door to door, and for whoever leads them all rounds with what has become of them. */
export function RoundsPage() {
  const mayLead = usePermitted('enumeration.lead')
  const navigate = route.useNavigate()
  return (
    <Page
      title={m.enumeration_title()}
      meaning={m.enumeration_meaning()}
      actions={
        <>
          <Button variant="default" onClick={() => void navigate({ to: '/pendataan/angka' })}>
            {m.enumeration_totals()}
          </Button>
          {mayLead && (
            <Button
              leftSection={<IconPlus size={18} aria-hidden="true" />}
              onClick={() => void navigate({ to: '/pendataan/baru' })}
            >
              {m.enumeration_plan()}
            </Button>
          )}
        </>
      }
    >
      <Stacked>
        <MyVillages alone={!mayLead} />
        {mayLead && <Rounds />}
        <FormCodeField />
      </Stacked>
    </Page>
  )
}

function Rounds() {
  const search = route.useSearch()
  const { tahap: state, setelah: after } = useMemo(() => roundPlaceIn({ ...search }), [search])
  const navigate = route.useNavigate()
  const { data, error, refetch, isPlaceholderData } = useQuery(roundsQuery(state, after))
  const go = (to: RoundPlace) => void navigate({ search: to, resetScroll: false })
  const kept = state === undefined ? {} : { tahap: state }

  return (
    <>
      <FilterChips
        label={m.enumeration_states()}
        choices={roundStates.map((value) => ({ value, label: stateWords[value].words() }))}
        chosen={state === undefined ? [] : [state]}
        onChange={(chosen) => {
          const next = chosen.find((one) => one !== state)
          go(next === undefined ? {} : { tahap: next })
        }}
      />
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={m.enumeration_rounds()}
          columns={columns()}
          rows={data.rows}
          stale={isPlaceholderData}
          keyOf={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: '/pendataan/$id', params: { id } })}
          nameOf={({ name }) => name}
          empty={
            <EmptyState drawing="road" title={m.enumeration_none()}>
              {m.enumeration_none_meaning()}
            </EmptyState>
          }
          foot={
            <NextPage
              onFirst={after === undefined ? undefined : () => go(kept)}
              onNext={data.next === null ? undefined : () => go({ ...kept, setelah: data.next ?? '' })}
              busy={isPlaceholderData}
            />
          }
        />
      )}
    </>
  )
}

const columns = (): Column<RoundLine>[] => [
  { key: 'name', title: m.enumeration_name(), cell: ({ name }) => name },
  {
    key: 'place',
    title: m.enumeration_where(),
    cell: ({ place, villages }) => m.enumeration_villages_of({ place: place.name, n: formatNumber(villages) }),
  },
  { key: 'days', title: m.enumeration_days(), cell: ({ from, to }) => `${formatDate(from)} – ${formatDate(to)}` },
  {
    key: 'progress',
    title: m.enumeration_progress(),
    width: '16rem',
    cell: ({ progress }) => (
      <QueueProgress done={progress.visited} total={progress.visited + progress.waiting} words={visitedWords(progress)} />
    ),
  },
  {
    key: 'state',
    title: m.enumeration_state(),
    cell: ({ state, lateVillages }) =>
      lateVillages > 0 ? (
        <StatusMark tone="harm">{m.enumeration_late_n({ n: formatNumber(lateVillages) })}</StatusMark>
      ) : (
        <StatusMark tone={stateWords[state].tone}>{stateWords[state].words()}</StatusMark>
      ),
  },
]
