import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { LocalDate } from '#domain/platform/local-date.ts'
import { visitFaults } from '#domain/targeting/visit.rules.ts'
import { type ErrorVisitDraft, type Finding, type Outcome, outcomes } from '#domain/targeting/visit.ts'
import { m } from '#messages'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { today } from '../platform/today.ts'
import { outcomeWords, questionWords } from './targeting.words.ts'

type Answers = Partial<Record<keyof Finding, boolean>>

interface Visiting {
  drawnOn: LocalDate
  busy: boolean
  problem: unknown
  onSave: (draft: ErrorVisitDraft) => void
}

/** The six questions, of which only those are asked that still make sense. */
export function ErrorVisitForm({ drawnOn, busy, problem, onSave }: Visiting) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [answers, setAnswers] = useState<Answers>({})
  const [visitedOn, setVisitedOn] = useState<string>(today())
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const asked = outcome === 'answered' ? questionsAfter(answers) : []
  const day = LocalDate.safeParse(visitedOn)
  const isDayWrong = !day.success || faultsOf({ outcome: 'refused', finding: null, visitedOn: day.data, note: '' }).length > 0

  function faultsOf(draft: ErrorVisitDraft) {
    return visitFaults(draft, drawnOn, today())
  }

  function save() {
    setTried(true)
    if (outcome === null || !day.success || isDayWrong || busy) return
    if (asked.some((question) => answers[question] === undefined)) return
    onSave({ outcome, finding: outcome === 'answered' ? findingOf(answers) : null, visitedOn: day.data, note })
  }

  return (
    <form
      noValidate
      aria-label={m.targeting_result()}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <FormStack>
        <Choices
          tall
          name="error-visit-outcome"
          label={m.targeting_outcome()}
          choices={outcomes.map((value) => ({ value, label: outcomeWords[value]() }))}
          value={outcome}
          onChange={setOutcome}
          error={tried && outcome === null ? m.targeting_missing() : undefined}
        />
        {asked.map((question) => (
          <Choices
            key={question}
            name={`error-visit-${question}`}
            label={questionWords[question]()}
            choices={[
              { value: 'yes', label: m.targeting_yes() },
              { value: 'no', label: m.targeting_no() },
            ]}
            value={answers[question] === undefined ? null : answers[question] ? 'yes' : 'no'}
            onChange={(value) => setAnswers({ ...answers, [question]: value === 'yes' })}
            error={tried && answers[question] === undefined ? m.targeting_missing() : undefined}
          />
        ))}
        <DateField
          label={m.targeting_visited_on()}
          value={visitedOn}
          onChange={setVisitedOn}
          error={isDayWrong ? m.targeting_day_wrong() : undefined}
        />
        <TextInput
          label={m.targeting_note()}
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {problem !== null && <ProblemNotice problem={problem} />}
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={busy}>
            {m.targeting_save()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}

const rest = ['wellOff', 'poor', 'meant', 'receives'] as const

/** Where nobody lives, or another family, nothing more is asked (ERR-8). */
function questionsAfter({ lives, same }: Answers): readonly (keyof Finding)[] {
  if (lives !== true) return ['lives']
  return same === true ? ['lives', 'same', ...rest] : ['lives', 'same']
}

function findingOf(answers: Answers): Finding {
  const asked = questionsAfter(answers)
  const given = (question: keyof Finding) => (asked.includes(question) ? (answers[question] ?? null) : null)
  return {
    lives: given('lives') === true,
    same: given('same') === true,
    wellOff: given('wellOff'),
    poor: given('poor'),
    meant: given('meant'),
    receives: given('receives'),
  }
}
