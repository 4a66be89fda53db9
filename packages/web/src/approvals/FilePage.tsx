import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { ApprovalFileId } from '#domain/approvals/approval.ts'
import { m } from '#messages'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { asProblem } from '../platform/server-problem.ts'
import { fileQuery } from './approvals.queries.ts'
import { FileView } from './FileView.tsx'
import { QueueFrame } from './QueueFrame.tsx'

/** The queue with one file opened. */
export function FilePage() {
  const id = ApprovalFileId.safeParse(useParams({ from: '/office/persetujuan/$id' }).id)
  const place = useSearch({ from: '/office/persetujuan/$id' })
  return (
    <QueueFrame place={place} openId={id.data} hint={null}>
      {id.success ? <Opened key={id.data} id={id.data} /> : <NoSuchFile />}
    </QueueFrame>
  )
}

function Opened({ id }: { id: ApprovalFileId }) {
  const { data: file, error, refetch } = useQuery(fileQuery(id))
  if (file !== undefined) return <FileView file={file} />
  if (error === null) return <CardSkeleton lines={6} />
  return asProblem(error).code === 'not-found' ? <NoSuchFile /> : <LoadFailed problem={error} retry={() => void refetch()} />
}

function NoSuchFile() {
  return (
    <EmptyState drawing="road" title={m.approvals_no_such()}>
      {m.approvals_no_such_advice()}
    </EmptyState>
  )
}
