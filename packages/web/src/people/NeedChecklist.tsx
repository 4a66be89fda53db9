import { Textarea } from '@mantine/core'
import type { NeedCategory } from '#domain/people/need-category.ts'
import { criteriaNeeded } from '#domain/people/need.rules.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { FaultList } from '../design/data/FaultList.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { Checklist } from '../design/work/Checklist.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FieldGrid, WideField } from '../design/work/FieldGrid.tsx'
import { currentLocale } from '../platform/i18n/locale.ts'
import { needFaultWords } from './need-fault.words.ts'
import { faultsOfNeed, type NeedForm, sinceFault } from './need-form.ts'
import { today } from './person.words.ts'
import { SourceChoice } from './SourceChoice.tsx'

interface Checking {
  person: PersonPage
  category: NeedCategory
  form: NeedForm
  onChange: (form: NeedForm) => void
  /** Somebody has tried to save: what is missing is said. */
  tried: boolean
}

/** The criteria of one category, judged at every tick by the rule the server applies. */
export function NeedChecklist({ person, category, form, onChange, tried }: Checking) {
  const faults = faultsOfNeed(category, form, person)
  const since = sinceFault(form.since)

  return (
    <>
      <Checklist
        label={m.people_criteria({ needed: criteriaNeeded(category), of: category.criteria.length })}
        checks={category.criteria.map(({ id, text, required }) => ({
          key: id,
          label: text[currentLocale()],
          note: required === true ? m.people_criterion_required() : undefined,
        }))}
        ticked={form.met}
        onChange={(met) => onChange({ ...form, met })}
        verdict={
          faults.length === 0 ? (
            <StatusMark tone="done">{m.people_need_fulfilled()}</StatusMark>
          ) : (
            <FaultList faults={faults.map((fault) => ({ key: fault.rule, words: needFaultWords(fault) }))} />
          )
        }
      />
      <FieldGrid title={m.people_need_basis()}>
        <DateField
          label={m.people_need_since()}
          value={form.since}
          max={today()}
          onChange={(next) => onChange({ ...form, since: next })}
          error={since === 'missing' ? m.people_date_missing() : since === 'future' ? m.people_date_future() : undefined}
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
