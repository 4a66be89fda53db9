import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { m } from '#messages'
import { Lanes } from '../design/data/Lanes.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { handWords } from './approval.words.ts'
import { filesQuery } from './approvals.queries.ts'
import { laneOf } from './lanes.ts'
import type { QueuePlace } from './queue-place.ts'
import { useToday } from './use-today.ts'
import { StateFilter } from './StateFilter.tsx'

/** Where the time went: a lane for each file of my regions. */
export function RecorderView({ place: { keadaan, setelah } }: { place: QueuePlace }) {
  const navigate = useNavigate()
  const { data, error, refetch, isPlaceholderData } = useQuery(filesQuery(keadaan, setelah))
  const go = (search: QueuePlace) => void navigate({ to: '/persetujuan', search: { tampak: 'perekam', ...search } })
  const filtered = keadaan === undefined ? {} : { keadaan }
  const today = useToday()

  return (
    <Stacked>
      <StateFilter chosen={keadaan} onChange={(state) => go(state === undefined ? {} : { keadaan: state })} />
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data?.rows.length === 0 && (
        <EmptyState drawing="folder" title={m.approvals_none()}>
          {m.approvals_none_advice()}
        </EmptyState>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <Sheet title={m.approvals_recorder()}>
          <Lanes
            label={m.approvals_recorder()}
            lanes={data.rows.map((file) => laneOf(file, today, `/persetujuan/${file.id}`))}
            today={today}
            hands={handWords()}
          />
          {(setelah !== undefined || data.next !== null) && (
            <NextPage
              onFirst={setelah === undefined ? undefined : () => go(filtered)}
              onNext={data.next === null ? undefined : () => go({ ...filtered, setelah: data.next ?? '' })}
              busy={isPlaceholderData}
            />
          )}
        </Sheet>
      )}
    </Stacked>
  )
}
