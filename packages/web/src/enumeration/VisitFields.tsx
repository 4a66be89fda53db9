import { TextInput } from '@mantine/core'
import type { NeedFault } from '#domain/people/need.rules.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import { m } from '#messages'
import { Choices } from '../design/work/Choices.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { CriteriaChecks } from '../people/CriteriaChecks.tsx'
import { resultChoices } from './enumeration.words.ts'
import type { VisitDraftForm } from './visit-form.ts'

interface Fields {
  form: VisitDraftForm
  onChange: (form: VisitDraftForm) => void
  /** Undefined: nobody knows yet whose door it is. */
  category: NeedCode | undefined
  /** Criteria for which the facts speak. */
  shown?: readonly string[]
  faults: readonly NeedFault[]
  dayIsWrong: boolean
  /** Somebody has tried to save: what is missing is said. */
  tried: boolean
  /** What follows for those who have moved or died, in words. */
  eventFollows?: string
}

/** The questions of a visit, as they stand on the phone and on paper. */
export function VisitFields({ form, onChange, category: code, shown = [], faults, dayIsWrong, tried, eventFollows }: Fields) {
  const { result, met, visitedOn, note } = form
  const category = code === undefined ? undefined : needCategory(code)
  return (
    <>
      <Choices
        tall
        name="visit-result"
        label={m.enumeration_result()}
        choices={resultChoices()}
        value={result}
        onChange={(next) => onChange({ ...form, result: next })}
        error={tried && result === null ? m.enumeration_result_missing() : undefined}
      />
      {result === 'belongs' && category !== undefined && (
        <CriteriaChecks
          category={category}
          met={met}
          onChange={(next) => onChange({ ...form, met: next })}
          shown={shown}
          faults={faults}
          tried={tried}
        />
      )}
      {(result === 'moved' || result === 'died') && eventFollows !== undefined && <p>{eventFollows}</p>}
      <DateField
        label={m.enumeration_visited_on()}
        value={visitedOn}
        onChange={(next) => onChange({ ...form, visitedOn: next })}
        error={dayIsWrong && (tried || visitedOn !== '') ? m.enumeration_day_wrong() : undefined}
      />
      <TextInput
        label={m.enumeration_note()}
        maxLength={300}
        value={note}
        onChange={(event) => onChange({ ...form, note: event.currentTarget.value })}
      />
    </>
  )
}
