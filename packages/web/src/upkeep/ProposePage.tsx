import { getRouteApi, Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { FamilyId, PersonId, PersonPage } from '#domain/people/person.ts'
import type { FamilyOnRecord } from '#domain/upkeep/proposal.ts'
import { m } from '#messages'
import { Beside } from '../design/frame/Beside.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { personQuery } from '../people/people.queries.ts'
import { shownName } from '../people/person.words.ts'
import { FamilyOnRecordSheet } from './FamilyOnRecordSheet.tsx'
import { FindFamily } from './FindFamily.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import { findingsQuery } from './upkeep.queries.ts'

const proposeRoute = getRouteApi('/office/pemutakhiran/baru')

/** A new finding: first whose, then what was seen. */
export function ProposePage() {
  const { orang } = proposeRoute.useSearch()
  return (
    <Page title={m.upkeep_new()} meaning={m.upkeep_new_meaning()} crumbs={[{ label: m.upkeep_title(), to: '/pemutakhiran' }]}>
      {orang === undefined ? <FindFamily /> : <OfFamily key={orang} member={orang} />}
    </Page>
  )
}

function OfFamily({ member }: { member: PersonId }) {
  const { data: person, error, refetch } = useQuery(personQuery(member))
  if (person === undefined) return error === null ? <CardSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  if (person.family === null) {
    return (
      <EmptyState drawing="folder" title={m.upkeep_no_family({ name: shownName(person.name) })}>
        {m.upkeep_no_family_advice()}
      </EmptyState>
    )
  }
  return (
    <Beside aside={<FamilyOnRecordSheet record={recordOf(person, person.family)} />}>
      <IfFree familyId={person.family.id}>
        <ProposeForm familyId={person.family.id} />
      </IfFree>
    </Beside>
  )
}

/** Nobody fills in a form for a family whose finding is on its way or in force already. */
function IfFree({ familyId, children }: { familyId: FamilyId; children: ReactNode }) {
  const { data, error, refetch } = useQuery(findingsQuery(familyId))
  if (data === undefined) return error === null ? <CardSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  const taken = data.open?.id ?? data.findings.find((finding) => finding.until === null)?.proposalId
  if (taken === undefined) return children
  return (
    <Notice
      tone="waiting"
      action={
        <Link to="/pemutakhiran/$id" params={{ id: taken }}>
          {m.upkeep_open_it()}
        </Link>
      }
    >
      {data.open === null ? m.upkeep_problem_found_what() : m.upkeep_problem_already_open_what()}
    </Notice>
  )
}

function recordOf({ name, address, aid }: PersonPage, { members, deciles }: NonNullable<PersonPage['family']>): FamilyOnRecord {
  const running = aid.filter((one) => one.until === null)
  return { address, members, deciles, aid: running.map((one) => ({ ...one, holder: name })) }
}
