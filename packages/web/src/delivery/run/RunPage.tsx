import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { RunId } from '#domain/delivery/payment.ts'
import { m } from '#messages'
import { Page } from '../../design/frame/Page.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../../design/state/Skeletons.tsx'
import { runQuery } from '../delivery.queries.ts'
import { RunView } from './RunView.tsx'

const runRoute = getRouteApi('/office/penyaluran/$id')

export function RunPage() {
  const { id } = runRoute.useParams()
  const place = runRoute.useSearch()
  const navigate = runRoute.useNavigate()
  const { data: run, error, refetch } = useQuery(runQuery(id as RunId))

  if (run !== undefined) return <RunView run={run} place={place} go={(next) => void navigate({ search: next })} />
  if (error === null) return <PageSkeleton />
  return (
    <Page title={m.delivery_run()} crumbs={[{ label: m.delivery_title(), to: '/penyaluran' }]}>
      <LoadFailed problem={error} retry={() => void refetch()} />
    </Page>
  )
}
