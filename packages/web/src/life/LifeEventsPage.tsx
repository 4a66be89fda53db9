import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { LifeEventLine } from '#domain/life/life.api.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { placeWords, shownName } from '../people/person.words.ts'
import { formatDate, formatNumber, formatRupiah } from '../platform/format.ts'
import { ConfirmMany, IncludeEvent } from './ConfirmMany.tsx'
import { eventSourceWords, eventStateWords, kindWords } from './life.words.ts'
import { eventsQuery, type EventView } from './life.queries.ts'

const eventsRoute = getRouteApi('/office/warga/peristiwa')

const viewWords: Readonly<Record<EventView, () => string>> = {
  waiting: m.life_view_waiting,
  decided: m.life_view_decided,
}
const views: readonly EventView[] = ['waiting', 'decided']

/** Events whose consequences wait, to be confirmed one by one or all but the marked; and those that were decided on. */
export function LifeEventsPage() {
  const { tampak: view = 'waiting', setelah } = eventsRoute.useSearch()
  const navigate = useNavigate()
  const { data, error, refetch, isPlaceholderData } = useQuery(eventsQuery(view, setelah))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const mayConfirm = usePermitted('life.confirm') && view === 'waiting'
  const go = (to: EventView, after: { setelah?: string } = {}) =>
    void navigate({ to: '/warga/peristiwa', search: { ...(to === 'decided' && { tampak: to }), ...after } })
  const chosen = (data?.rows ?? []).filter(({ id, proposed }) => proposed?.sound === true && !left.has(id))

  function include(id: string, joins: boolean) {
    const next = new Set(left)
    if (joins) next.delete(id)
    else next.add(id)
    setLeft(next)
  }

  return (
    <Page title={m.life_title()} meaning={m.life_meaning()} crumbs={[{ label: m.people_title(), to: '/warga' }]}>
      <FilterChips
        label={m.life_views()}
        choices={views.map((value) => ({ value, label: viewWords[value]() }))}
        chosen={[view]}
        onChange={(picked) => go(picked.find((one) => one !== view) ?? view)}
      />
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={viewWords[view]()}
          columns={[
            ...(mayConfirm
              ? [
                  {
                    key: 'include',
                    title: m.life_join_in(),
                    cell: (line: LifeEventLine) => <IncludeEvent line={line} included={!left.has(line.id)} onChange={include} />,
                  },
                ]
              : []),
            ...columns(view),
          ]}
          rows={data.rows}
          stale={isPlaceholderData}
          keyOf={({ id }) => id}
          empty={
            <EmptyState drawing="desk" title={view === 'waiting' ? m.life_none_waiting() : m.life_none_decided()}>
              {m.life_none_meaning()}
            </EmptyState>
          }
          foot={
            setelah !== undefined || data.next !== null ? (
              <NextPage
                onFirst={setelah === undefined ? undefined : () => go(view)}
                onNext={data.next === null ? undefined : () => go(view, { setelah: data.next ?? '' })}
                busy={isPlaceholderData}
              />
            ) : undefined
          }
        />
      )}
      {mayConfirm && chosen.length > 0 && <ConfirmMany lines={chosen} />}
    </Page>
  )
}

const columns = (view: EventView): readonly Column<LifeEventLine>[] => [
  {
    key: 'person',
    title: m.life_whom(),
    cell: ({ id, person }) => (
      <Link to="/warga/peristiwa/$id" params={{ id }}>
        {shownName(person.name)}
      </Link>
    ),
  },
  { key: 'kind', title: m.life_kind(), cell: ({ kind, on }) => `${kindWords[kind]()} · ${formatDate(on)}` },
  { key: 'place', title: m.people_village(), cell: ({ place }) => placeWords(place) },
  { key: 'source', title: m.life_known_from(), cell: ({ source }) => eventSourceWords(source) },
  view === 'waiting'
    ? { key: 'brings', title: m.life_brings(), cell: brings }
    : {
        key: 'state',
        title: m.life_state(),
        cell: ({ state }) => <StatusMark tone={eventStateWords[state].tone}>{eventStateWords[state].words()}</StatusMark>,
      },
]

function brings({ proposed }: LifeEventLine) {
  if (proposed === null || !proposed.sound) return <StatusMark tone="harm">{m.life_look_first()}</StatusMark>
  const n = formatNumber(proposed.consequences)
  return proposed.withheld === 0 ? m.life_brings_n({ n }) : m.life_brings_stop({ n, amount: formatRupiah(proposed.withheld) })
}
