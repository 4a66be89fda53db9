import { Button, Group, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PersonPage } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ClaimDraft } from '#domain/proposals/claim.ts'
import type { ClaimKind } from '#domain/proposals/claim-kind.ts'
import type { ClaimStep } from '#domain/proposals/claim-step.ts'
import { isOfHealth, pathFor, stepsOf } from '#domain/proposals/path.rules.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { useDraft } from '../platform/storage/draft.ts'
import { today } from '../platform/today.ts'
import { AlreadyTold, useAlreadyTold } from './AlreadyTold.tsx'
import { kindWords, sentWords, stepWords } from './claim.words.ts'
import { type ClaimForm, claimOf, emptyClaim, faultsOf, kindsFor, openNeeds } from './claim-form.ts'
import { DetailFields } from './DetailFields.tsx'
import { NewPersonFields } from './NewPersonFields.tsx'
import { PaperFields } from './PaperFields.tsx'
import { pathsQuery, sendClaim } from './proposals.queries.ts'

interface Proposing {
  /** Undefined: somebody who is not in the registry. */
  person: PersonPage | undefined
  /** What was chosen before the form was opened. */
  kind: ClaimKind | null
  /** Of the draft. */
  name: string
  village: RegionCode | null
}

/** What was found, when, and the papers that are there. What was typed stays through reload and session end. */
export function ProposeClaimForm({ person, kind: chosen, name, village }: Proposing) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [form, keep, drop] = useDraft<ClaimForm>(name, emptyClaim(chosen, village))
  const [tried, setTried] = useState(false)
  const change = (part: Partial<ClaimForm>) => keep({ ...form, ...part })
  const faults = faultsOf(form, person)
  const shown = tried ? faults : {}
  const place = person?.place.code ?? form.person.regionCode
  const steps = useStepsOf(form, place, person)
  const told = useAlreadyTold(person, form.kind)

  const sending = useMutation({
    mutationFn: (claim: ClaimDraft) => sendClaim(client, claim),
    async onSuccess({ id, waitsAt }) {
      drop()
      announce({ tone: 'done', words: sentWords(waitsAt) })
      await navigate({ to: '/usulan/$id', params: { id } })
    },
  })

  function send() {
    setTried(true)
    const claim = claimOf(form, person)
    if (claim !== undefined && !sending.isPending) sending.mutate(claim)
  }

  return (
    <form
      noValidate
      aria-label={m.proposals_new()}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <FormStack>
        {person !== undefined && (
          <Choices
            tall
            name="claim-kind"
            label={m.proposals_what()}
            choices={kindsFor(person).map((value) => ({ value, label: kindWords[value]() }))}
            value={form.kind}
            onChange={(kind) => change({ kind })}
            error={shown.kind}
          />
        )}
        {told !== undefined ? (
          <AlreadyTold {...told} />
        ) : person === undefined ? (
          <NewPersonFields form={form} onChange={change} tried={tried} />
        ) : (
          <DetailFields person={person} form={form} onChange={change} tried={tried} />
        )}
        {form.kind !== null && told === undefined && (
          <>
            <Textarea
              label={m.proposals_note()}
              description={m.proposals_note_hint()}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              rows={3}
              maxLength={1000}
              value={form.note}
              error={shown.note}
              onChange={(event) => change({ note: event.currentTarget.value })}
            />
            <DateField
              label={m.proposals_observed_on()}
              value={form.observedOn}
              onChange={(observedOn) => change({ observedOn })}
              error={shown.observedOn}
            />
            {steps.length > 0 && (
              <Notice>{m.proposals_way_of({ steps: steps.map((step) => stepWords[step]()).join(', ') })}</Notice>
            )}
            {place === null ? (
              <Notice>{m.proposals_village_first()}</Notice>
            ) : (
              <PaperFields village={place} steps={steps} papers={form.papers} onChange={(papers) => change({ papers })} />
            )}
          </>
        )}
        {tried && Object.keys(faults).length > 0 && <Notice tone="harm">{shown.details ?? m.proposals_form_open()}</Notice>}
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        <Group justify="space-between" gap="xs">
          <Button variant="subtle" onClick={() => keep(emptyClaim(chosen, village))}>
            {m.proposals_clear()}
          </Button>
          <Button type="submit" size="md" loading={sending.isPending} disabled={told !== undefined}>
            {m.proposals_send()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}

/** The steps in force for what is being claimed. */
function useStepsOf(
  { kind, category, need }: ClaimForm,
  village: RegionCode | null,
  person: PersonPage | undefined,
): ClaimStep[] {
  const { data } = useQuery(pathsQuery)
  if (kind === null || village === null) return []
  const path = pathFor(data?.rows ?? [], { kind, village, day: today() })
  const ended = person && openNeeds(person).find(({ id }) => id === need)?.category
  const about = kind === 'category-ended' ? ended : category
  return stepsOf(path?.steps ?? [], { isOfHealth: isOfHealth(kind, about ?? '') })
}
