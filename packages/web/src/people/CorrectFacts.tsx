import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonPage } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { Dialog } from '../design/frame/Dialog.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FieldGrid } from '../design/work/FieldGrid.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { asProblem } from '../platform/server-problem.ts'
import { useDraft } from '../platform/storage/draft.ts'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import { changesOf, datesAreDays, emptyCorrection, faultsOfCorrection, isDay, valuesOf } from './correction.ts'
import { FactInput, typedFields } from './FactInput.tsx'
import { askPersonAgain, sendCorrection } from './people.queries.ts'
import { personFaultWords } from './person-fault.words.ts'
import { SourceChoice } from './SourceChoice.tsx'

/** Sets facts right, with where they are known from. If somebody else was quicker, it shows what they changed and keeps what was typed. */
export function CorrectFacts({ person, onClose }: { person: PersonPage; onClose: () => void }) {
  const client = useQueryClient()
  const [form, keep, drop] = useDraft(`people.correct.${person.id}`, emptyCorrection(person))
  const [tried, setTried] = useState(false)
  const now = valuesOf(person)
  const changes = changesOf(form, now)
  const faults = faultsOfCorrection(form)
  const faultOf = (...rules: string[]) => faults.filter((fault) => rules.includes(fault.rule)).map(personFaultWords)[0]
  const birthDateFault = isDay(form.typed.birthDate ?? '') ? faultOf('BIRTH-1', 'BIRTH-2') : m.people_date_missing()
  const unchanged = Object.keys(changes).length === 0
  const stale = form.version !== person.version

  const correcting = useMutation({
    mutationFn: (source: NonNullable<typeof form.source>) =>
      sendCorrection(client, person.id, { version: person.version, changes, source, asOf: form.asOf }),
    onSuccess() {
      drop()
      onClose()
      announce({ tone: 'done', words: m.people_corrected() })
    },
    onError: (thrown) => (asProblem(thrown).code === 'stale-version' ? askPersonAgain(client, person.id) : undefined),
  })

  function save() {
    setTried(true)
    if (stale || unchanged || faults.length > 0 || form.source === null || !datesAreDays(form) || correcting.isPending) return
    correcting.mutate(form.source)
  }

  return (
    <Dialog wide onClose={onClose} title={m.people_correct()}>
      <form
        noValidate
        aria-label={m.people_correct()}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <FormStack>
          {stale && (
            <ChangedMeanwhile form={form} now={now} onGoOn={() => keep({ ...form, version: person.version, was: now })} />
          )}
          <FieldGrid title={m.people_facts()} hint={m.people_correct_hint()}>
            {typedFields.map((field) => (
              <FactInput
                key={field}
                field={field}
                value={form.typed[field] ?? now[field]}
                onChange={(value) => keep({ ...form, typed: { ...form.typed, [field]: value } })}
                error={field === 'name' ? faultOf('NAME-1') : field === 'birthDate' ? birthDateFault : undefined}
              />
            ))}
          </FieldGrid>
          <FieldGrid title={m.people_known_from()}>
            <SourceChoice
              value={form.source}
              onChange={(source) => keep({ ...form, source })}
              error={tried && form.source === null ? m.people_source_missing() : undefined}
            />
            <DateField
              label={m.people_as_of_field()}
              value={form.asOf}
              onChange={(asOf) => keep({ ...form, asOf })}
              error={LocalDate.safeParse(form.asOf).success ? faultOf('PERSON-2') : m.people_date_missing()}
            />
          </FieldGrid>
          {tried && unchanged && <p role="alert">{m.people_nothing_changed()}</p>}
          {correcting.error !== null && !stale && <ProblemNotice problem={correcting.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.people_cancel()}
            </Button>
            <Button type="submit" loading={correcting.isPending} disabled={stale}>
              {m.people_correct_action()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
