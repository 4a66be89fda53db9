import { Button, Group, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonPage } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { DateField } from '../../design/work/DateField.tsx'
import { FieldGrid, WideField } from '../../design/work/FieldGrid.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { asProblem } from '../../platform/server-problem.ts'
import { personFaultWords } from '../person-fault.words.ts'
import { SourceChoice } from '../SourceChoice.tsx'
import { CardPart, NikPart, VillagePart } from './PaperParts.tsx'
import { NumberHeld } from './NumberHeld.tsx'
import { emptyPapers, papersChanges, papersFaultsOf, type PapersForm, shortestEvidence } from './papers-form.ts'
import { sendPapers } from './papers.queries.ts'

/** Sets right what decides who somebody is, whose family they belong to and which office serves them; with what was seen. */
export function CorrectPapers({ person, onClose }: { person: PersonPage; onClose: () => void }) {
  const client = useQueryClient()
  const [form, setForm] = useState(() => emptyPapers(person))
  const [tried, setTried] = useState(false)
  const change = (part: Partial<PapersForm>) => setForm((before) => ({ ...before, ...part }))
  const changes = papersChanges(form, person)
  const faults = papersFaultsOf(form, person)
  const faultOf = (...rules: string[]) =>
    tried ? faults.filter(({ rule }) => rules.includes(rule)).map(personFaultWords)[0] : undefined
  const unchanged = Object.keys(changes).length === 0
  const asOf = LocalDate.safeParse(form.asOf).data
  const evidence = form.evidence.trim()

  const correcting = useMutation({
    mutationFn: (source: NonNullable<PapersForm['source']>) =>
      sendPapers(client, person.id, { version: person.version, changes, source, asOf: form.asOf, evidence }),
    onSuccess() {
      onClose()
      announce({ tone: 'done', words: m.people_papers_corrected() })
    },
  })
  const refused = correcting.error === null ? undefined : asProblem(correcting.error).code
  const held =
    refused === 'nik-taken' ? (changes.nik ?? undefined) : refused === 'family-card-taken' ? changes.card?.number : undefined

  function save() {
    setTried(true)
    const complete = !unchanged && faults.length === 0 && asOf !== undefined && evidence.length >= shortestEvidence
    if (complete && form.source !== null && !correcting.isPending) correcting.mutate(form.source)
    else document.querySelector<HTMLElement>('form [aria-invalid="true"]:is(input, textarea, select)')?.focus()
  }

  const parts = { person, form, onChange: change, faultOf }
  return (
    <Dialog wide onClose={onClose} title={m.people_set_right()}>
      <form
        noValidate
        aria-label={m.people_set_right()}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <FormStack>
          <p>{m.people_papers_meaning()}</p>
          <NikPart {...parts} />
          <CardPart {...parts} />
          <VillagePart {...parts} />
          <FieldGrid title={m.people_known_from()}>
            <SourceChoice
              value={form.source}
              onChange={(source) => change({ source })}
              error={tried && form.source === null ? m.people_source_missing() : undefined}
            />
            <DateField
              label={m.people_as_of_field()}
              value={form.asOf}
              onChange={(next) => change({ asOf: next })}
              error={asOf === undefined ? m.people_date_missing() : faultOf('PERSON-2')}
            />
            <WideField>
              <Textarea
                label={m.people_evidence()}
                description={m.people_evidence_hint()}
                rows={2}
                maxLength={1000}
                value={form.evidence}
                error={tried && evidence.length < shortestEvidence ? m.people_evidence_missing() : undefined}
                onChange={(event) => change({ evidence: event.currentTarget.value })}
              />
            </WideField>
          </FieldGrid>
          {tried && unchanged && <p role="alert">{m.people_nothing_changed()}</p>}
          {correcting.error !== null && <ProblemNotice problem={correcting.error} />}
          {held != null && <NumberHeld number={held} of={person.id} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.people_cancel()}
            </Button>
            <Button type="submit" loading={correcting.isPending}>
              {m.people_papers_save()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
