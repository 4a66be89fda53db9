import { useSearch } from '@tanstack/react-router'
import { m } from '#messages'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { QueueFrame } from './QueueFrame.tsx'

/** What waits, without a file opened. */
export function QueuePage() {
  return (
    <QueueFrame
      place={useSearch({ from: '/office/persetujuan' })}
      hint={
        <EmptyState drawing="folder" title={m.approvals_pick()}>
          {m.approvals_pick_advice()}
        </EmptyState>
      }
    />
  )
}
