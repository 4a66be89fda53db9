import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { Round, RoundDraft } from '#domain/enumeration/round.ts'
import { m } from '#messages'
import { Page } from '../design/frame/Page.tsx'
import { sendChange } from './enumeration.queries.ts'
import { KnownRound, roundCrumbs } from './KnownRound.tsx'
import { formOf } from './round-form.ts'
import { RoundEditor } from './RoundEditor.tsx'

const route = getRouteApi('/office/pendataan/$id/ubah')

export function ChangePage() {
  return <KnownRound id={route.useParams().id}>{(round) => <Changing round={round} />}</KnownRound>
}

function Changing({ round }: { round: Round }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { id, name, state, version } = round
  const changing = useMutation({
    mutationFn: ({ draft }: { draft: RoundDraft; drop: () => void }) => sendChange(client, round, draft),
    onSuccess(_, { drop }) {
      drop()
      void navigate({ to: '/pendataan/$id', params: { id } })
    },
  })
  return (
    <Page
      title={m.enumeration_change()}
      meaning={state === 'open' ? m.enumeration_change_open() : name}
      crumbs={[...roundCrumbs(), { label: name, to: `/pendataan/${id}` }]}
    >
      <RoundEditor
        name={`${id}.${version}`}
        initial={formOf(round)}
        opened={state !== 'planned'}
        action={m.enumeration_change_save()}
        busy={changing.isPending}
        problem={changing.error}
        onSave={(draft, drop) => changing.mutate({ draft, drop })}
      />
    </Page>
  )
}
