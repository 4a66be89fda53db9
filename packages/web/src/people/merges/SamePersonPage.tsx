import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { PersonId } from '#domain/people/person.ts'
import { m } from '#messages'
import { Page } from '../../design/frame/Page.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../../design/state/Skeletons.tsx'
import { asProblem } from '../../platform/server-problem.ts'
import { FindPerson } from '../FindPerson.tsx'
import { personQuery } from '../people.queries.ts'
import { shownName } from '../person.words.ts'
import { previewQuery } from './merges.queries.ts'
import { ProposeMerge } from './ProposeMerge.tsx'

const samePersonRoute = getRouteApi('/office/warga/$id/sama')

/** First which other record is of the same person, then both side by side. */
export function SamePersonPage() {
  const id = PersonId.safeParse(samePersonRoute.useParams().id)
  const { orang } = samePersonRoute.useSearch()
  if (!id.success) return <NoSuch />
  return orang === undefined ? <FindOther of={id.data} /> : <Compared key={`${id.data} ${orang}`} keep={id.data} other={orang} />
}

function FindOther({ of }: { of: PersonId }) {
  const navigate = useNavigate()
  const { data: person, error } = useQuery(personQuery(of))
  if (error !== null && asProblem(error).code === 'not-found') return <NoSuch />
  const name = person === undefined ? '' : shownName(person.name)

  return (
    <Page title={m.merges_same_as({ name })} tab={m.merges_same()} meaning={m.merges_find_meaning()} crumbs={crumbsOf(of, name)}>
      <FindPerson
        label={m.merges_find_other()}
        question={m.merges_which_other()}
        meaning={m.merges_which_other_meaning()}
        onFound={(orang) => void navigate({ to: '/warga/$id/sama', params: { id: of }, search: { orang } })}
      />
    </Page>
  )
}

function Compared({ keep, other }: { keep: PersonId; other: PersonId }) {
  const { data: preview, error, refetch } = useQuery(previewQuery(keep, other))
  const name = preview === undefined ? '' : shownName(preview.keep.name)
  const refused = error === null ? undefined : asProblem(error).code
  if (refused === 'not-found') return <NoSuch />
  return (
    <Page
      title={m.merges_one_person()}
      tab={m.merges_same()}
      meaning={m.merges_one_person_meaning()}
      crumbs={crumbsOf(keep, name)}
      actions={
        <Link to="/warga/$id/sama" params={{ id: other }} search={{ orang: keep }} replace>
          {m.merges_swap()}
        </Link>
      }
    >
      {preview !== undefined && <ProposeMerge preview={preview} />}
      {preview === undefined && error === null && <CardSkeleton lines={8} />}
      {preview === undefined && refused === 'merge-unsound' && (
        <EmptyState drawing="road" title={m.merges_fault_same()}>
          {m.merges_which_other_meaning()}
        </EmptyState>
      )}
      {preview === undefined && error !== null && refused !== 'merge-unsound' && (
        <LoadFailed problem={error} retry={() => void refetch()} />
      )}
    </Page>
  )
}

function NoSuch() {
  return (
    <Page title={m.people_not_found_title()} crumbs={[{ label: m.people_title(), to: '/warga' }]}>
      <EmptyState drawing="road" title={m.people_not_found()}>
        {m.people_not_found_advice()}
      </EmptyState>
    </Page>
  )
}

function crumbsOf(id: PersonId, name: string) {
  return [
    { label: m.people_title(), to: '/warga' },
    { label: name || m.people_person(), to: `/warga/${id}` },
  ]
}
