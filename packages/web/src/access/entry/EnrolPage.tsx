import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router'
import { m } from '#messages'
import { EnrolSteps } from '../own/EnrolSteps.tsx'
import { sendSignOut, sessionQuery } from '../session.queries.ts'
import { EntryPage } from './EntryPage.tsx'

const enrolRoute = getRouteApi('/pasang-kode')

/** Before anything else, for whoever holds a role that asks for a second factor. */
export function EnrolPage() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const router = useRouter()
  const { ke } = enrolRoute.useSearch()
  const { data: session } = useQuery(sessionQuery)

  async function goOn() {
    await client.invalidateQueries()
    if (ke === undefined) await navigate({ to: '/' })
    else router.history.push(ke)
  }

  return (
    <EntryPage title={m.access_enrol_title()} meaning={m.access_enrol_demanded()}>
      <EnrolSteps email={session?.account?.email} onDone={() => void goOn()} />
      <Button variant="subtle" fullWidth mt="sm" onClick={() => void sendSignOut()}>
        {m.access_sign_out()}
      </Button>
    </EntryPage>
  )
}
