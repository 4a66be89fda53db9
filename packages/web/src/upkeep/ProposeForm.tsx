import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { FamilyId } from '#domain/people/person.ts'
import type { ProposalDraft } from '#domain/upkeep/proposal.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { useDraft } from '../platform/storage/draft.ts'
import { draftOf, emptyFinding, faultsByPart, type FindingForm } from './finding-form.ts'
import { FindingFields } from './FindingFields.tsx'
import { sendMended, sendProposal, type SeenProposal } from './upkeep.queries.ts'

interface Proposing {
  familyId: FamilyId
  /** A returned proposal that is being mended, with what it said. */
  mending?: { proposal: SeenProposal; form: FindingForm }
}

/** What was seen at a family, told to the regency. What was typed stays through reload and session end. */
export function ProposeForm({ familyId, mending }: Proposing) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const name = mending === undefined ? `upkeep.propose.${familyId}` : `upkeep.mend.${mending.proposal.id}`
  const [form, keep, drop] = useDraft<FindingForm>(name, mending?.form ?? emptyFinding())
  const [tried, setTried] = useState(false)

  const sending = useMutation({
    mutationFn: async (draft: ProposalDraft) =>
      mending === undefined ? sendProposal(client, familyId, draft) : (await sendMended(client, mending.proposal, draft)).id,
    async onSuccess(id) {
      drop()
      announce({ tone: 'done', words: m.upkeep_sent() })
      await navigate({ to: '/pemutakhiran/$id', params: { id } })
    },
  })

  function send() {
    setTried(true)
    const draft = draftOf(form)
    if (draft !== undefined && Object.keys(faultsByPart(form)).length === 0 && !sending.isPending) sending.mutate(draft)
  }

  return (
    <form
      noValidate
      aria-label={m.upkeep_new()}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <FormStack>
        <FindingFields familyId={familyId} form={form} onChange={(change) => keep({ ...form, ...change })} tried={tried} />
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={sending.isPending}>
            {mending === undefined ? m.upkeep_send() : m.upkeep_send_again()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}
