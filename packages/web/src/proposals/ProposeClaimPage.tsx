import { Button, Group } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { PersonId } from '#domain/people/person-id.ts'
import { levelOf } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { useSession } from '../access/session.queries.ts'
import { Page } from '../design/frame/Page.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { FindPerson } from '../people/FindPerson.tsx'
import { personQuery } from '../people/people.queries.ts'
import { placeWords, shownName } from '../people/person.words.ts'
import { reachOf } from '../regions/reach.ts'
import { ProposeClaimForm } from './ProposeClaimForm.tsx'

const route = getRouteApi('/office/usulan/baru')
const crumbs = () => [{ label: m.proposals_title(), to: '/usulan' }]

/** A new claim: first of whom, then what was found. */
export function ProposeClaimPage() {
  const { orang, baru } = route.useSearch()
  if (orang !== undefined) return <OfPerson key={orang} id={orang} />
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

function OfPerson({ id }: { id: PersonId }) {
  const { data: person, error, refetch } = useQuery(personQuery(id))
  return (
    <Page
      title={person === undefined ? m.proposals_new() : m.proposals_new_of({ name: shownName(person.name) })}
      tab={m.proposals_new()}
      meaning={person === undefined ? m.proposals_new_meaning() : placeWords(person.place)}
      crumbs={crumbs()}
    >
      {person !== undefined && <ProposeClaimForm person={person} name={`proposals.claim.${id}`} village={person.place.code} />}
      {person === undefined &&
        (error === null ? <CardSkeleton lines={6} /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
    </Page>
  )
}

function OfSomebodyNew() {
  const { roots } = reachOf(useSession())
  const [own] = roots
  const village = roots.length === 1 && own !== undefined && levelOf(own.code) === 'village' ? own.code : null
  return (
    <Page title={m.proposals_kind_new_person()} meaning={m.proposals_new_meaning()} crumbs={crumbs()}>
      <ProposeClaimForm person={undefined} name="proposals.claim.new" village={village} />
    </Page>
  )
}
