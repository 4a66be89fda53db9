import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { BatchId } from '#domain/intake/batch.ts'
import { m } from '#messages'
import { Page } from '../design/frame/Page.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { BatchSteps } from './BatchSteps.tsx'
import { batchPlaceIn } from './batch-place.ts'
import { type BatchPlace, stepOf } from './batch-steps.ts'
import { batchQuery } from './intake.queries.ts'

const batchRoute = getRouteApi('/office/impor/$id')

export function BatchPage() {
  const { id } = batchRoute.useParams()
  const search = batchRoute.useSearch()
  const place = useMemo(() => batchPlaceIn({ ...search }), [search])
  const navigate = batchRoute.useNavigate()
  const { data: batch, error, refetch } = useQuery(batchQuery(id as BatchId))

  if (batch !== undefined) {
    // Another step begins at its top; another choice within a step leaves the page where it is.
    const go = (next: BatchPlace) => void navigate({ search: next, resetScroll: next.langkah !== stepOf(batch, place.langkah) })
    return <BatchSteps batch={batch} place={place} go={go} />
  }
  if (error === null) return <PageSkeleton />
  return (
    <Page title={m.intake_file()} crumbs={[{ label: m.intake_title(), to: '/impor' }]}>
      <LoadFailed problem={error} retry={() => void refetch()} />
    </Page>
  )
}
