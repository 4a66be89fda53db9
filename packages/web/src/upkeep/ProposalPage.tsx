import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type Proposal, ProposalId } from '#domain/upkeep/proposal.ts'
import { m } from '#messages'
import { Page } from '../design/frame/Page.tsx'
import { Columns, Sheet } from '../design/frame/Sheet.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { placeWords } from '../people/person.words.ts'
import { asProblem } from '../platform/server-problem.ts'
import { ClaimSheet } from './ClaimSheet.tsx'
import { FamilyOnRecordSheet } from './FamilyOnRecordSheet.tsx'
import { formOf } from './finding-form.ts'
import { JudgeBar } from './JudgeBar.tsx'
import { ProposalSteps } from './ProposalSteps.tsx'
import { headOf, ProposalMark } from './ProposalTable.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import { proposalQuery } from './upkeep.queries.ts'
import { WithdrawButton } from './WithdrawButton.tsx'

const proposalRoute = getRouteApi('/office/pemutakhiran/$id')

const crumbs = () => [{ label: m.upkeep_title(), to: '/pemutakhiran' }]

export function ProposalPage() {
  const id = ProposalId.safeParse(proposalRoute.useParams().id)
  return id.success ? <Known key={id.data} id={id.data} /> : <NoSuchProposal />
}

function Known({ id }: { id: ProposalId }) {
  const { data: proposal, error, refetch } = useQuery(proposalQuery(id))
  if (proposal !== undefined) return <OneProposal proposal={proposal} />
  if (error === null) return <PageSkeleton />
  if (asProblem(error).code === 'not-found') return <NoSuchProposal />
  return (
    <Page title={m.upkeep_proposal()} crumbs={crumbs()}>
      <LoadFailed problem={error} retry={() => void refetch()} />
    </Page>
  )
}

/** What was claimed beside what the registry holds; the answer is given below. */
function OneProposal({ proposal }: { proposal: Proposal }) {
  const { id, version, state, may, onRecord, place } = proposal
  const member = onRecord.members[0]
  return (
    <Page
      title={m.upkeep_family_named({ name: headOf(proposal) })}
      tab={m.upkeep_proposal()}
      crumbs={crumbs()}
      meaning={placeWords(place)}
      beside={<ProposalMark proposal={proposal} />}
      actions={may.mend && <WithdrawButton proposal={proposal} />}
    >
      {state === 'returned' && may.mend && <Notice tone="waiting">{m.upkeep_returned_to_you()}</Notice>}
      <Columns>
        {state === 'returned' && may.mend ? (
          <Sheet title={m.upkeep_mend()}>
            <ProposeForm familyId={proposal.familyId} mending={{ proposal: { id, version }, form: formOf(proposal) }} />
          </Sheet>
        ) : (
          <ClaimSheet proposal={proposal} />
        )}
        <FamilyOnRecordSheet record={onRecord} hits={proposal.villageHits} />
        <Sheet
          title={m.upkeep_steps()}
          beside={
            member && (
              <Link to="/warga/$id" params={{ id: member.personId }}>
                {m.upkeep_to_person()}
              </Link>
            )
          }
        >
          <ProposalSteps moves={proposal.moves} />
        </Sheet>
      </Columns>
      {may.judge && <JudgeBar proposal={proposal} />}
    </Page>
  )
}

function NoSuchProposal() {
  return (
    <Page title={m.upkeep_not_found_title()} crumbs={crumbs()}>
      <EmptyState drawing="road" title={m.upkeep_not_found()}>
        {m.upkeep_not_found_advice()}
      </EmptyState>
    </Page>
  )
}
