import { m } from '#messages'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { QueueFrame } from './QueueFrame.tsx'
import { approvalsRoute } from './routes.ts'

/** What waits, without a file opened. */
export function QueuePage() {
  return (
    <QueueFrame
      place={approvalsRoute.useSearch()}
      hint={
        <EmptyState drawing="folder" title={m.approvals_pick()}>
          {m.approvals_pick_advice()}
        </EmptyState>
      }
    />
  )
}
