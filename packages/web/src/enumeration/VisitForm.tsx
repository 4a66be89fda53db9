import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { visitFaults } from '#domain/enumeration/visit.rules.ts'
import type { VisitResult } from '#domain/enumeration/visit.ts'
import { needFaults } from '#domain/people/need.rules.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { Sex } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { CriteriaChecks } from '../people/CriteriaChecks.tsx'
import { today } from '../platform/today.ts'
import { resultChoices } from './enumeration.words.ts'

export interface Finding {
  readonly result: VisitResult
  readonly visitedOn: LocalDate
  readonly met: string[]
  readonly note: string
}

interface Visiting {
  category: NeedCode
  person: { birthDate: LocalDate | null; sex: Sex | null }
  /** Criteria for which the facts speak. */
  shown?: readonly string[]
  /** No visit is older than the round; undefined: the server knows. */
  notBefore?: LocalDate
  busy: boolean
  problem: unknown
  onSave: (finding: Finding) => void
}

/** What was found at a door: one tap, and the checklist where they belong. */
export function VisitForm({ category: code, person, shown = [], notBefore, busy, problem, onSave }: Visiting) {
  const [result, setResult] = useState<VisitResult | null>(null)
  const [met, setMet] = useState<string[]>([...shown])
  const [visitedOn, setVisitedOn] = useState<string>(today())
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const category = needCategory(code)
  const day = LocalDate.safeParse(visitedOn)
  const on = day.data ?? today()
  const faults =
    category === undefined
      ? []
      : needFaults(category, {
          on,
          met,
          ...(person.birthDate !== null && { birthDate: person.birthDate }),
          ...(person.sex !== null && category.units[0] === 'person' && { sex: person.sex }),
        })
  const dayIsWrong =
    !day.success ||
    visitFaults({ visitedOn: day.data, result: result ?? 'not-met', met: [] }, notBefore ?? day.data, today()).length > 0

  function save() {
    setTried(true)
    if (result === null || !day.success || dayIsWrong || busy) return
    if (result === 'belongs' && faults.length > 0) return
    onSave({ result, visitedOn: day.data, met: result === 'belongs' ? met : [], note })
  }

  return (
    <form
      noValidate
      aria-label={m.enumeration_result()}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <FormStack>
        <Choices
          tall
          name="visit-result"
          label={m.enumeration_result()}
          choices={resultChoices()}
          value={result}
          onChange={setResult}
          error={tried && result === null ? m.enumeration_result_missing() : undefined}
        />
        {result === 'belongs' && category !== undefined && (
          <CriteriaChecks category={category} met={met} onChange={setMet} shown={shown} faults={faults} tried={tried} />
        )}
        {(result === 'moved' || result === 'died') && <p>{m.enumeration_event_follows()}</p>}
        <DateField
          label={m.enumeration_visited_on()}
          value={visitedOn}
          onChange={setVisitedOn}
          error={dayIsWrong ? m.enumeration_day_wrong() : undefined}
        />
        <TextInput
          label={m.enumeration_note()}
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {problem !== null && <ProblemNotice problem={problem} />}
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={busy}>
            {m.enumeration_visit_save()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}
