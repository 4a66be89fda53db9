import { Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Claim } from '#domain/proposals/claim.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { Columns, Sheet } from '../design/frame/Sheet.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatInstant } from '../platform/format.ts'
import { NoticeSaid } from '../notices/NoticeSaid.tsx'
import { kindWords, objectionWords, stateWords } from './claim.words.ts'
import { CentreSaid } from './CentreSaid.tsx'
import { ClaimDeeds } from './ClaimDeeds.tsx'
import { ClaimSaid } from './ClaimSaid.tsx'
import { ClaimSteps } from './ClaimSteps.tsx'
import { CompleteClaim } from './CompleteClaim.tsx'
import { FamilyOnRecordSheet } from './FamilyOnRecordSheet.tsx'
import { MendClaim } from './MendClaim.tsx'
import { ObjectionSaid } from './ObjectionSaid.tsx'
import { HealthSaid } from './health/HealthSaid.tsx'

interface Viewing {
  claim: Claim
  /** Beside a list: one below the other. */
  narrow?: boolean
  onDone: () => void
}

/** What was claimed with its papers, what the registry holds, how it came here, and what can be done. */
export function ClaimView({ claim, narrow = false, onDone }: Viewing) {
  const { objection, onRecord, may } = claim
  const parts = (
    <>
      <ClaimSaid claim={claim} />
      {claim.health !== null && <HealthSaid health={claim.health} />}
      <NoticeSaid notice={claim.notice} />
      <ObjectionSaid claim={claim} />
      {onRecord !== null && <FamilyOnRecordSheet record={onRecord} />}
      <CentreSaid claim={claim} />
      <ClaimSteps claim={claim} />
    </>
  )
  return (
    <Stack gap="md">
      {claim.objected && objection !== null && <Notice tone="waiting">{objectionWords(objection)}</Notice>}
      {claim.proposedBy === null && claim.state === 'open' && may.complete && (
        <Notice tone="info">{m.proposals_of_family_meaning()}</Notice>
      )}
      {may.complete &&
        (claim.state === 'returned' && claim.proposedBy !== null ? <MendClaim claim={claim} /> : <CompleteClaim claim={claim} />)}
      {narrow ? <Stack gap="md">{parts}</Stack> : <Columns>{parts}</Columns>}
      <OtherClaims claim={claim} />
      <ClaimDeeds claim={claim} onDone={onDone} />
    </Stack>
  )
}

function OtherClaims({ claim: { others } }: { claim: Claim }) {
  if (others.length === 0) return null
  return (
    <Sheet title={m.proposals_others()} flush>
      <TaskList label={m.proposals_others()}>
        {others.map(({ id, kind, state, proposedAt }) => (
          <TaskRow
            key={id}
            title={
              <Link to="/usulan/$id" params={{ id }}>
                {kindWords[kind]()}
              </Link>
            }
            detail={formatInstant(proposedAt)}
            mark={<StatusMark tone={stateWords[state].tone}>{stateWords[state].word()}</StatusMark>}
          />
        ))}
      </TaskList>
    </Sheet>
  )
}
