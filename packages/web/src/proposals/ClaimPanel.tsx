import { useQuery } from '@tanstack/react-query'
import type { ClaimId } from '#domain/proposals/claim.ts'
import { m } from '#messages'
import { SidePanel } from '../design/frame/SidePanel.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { nameOf } from './ClaimTable.tsx'
import { ClaimView } from './ClaimView.tsx'
import { claimQuery } from './proposals.queries.ts'

interface Panel {
  id: ClaimId
  onClose: () => void
  /** It was decided: on to the next. */
  onDone: () => void
}

/** One claim beside the list. */
export function ClaimPanel({ id, onClose, onDone }: Panel) {
  const { data: claim, error, refetch } = useQuery(claimQuery(id))
  return (
    <SidePanel
      title={claim === undefined ? m.proposals_one() : nameOf(claim)}
      onClose={onClose}
      {...(claim !== undefined && { fullPage: `/usulan/${id}` })}
    >
      {claim !== undefined && <ClaimView narrow claim={claim} onDone={onDone} />}
      {claim === undefined &&
        (error === null ? <CardSkeleton /> : <LoadFailed compact problem={error} retry={() => void refetch()} />)}
    </SidePanel>
  )
}
