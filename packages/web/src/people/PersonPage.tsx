import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { PersonId } from '#domain/people/person.ts'
import { m } from '#messages'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { asProblem } from '../platform/server-problem.ts'
import { personQuery } from './people.queries.ts'
import { PersonDossier } from './PersonDossier.tsx'

const personRoute = getRouteApi('/office/warga/$id')

export function PersonPage() {
  const id = PersonId.safeParse(personRoute.useParams().id)
  useEscapeBack()
  return id.success ? <Known key={id.data} id={id.data} /> : <NoSuchPerson />
}

function Known({ id }: { id: PersonId }) {
  const { data: person, error, refetch } = useQuery(personQuery(id))
  if (person !== undefined) return <PersonDossier person={person} />
  if (error === null) return <PageSkeleton />
  const { code, facts } = asProblem(error)
  if (code === 'not-found') return <NoSuchPerson />
  const into = PersonId.safeParse(facts['into'])
  if (code === 'person-merged' && into.success) return <Merged into={into.data} />
  return (
    <Page title={m.people_person()} crumbs={[{ label: m.people_title(), to: '/warga' }]}>
      <LoadFailed problem={error} retry={() => void refetch()} />
    </Page>
  )
}

/** Old links and papers still name the record that went. */
function Merged({ into }: { into: PersonId }) {
  return (
    <Page title={m.merges_into()} crumbs={[{ label: m.people_title(), to: '/warga' }]}>
      <EmptyState
        drawing="road"
        title={m.merges_into_meaning()}
        action={
          <Link to="/warga/$id" params={{ id: into }} replace>
            {m.merges_open_survivor()}
          </Link>
        }
      />
    </Page>
  )
}

/** Whether nobody has this id or somebody outside the mandate does cannot be told apart, and must not be. */
function NoSuchPerson() {
  return (
    <Page title={m.people_not_found_title()} crumbs={[{ label: m.people_title(), to: '/warga' }]}>
      <EmptyState drawing="road" title={m.people_not_found()}>
        {m.people_not_found_advice()}
      </EmptyState>
    </Page>
  )
}

/** Esc goes back to the list and its row, unless it closes something that stands over the page. */
function useEscapeBack(): void {
  const router = useRouter()
  const navigate = useNavigate()
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const over = document.querySelector('[role="dialog"], [aria-expanded="true"]') !== null
      if (event.key !== 'Escape' || event.defaultPrevented || over) return
      if (router.history.canGoBack()) router.history.back()
      else void navigate({ to: '/warga' })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [router, navigate])
}
