import { useQuery } from '@tanstack/react-query'
import type { StaleHouse } from '#domain/freshness/house.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { agoWords, placeWords } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import type { FreshnessPlace } from './freshness-place.ts'
import { housesQuery } from './freshness.queries.ts'
import { houseWords, kindName, resultWords, stakeWords } from './freshness.words.ts'

interface Queue {
  place: FreshnessPlace
  go: (place: FreshnessPlace) => void
  onOpen: (house: StaleHouse) => void
  openKey: string | undefined
}

/** One line for each family; opening it shows who lives there and takes what was found. */
export function HouseTable({ place, go, onOpen, openKey }: Queue) {
  const { data, error, refetch, isPlaceholderData } = useQuery(housesQuery(place))
  if (data === undefined) return error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  const { setelah, ...filters } = place
  return (
    <DataTable
      caption={m.freshness_queue()}
      columns={columns()}
      rows={data.rows}
      stale={isPlaceholderData}
      keyOf={({ id }) => id}
      nameOf={(house) => m.freshness_open({ name: houseWords(house) })}
      onOpen={onOpen}
      openKey={openKey}
      empty={
        <EmptyState compact drawing="road" title={m.freshness_none()}>
          {m.freshness_none_meaning()}
        </EmptyState>
      }
      foot={
        <NextPage
          onFirst={setelah === undefined ? undefined : () => go(filters)}
          onNext={data.next === null ? undefined : () => go({ ...filters, setelah: data.next ?? '' })}
          busy={isPlaceholderData}
        />
      }
    />
  )
}

function columns(): readonly Column<StaleHouse>[] {
  return [
    { key: 'name', title: m.freshness_family(), cell: houseWords },
    {
      key: 'place',
      title: m.freshness_where(),
      cell: ({ neighbourhood, place }) => [neighbourhood, placeWords(place)].filter(Boolean).join(' · '),
    },
    {
      key: 'kinds',
      title: m.freshness_to_check(),
      cell: ({ kinds }) => <StatusMark tone="waiting">{kinds.map(kindName).join(', ')}</StatusMark>,
    },
    { key: 'known', title: m.freshness_known(), width: '8.5rem', cell: ({ knownAsOf }) => agoWords(knownAsOf) },
    { key: 'stake', title: m.freshness_at_stake(), align: 'end', cell: stakeWords },
    {
      key: 'visit',
      title: m.freshness_visited(),
      cell: ({ lastVisit }) =>
        lastVisit === null ? '–' : `${formatDate(lastVisit.on)}: ${resultWords[lastVisit.result]().toLocaleLowerCase()}`,
    },
  ]
}
