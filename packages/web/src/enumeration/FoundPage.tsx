import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { RoundId } from '#domain/enumeration/round.ts'
import { m } from '#messages'
import { useSession } from '../access/session.queries.ts'
import { Page } from '../design/frame/Page.tsx'
import { RegisterForm } from '../people/RegisterForm.tsx'
import { sendFound } from './enumeration.queries.ts'
import { NoSuchRound, roundCrumbs } from './KnownRound.tsx'
import { roundPlaceIn } from './round-place.ts'

const route = getRouteApi('/office/pendataan/$id/warga-baru')

/** Registers somebody whom no list knew; from their page the category is recorded. */
export function FoundPage() {
  const id = RoundId.safeParse(route.useParams().id)
  const search = route.useSearch()
  const { desa: village = null } = useMemo(() => roundPlaceIn({ ...search }), [search])
  const account = useSession()?.account
  if (!id.success) return <NoSuchRound />
  return (
    <Page title={m.enumeration_new_person()} meaning={m.enumeration_new_person_meaning()} crumbs={roundCrumbs()}>
      {account != null && <RegisterForm key={account.id} accountId={account.id} village={village} send={sendFound(id.data)} />}
    </Page>
  )
}
