import { Button, Group, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonPage } from '#domain/people/person.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { Claim, ClaimDraft } from '#domain/proposals/claim.ts'
import { m } from '#messages'
import { Sheet } from '../design/frame/Sheet.tsx'
import { announce } from '../design/state/notices.ts'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { CardSkeleton } from '../design/state/Skeletons.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { personQuery } from '../people/people.queries.ts'
import { useDraft } from '../platform/storage/draft.ts'
import { backWords, sentWords } from './claim.words.ts'
import { type ClaimForm, claimOf, faultsOf, formOf } from './claim-form.ts'
import { DetailFields } from './DetailFields.tsx'
import { NewPersonFields } from './NewPersonFields.tsx'
import { PaperFields } from './PaperFields.tsx'
import { sendCompletion } from './proposals.queries.ts'

/** A claim that came back: why, and all of what it says to be set right, sent again as one. */
export function MendClaim({ claim }: { claim: Claim }) {
  // Of a family any member says what there is to choose from.
  const about = claim.person ?? claim.onRecord?.members[0]?.personId
  return (
    <Sheet title={m.proposals_mend()}>
      {about === undefined ? <MendForm claim={claim} person={undefined} /> : <OfPerson claim={claim} id={about} />}
    </Sheet>
  )
}

function OfPerson({ claim, id }: { claim: Claim; id: PersonId }) {
  const { data: person, error, refetch } = useQuery(personQuery(id))
  if (person !== undefined) return <MendForm claim={claim} person={person} />
  return error === null ? <CardSkeleton /> : <LoadFailed compact problem={error} retry={() => void refetch()} />
}

function MendForm({ claim, person }: { claim: Claim; person: PersonPage | undefined }) {
  const client = useQueryClient()
  const [form, keep, drop] = useDraft<ClaimForm>(`proposals.mend.${claim.id}.${claim.version}`, formOf(claim))
  const [tried, setTried] = useState(false)
  const change = (part: Partial<ClaimForm>) => keep({ ...form, ...part })
  const faults = tried ? faultsOf(form, person) : {}

  const sending = useMutation({
    mutationFn: ({ papers, observedOn, note, details }: ClaimDraft) =>
      sendCompletion(client, claim, { papers, mended: { observedOn, note, details } }),
    onSuccess({ waitsAt }) {
      drop()
      announce({ tone: 'done', words: sentWords(waitsAt) })
    },
  })

  return (
    <form
      noValidate
      aria-label={m.proposals_mend()}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        const draft = claimOf(form, person)
        if (draft !== undefined && !sending.isPending) sending.mutate(draft)
      }}
    >
      <FormStack>
        <Notice tone="waiting">{backWords(claim.turns)}</Notice>
        {person === undefined ? (
          <NewPersonFields form={form} onChange={change} tried={tried} />
        ) : (
          <DetailFields person={person} form={form} onChange={change} tried={tried} />
        )}
        <PaperFields
          village={claim.place.code}
          steps={claim.steps.map(({ step }) => step)}
          papers={form.papers}
          onChange={(papers) => change({ papers })}
        />
        <Textarea
          label={m.proposals_note()}
          rows={3}
          maxLength={1000}
          value={form.note}
          error={faults.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <DateField
          label={m.proposals_observed_on()}
          value={form.observedOn}
          onChange={(observedOn) => change({ observedOn })}
          error={faults.observedOn}
        />
        {Object.keys(faults).length > 0 && <Notice tone="harm">{faults.details ?? m.proposals_form_open()}</Notice>}
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={sending.isPending}>
            {m.proposals_send_again()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}
