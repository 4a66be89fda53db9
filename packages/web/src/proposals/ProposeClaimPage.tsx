import { Button, Group } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { PersonPage } from '#domain/people/person.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import { levelOf } from '#domain/platform/region-code.ts'
import { ClaimKind } from '#domain/proposals/claim-kind.ts'
import type { FamilyOnRecord } from '#domain/proposals/family-on-record.ts'
import { m } from '#messages'
import { useSession } from '../access/session.queries.ts'
import { Beside } from '../design/frame/Beside.tsx'
import { Page } from '../design/frame/Page.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { FindPerson } from '../people/FindPerson.tsx'
import { personQuery } from '../people/people.queries.ts'
import { placeWords, shownName } from '../people/person.words.ts'
import { reachOf } from '../regions/reach.ts'
import { FamilyOnRecordSheet } from './FamilyOnRecordSheet.tsx'
import { ProposeClaimForm } from './ProposeClaimForm.tsx'

const route = getRouteApi('/office/usulan/baru')
const crumbs = () => [{ label: m.proposals_title(), to: '/usulan' }]

/** A new claim: first of whom, then what was found. */
export function ProposeClaimPage() {
  const { orang, jenis, baru } = route.useSearch()
  const kind = ClaimKind.safeParse(jenis).data ?? null
  if (orang !== undefined) return <OfPerson key={`${orang} ${kind}`} id={orang} kind={kind} />
  return baru === true ? <OfSomebodyNew /> : <OfWhom />
}

function OfWhom() {
  const navigate = useNavigate()
  return (
    <Page title={m.proposals_new()} meaning={m.proposals_new_meaning()} crumbs={crumbs()}>
      <FindPerson
        label={m.proposals_find()}
        question={m.proposals_of_whom()}
        meaning={m.proposals_of_whom_meaning()}
        onFound={(orang) => void navigate({ to: '/usulan/baru', search: { orang } })}
      />
      <Group>
        <Button
          variant="default"
          leftSection={<IconUserPlus size={18} aria-hidden="true" />}
          onClick={() => void navigate({ to: '/usulan/baru', search: { baru: true } })}
        >
          {m.proposals_not_registered()}
        </Button>
      </Group>
    </Page>
  )
}

function OfPerson({ id, kind }: { id: PersonId; kind: ClaimKind | null }) {
  const { data: person, error, refetch } = useQuery(personQuery(id))
  return (
    <Page
      title={person === undefined ? m.proposals_new() : m.proposals_new_of({ name: shownName(person.name) })}
      tab={m.proposals_new()}
      meaning={person === undefined ? m.proposals_new_meaning() : placeWords(person.place)}
      crumbs={crumbs()}
    >
      {person !== undefined && <Form person={person} kind={kind} />}
      {person === undefined &&
        (error === null ? <CardSkeleton lines={6} /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
    </Page>
  )
}

/** What was found; of a family beside what the registry holds of it. */
function Form({ person, kind }: { person: PersonPage; kind: ClaimKind | null }) {
  const name = ['proposals.claim', person.id, ...(kind === null ? [] : [kind])].join('.')
  const form = <ProposeClaimForm person={person} kind={kind} name={name} village={person.place.code} />
  if (person.family === null) return form
  return (
    <Beside narrow="below" aside={<FamilyOnRecordSheet record={recordOf(person, person.family)} />}>
      {form}
    </Beside>
  )
}

function recordOf({ name, address, aid }: PersonPage, { members, deciles }: NonNullable<PersonPage['family']>): FamilyOnRecord {
  const running = aid.filter((one) => one.until === null)
  return { address, members, deciles, aid: running.map((one) => ({ ...one, holder: name })) }
}

function OfSomebodyNew() {
  const { roots } = reachOf(useSession())
  const [own] = roots
  const village = roots.length === 1 && own !== undefined && levelOf(own.code) === 'village' ? own.code : null
  return (
    <Page title={m.proposals_kind_new_person()} meaning={m.proposals_new_meaning()} crumbs={crumbs()}>
      <ProposeClaimForm person={undefined} kind="new-person" name="proposals.claim.new" village={village} />
    </Page>
  )
}
