import type { Claim } from '#domain/proposals/claim.ts'
import { m } from '#messages'
import { Facts } from '../design/data/Facts.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatDate } from '../platform/format.ts'
import { centreWords } from './claim.words.ts'

/** With which letter it went to the centre, and what came of it: for whoever proposed it, too. */
export function CentreSaid({ claim: { centre } }: { claim: Claim }) {
  if (centre === null) return null
  const { letter, filedOn, answer, reason } = centre
  return (
    <Sheet
      title={m.centre_claim_said()}
      beside={
        <StatusMark tone={answer === null ? 'waiting' : answer === 'confirmed' ? 'done' : 'harm'}>
          {answer === null ? m.proposals_wait_centre_answer() : centreWords[answer]()}
        </StatusMark>
      }
    >
      <Facts
        facts={[
          { label: m.proposals_letter(), value: letter },
          { label: m.proposals_filed_on(), value: formatDate(filedOn) },
          ...(reason === null ? [] : [{ label: m.proposals_reason(), value: reason }]),
        ]}
      />
    </Sheet>
  )
}
