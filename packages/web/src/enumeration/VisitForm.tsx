import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { today } from '../platform/today.ts'
import { type Finding, judgeVisit, type Visited, type VisitDraftForm } from './visit-form.ts'
import { VisitFields } from './VisitFields.tsx'

interface Visiting extends Visited {
  category: NeedCode
  /** Criteria for which the facts speak. */
  shown?: readonly string[]
  /** No visit is older than the round; undefined: the server knows. */
  notBefore?: LocalDate
  busy: boolean
  problem: unknown
  onSave: (finding: Finding) => void
}

/** What was found at a door: one tap, and the checklist where they belong. */
export function VisitForm({ category, person, shown = [], notBefore, busy, problem, onSave }: Visiting) {
  const [form, setForm] = useState<VisitDraftForm>({ result: null, met: shown, visitedOn: today(), note: '' })
  const [tried, setTried] = useState(false)
  const { faults, dayIsWrong, finding } = judgeVisit(form, { category, person }, notBefore)

  return (
    <form
      noValidate
      aria-label={m.enumeration_result()}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (finding !== undefined && !busy) onSave(finding)
      }}
    >
      <FormStack>
        <VisitFields
          form={form}
          onChange={setForm}
          category={category}
          shown={shown}
          faults={faults}
          dayIsWrong={dayIsWrong}
          tried={tried}
          eventFollows={m.enumeration_event_follows()}
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
