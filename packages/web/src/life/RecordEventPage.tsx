import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { LifeEventKind } from '#domain/life/life-event-kind.ts'
import { PersonId } from '#domain/people/person-id.ts'
import { m } from '#messages'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { personQuery } from '../people/people.queries.ts'
import { shownName } from '../people/person.words.ts'
import { asProblem } from '../platform/server-problem.ts'
import { RecordEventForm } from './RecordEventForm.tsx'

const recordRoute = getRouteApi('/office/warga/$id/peristiwa')

const crumbs = () => [{ label: m.people_title(), to: '/warga' }]

/** Something happened to this person: told here, looked at on the next page. */
export function RecordEventPage() {
  const id = PersonId.safeParse(recordRoute.useParams().id)
  return id.success ? <OfPerson key={id.data} id={id.data} /> : <NoSuchPerson />
}

function OfPerson({ id }: { id: PersonId }) {
  const { data: person, error, refetch } = useQuery(personQuery(id))
  const jenis = LifeEventKind.safeParse(recordRoute.useSearch().jenis).data
  if (person === undefined && error === null) return <PageSkeleton />
  if (person === undefined && asProblem(error).code === 'not-found') return <NoSuchPerson />
  return (
    <Page
      title={person === undefined ? m.life_record() : m.life_record_of({ name: shownName(person.name) })}
      tab={m.life_record()}
      meaning={m.life_record_meaning()}
      crumbs={crumbs()}
    >
      {person === undefined ? (
        <LoadFailed problem={error} retry={() => void refetch()} />
      ) : (
        <RecordEventForm person={person} asked={jenis} />
      )}
    </Page>
  )
}

function NoSuchPerson() {
  return (
    <Page title={m.people_not_found_title()} crumbs={crumbs()}>
      <EmptyState drawing="road" title={m.people_not_found()}>
        {m.people_not_found_advice()}
      </EmptyState>
    </Page>
  )
}
