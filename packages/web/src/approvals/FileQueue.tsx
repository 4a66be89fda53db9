import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ApprovalFileId } from '#domain/approvals/approval.ts'
import { m } from '#messages'
import { NextPage } from '../design/data/NextPage.tsx'
import { MailList } from '../design/frame/Mail.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { withMonthNames } from '../platform/format.ts'
import { whereWords } from './approval.words.ts'
import { filesQuery } from './approvals.queries.ts'
import type { QueuePlace } from './queue-place.ts'
import { StateFilter } from './StateFilter.tsx'
import { StateMark } from './StateMark.tsx'

/** Every file of my regions, newest first. */
export function FileQueue({ place, openId }: { place: QueuePlace; openId?: ApprovalFileId | undefined }) {
  const navigate = useNavigate()
  const { keadaan, setelah } = place
  const { data, error, refetch, isPlaceholderData } = useQuery(filesQuery(keadaan, setelah))
  const go = (search: QueuePlace) => void navigate({ to: '/persetujuan', search: { tampak: 'semua', ...search } })
  const filtered = keadaan === undefined ? {} : { keadaan }
  return (
    <Stacked>
      <StateFilter chosen={keadaan} onChange={(state) => go(state === undefined ? {} : { keadaan: state })} />
      {data === undefined &&
        (error === null ? <TableSkeleton rows={5} /> : <LoadFailed compact problem={error} retry={() => void refetch()} />)}
      {data?.rows.length === 0 && (
        <EmptyState compact drawing="folder" title={m.approvals_none()}>
          {m.approvals_none_advice()}
        </EmptyState>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <MailList
          label={m.approvals_view_all()}
          openKey={openId}
          stale={isPlaceholderData}
          letters={data.rows.map((file) => ({
            key: file.id,
            to: `/persetujuan/${file.id}`,
            search: place,
            title: withMonthNames(file.title),
            from: `${file.region.name} · ${file.proposer.name}`,
            mark: <StateMark file={file} />,
            detail: file.state === 'waiting' ? whereWords(file) : '',
          }))}
          foot={
            (setelah !== undefined || data.next !== null) && (
              <NextPage
                onFirst={setelah === undefined ? undefined : () => go(filtered)}
                onNext={data.next === null ? undefined : () => go({ ...filtered, setelah: data.next ?? '' })}
                busy={isPlaceholderData}
              />
            )
          }
        />
      )}
    </Stacked>
  )
}
