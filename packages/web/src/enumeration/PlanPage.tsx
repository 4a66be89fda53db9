import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { RoundDraft } from '#domain/enumeration/round.ts'
import { m } from '#messages'
import { Page } from '../design/frame/Page.tsx'
import { sendPlan } from './enumeration.queries.ts'
import { emptyRound } from './round-form.ts'
import { RoundEditor } from './RoundEditor.tsx'

export function PlanPage() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const planning = useMutation({
    mutationFn: ({ draft }: { draft: RoundDraft; drop: () => void }) => sendPlan(client, draft),
    onSuccess({ id }, { drop }) {
      drop()
      void navigate({ to: '/pendataan/$id', params: { id } })
    },
  })
  return (
    <Page
      title={m.enumeration_plan()}
      meaning={m.enumeration_plan_meaning()}
      crumbs={[{ label: m.enumeration_title(), to: '/pendataan' }]}
    >
      <RoundEditor
        name="plan"
        initial={emptyRound}
        opened={false}
        action={m.enumeration_plan_save()}
        busy={planning.isPending}
        problem={planning.error}
        onSave={(draft, drop) => planning.mutate({ draft, drop })}
      />
    </Page>
  )
}
