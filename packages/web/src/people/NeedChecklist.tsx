import { Textarea } from '@mantine/core'
import type { NeedCategory } from '#domain/people/need-category.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { DateField } from '../design/work/DateField.tsx'
import { FieldGrid, WideField } from '../design/work/FieldGrid.tsx'
import { CriteriaChecks } from './CriteriaChecks.tsx'
import { faultsOfNeed, type NeedForm } from './need-form.ts'
import { SourceChoice } from './SourceChoice.tsx'

interface Checking {
  person: PersonPage
  category: NeedCategory
  form: NeedForm
  onChange: (form: NeedForm) => void
  /** Somebody has tried to save: what is missing is said. */
  tried: boolean
  /** Criteria for which the facts speak. */
  shown?: readonly string[]
}

/** The criteria of one category, judged at every tick by the rule the server applies. */
export function NeedChecklist({ person, category, form, onChange, tried, shown = [] }: Checking) {
  const faults = faultsOfNeed(category, form, person)

  return (
    <>
      <CriteriaChecks
        category={category}
        met={form.met}
        onChange={(met) => onChange({ ...form, met })}
        shown={shown}
        faults={faults}
        tried={tried}
      />
      <FieldGrid title={m.people_need_basis()}>
        <DateField
          label={m.people_need_since()}
          value={form.since}
          onChange={(next) => onChange({ ...form, since: next })}
          error={LocalDate.safeParse(form.since).success ? undefined : m.people_date_missing()}
        />
        <SourceChoice
          value={form.source}
          onChange={(source) => onChange({ ...form, source })}
          error={tried && form.source === null ? m.people_source_missing() : undefined}
        />
        <WideField>
          <Textarea
            label={m.people_evidence()}
            description={m.people_evidence_hint()}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            rows={2}
            maxLength={1000}
            value={form.evidence}
            onChange={(event) => onChange({ ...form, evidence: event.currentTarget.value })}
          />
        </WideField>
      </FieldGrid>
    </>
  )
}
