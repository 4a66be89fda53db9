import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ClaimId } from '#domain/proposals/claim.ts'
import { m } from '#messages'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { placeWords } from '../people/person.words.ts'
import { asProblem } from '../platform/server-problem.ts'
import { claimWords } from './claim.words.ts'
import { ClaimMark } from './ClaimMark.tsx'
import { nameOf } from './ClaimTable.tsx'
import { ClaimView } from './ClaimView.tsx'
import { claimQuery } from './proposals.queries.ts'

const route = getRouteApi('/office/usulan/$id')
const crumbs = () => [{ label: m.proposals_title(), to: '/usulan' }]

export function ClaimPage() {
  const id = ClaimId.safeParse(route.useParams().id)
  return id.success ? <Known key={id.data} id={id.data} /> : <NoSuchClaim />
}

function Known({ id }: { id: ClaimId }) {
  const navigate = useNavigate()
  const { data: claim, error, refetch } = useQuery(claimQuery(id))
  if (claim === undefined && error === null) return <PageSkeleton />
  if (claim === undefined && asProblem(error).code === 'not-found') return <NoSuchClaim />
  if (claim === undefined)
    return (
      <Page title={m.proposals_one()} crumbs={crumbs()}>
        <LoadFailed problem={error} retry={() => void refetch()} />
      </Page>
    )
  return (
    <Page
      title={nameOf(claim)}
      tab={m.proposals_one()}
      meaning={`${claimWords(claim)} · ${placeWords(claim.place)}`}
      crumbs={crumbs()}
      beside={<ClaimMark claim={claim} />}
    >
      <ClaimView claim={claim} onDone={() => void navigate({ to: '/usulan' })} />
    </Page>
  )
}

function NoSuchClaim() {
  return (
    <Page title={m.proposals_not_found_title()} crumbs={crumbs()}>
      <EmptyState drawing="road" title={m.proposals_not_found()}>
        {m.proposals_not_found_advice()}
      </EmptyState>
    </Page>
  )
}
