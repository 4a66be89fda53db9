import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { LifeEvent } from '#domain/life/life.api.ts'
import { LifeEventId } from '#domain/life/life-event.ts'
import { m } from '#messages'
import { Facts } from '../design/data/Facts.tsx'
import { Page } from '../design/frame/Page.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { placeWords, shownName } from '../people/person.words.ts'
import { formatDate, formatInstant } from '../platform/format.ts'
import { asProblem } from '../platform/server-problem.ts'
import { Consequences } from './Consequences.tsx'
import { DecideEvent } from './DecideEvent.tsx'
import { eventSourceWords, eventStateWords, kindWords } from './life.words.ts'
import { eventQuery } from './life.queries.ts'
import { UndoEvent } from './UndoEvent.tsx'

const eventRoute = getRouteApi('/office/warga/peristiwa/$id')

const crumbs = () => [
  { label: m.people_title(), to: '/warga' },
  { label: m.life_title(), to: '/warga/peristiwa' },
]

export function LifeEventPage() {
  const id = LifeEventId.safeParse(eventRoute.useParams().id)
  return id.success ? <Known key={id.data} id={id.data} /> : <NoSuchEvent />
}

function Known({ id }: { id: LifeEventId }) {
  const { data: event, error, refetch } = useQuery(eventQuery(id))
  if (event !== undefined) return <OneEvent event={event} />
  if (error === null) return <PageSkeleton />
  if (asProblem(error).code === 'not-found') return <NoSuchEvent />
  return (
    <Page title={m.life_one()} crumbs={crumbs()}>
      <LoadFailed problem={error} retry={() => void refetch()} />
    </Page>
  )
}

/** While it waits what it would do, to be ticked off; afterwards what it did, and how that is undone. */
function OneEvent({ event }: { event: LifeEvent }) {
  const { kind, person, place, state, on } = event
  return (
    <Page
      title={m.life_of({ event: kindWords[kind](), name: shownName(person.name) })}
      tab={m.life_one()}
      crumbs={crumbs()}
      meaning={`${formatDate(on)} · ${placeWords(place)}`}
      beside={<StatusMark tone={eventStateWords[state].tone}>{eventStateWords[state].words()}</StatusMark>}
    >
      <Stacked>
        {state === 'waiting' ? (
          <DecideEvent event={event}>
            <Steps event={event} />
          </DecideEvent>
        ) : (
          <>
            {state !== 'dropped' && (
              <Sheet title={m.life_consequences_did()}>
                <Consequences event={event} />
              </Sheet>
            )}
            <Steps event={event} />
          </>
        )}
        {state === 'confirmed' && <UndoEvent event={event} />}
      </Stacked>
    </Page>
  )
}

/** Who told of it and from where, who decided, who undid it. */
function Steps({ event }: { event: LifeEvent }) {
  const {
    person,
    source,
    evidence,
    paperNumber,
    state,
    recordedBy,
    recordedAt,
    decidedBy,
    decidedAt,
    undoneBy,
    undoneAt,
    reason,
  } = event
  const facts = [
    {
      label: m.life_whom(),
      value: (
        <Link to="/warga/$id" params={{ id: person.id }}>
          {shownName(person.name)}
        </Link>
      ),
    },
    { label: m.life_recorded_by(), value: `${recordedBy} · ${formatInstant(recordedAt)}` },
    { label: m.life_known_from(), value: [eventSourceWords(source), paperNumber].filter(Boolean).join(' · ') },
    ...(evidence === null ? [] : [{ label: m.life_evidence(), value: evidence }]),
    ...(decidedBy === null || decidedAt === null
      ? []
      : [
          {
            label: state === 'dropped' ? m.life_dropped_by() : m.life_confirmed_by(),
            value: `${decidedBy} · ${formatInstant(decidedAt)}`,
          },
        ]),
    ...(undoneBy === null || undoneAt === null
      ? []
      : [{ label: m.life_undone_by(), value: `${undoneBy} · ${formatInstant(undoneAt)}` }]),
    ...(reason === null ? [] : [{ label: m.life_reason(), value: reason }]),
  ]
  return (
    <Sheet title={m.life_steps()}>
      <Facts facts={facts} />
    </Sheet>
  )
}

function NoSuchEvent() {
  return (
    <Page title={m.life_not_found_title()} crumbs={crumbs()}>
      <EmptyState drawing="road" title={m.life_not_found()}>
        {m.people_not_found_advice()}
      </EmptyState>
    </Page>
  )
}
