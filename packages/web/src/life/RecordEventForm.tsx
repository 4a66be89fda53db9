import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { LifeEventDraft } from '#domain/life/life-event.ts'
import type { LifeEventKind } from '#domain/life/life-event-kind.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FieldGrid } from '../design/work/FieldGrid.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { SourceChoice } from '../people/SourceChoice.tsx'
import { useDraft } from '../platform/storage/draft.ts'
import { BirthFields } from './BirthFields.tsx'
import { draftOf, emptyEvent, eventFormFaults, type EventForm, kindsFor } from './event-form.ts'
import { kindWords } from './life.words.ts'
import { sendEvent } from './life.queries.ts'
import { MarriageFields } from './MarriageFields.tsx'
import { MoveFields } from './MoveFields.tsx'
import { SplitFields } from './SplitFields.tsx'
import { TogetherFields } from './TogetherFields.tsx'

const moving: readonly LifeEventKind[] = ['move', 'departure', 'return']

/** What happened, when, and where it is known from. What was typed stays through reload and session end. */
export function RecordEventForm({ person, asked }: { person: PersonPage; asked: LifeEventKind | undefined }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [kept, keep, drop] = useDraft<EventForm>(`life.record.${person.id}`, emptyEvent)
  const [tried, setTried] = useState(false)
  const kinds = kindsFor(person)
  // What the address asks for, until another kind is chosen here.
  const [chosen, setChosen] = useState(asked)
  const wanted = chosen ?? kept.kind
  const form = { ...kept, kind: kinds.includes(wanted) ? wanted : (kinds[0] ?? kept.kind) }
  const faults = eventFormFaults(form, person)
  const shown = tried ? faults : {}
  const change = (part: Partial<EventForm>) => keep({ ...form, ...part })

  const recording = useMutation({
    mutationFn: (draft: LifeEventDraft) => sendEvent(client, draft),
    onSuccess({ id }) {
      drop()
      void navigate({ to: '/warga/peristiwa/$id', params: { id } })
    },
  })

  function save() {
    setTried(true)
    const draft = draftOf(form, person)
    if (draft !== undefined && Object.keys(faults).length === 0 && !recording.isPending) recording.mutate(draft)
  }

  return (
    <form
      noValidate
      aria-label={m.life_record()}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <FormStack>
        <Choices
          name="kind"
          label={m.life_kind()}
          choices={kinds.map((kind) => ({ value: kind, label: kindWords[kind]() }))}
          value={form.kind}
          onChange={(kind) => {
            setChosen(undefined)
            change({ kind })
          }}
        />
        {moving.includes(form.kind) && <MoveFields person={person} form={form} onChange={change} fault={shown.to} />}
        {form.kind === 'split' && <SplitFields person={person} form={form} onChange={change} fault={shown.along} />}
        {form.kind === 'marriage' && <MarriageFields person={person} form={form} onChange={change} faults={shown} />}
        {form.kind === 'together' && <TogetherFields person={person} form={form} onChange={change} fault={shown.partner} />}
        {form.kind === 'birth' && <BirthFields form={form} onChange={change} faults={shown} />}
        {form.kind === 'card' && (
          <FieldGrid title={m.people_card()} hint={m.life_card_hint()}>
            <TextInput
              label={m.people_card_number()}
              inputMode="numeric"
              autoComplete="off"
              maxLength={30}
              value={form.cardNumber}
              error={shown.cardNumber}
              onChange={(event) => change({ cardNumber: event.currentTarget.value })}
            />
          </FieldGrid>
        )}
        <FieldGrid title={kindWords[form.kind]()}>
          <DateField label={m.life_on()} value={form.on} onChange={(on) => change({ on })} error={shown.on} />
          <SourceChoice value={form.source} onChange={(source) => change({ source })} error={shown.source} />
          <TextInput
            label={m.life_paper()}
            description={m.life_paper_hint()}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={60}
            value={form.paperNumber}
            onChange={(event) => change({ paperNumber: event.currentTarget.value })}
          />
          <Textarea
            label={m.life_evidence()}
            description={m.life_evidence_hint()}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            rows={2}
            maxLength={500}
            value={form.evidence}
            onChange={(event) => change({ evidence: event.currentTarget.value })}
          />
        </FieldGrid>
        {tried && Object.keys(faults).length > 0 && <Notice tone="harm">{m.life_form_open()}</Notice>}
        {recording.error !== null && <ProblemNotice problem={recording.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => void navigate({ to: '/warga/$id', params: { id: person.id } })}>
            {m.people_cancel()}
          </Button>
          <Button type="submit" loading={recording.isPending}>
            {m.life_go_on()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}
