import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ApprovalFileId } from '#domain/approvals/approval.ts'
import { m } from '#messages'
import { NextPage } from '../design/data/NextPage.tsx'
import { MailList } from '../design/frame/Mail.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { withMonthNames } from '../platform/format.ts'
import { dueWords, errandWords } from './approval.words.ts'
import { inboxQuery } from './approvals.queries.ts'
import type { QueuePlace } from './queue-place.ts'

/** What waits for me, oldest first. */
export function Inbox({ place, openId }: { place: QueuePlace; openId?: ApprovalFileId | undefined }) {
  const navigate = useNavigate()
  const { data, error, refetch, isPlaceholderData } = useQuery(inboxQuery(place.setelah))
  const go = (search: QueuePlace) => void navigate({ to: '/persetujuan', search })
  if (data === undefined) {
    return error === null ? <TableSkeleton rows={5} /> : <LoadFailed compact problem={error} retry={() => void refetch()} />
  }
  if (data.rows.length === 0 && place.setelah === undefined) {
    return (
      <EmptyState compact drawing="desk" title={m.approvals_inbox_empty()}>
        {m.approvals_inbox_empty_advice()}
      </EmptyState>
    )
  }
  const paged = place.setelah !== undefined || data.next !== null
  return (
    <MailList
      label={m.approvals_view_mine()}
      openKey={openId}
      stale={isPlaceholderData}
      letters={data.rows.map((file) => ({
        key: file.id,
        to: `/persetujuan/${file.id}`,
        search: place,
        title: withMonthNames(file.title),
        from: `${file.region.name} · ${file.proposer.name}`,
        mark: <StatusMark tone={file.overdueDays > 0 ? 'harm' : 'waiting'}>{errandWords[file.errand]()}</StatusMark>,
        detail: dueWords(file),
      }))}
      foot={
        paged && (
          <NextPage
            onFirst={place.setelah === undefined ? undefined : () => go({ tampak: 'saya' })}
            onNext={data.next === null ? undefined : () => go({ tampak: 'saya', setelah: data.next ?? '' })}
            busy={isPlaceholderData}
          />
        )
      }
    />
  )
}
