import { Textarea } from '@mantine/core'
import type { NeedCategory } from '#domain/people/need-category.ts'
import { criteriaNeeded, type NeedFault } from '#domain/people/need.rules.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { FaultList } from '../design/data/FaultList.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { Checklist } from '../design/work/Checklist.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FieldGrid, WideField } from '../design/work/FieldGrid.tsx'
import { currentLocale } from '../platform/i18n/locale.ts'
import { needFaultWords } from './need-fault.words.ts'
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
      <Checklist
        label={m.people_criteria({ needed: criteriaNeeded(category), of: category.criteria.length })}
        checks={category.criteria.map(({ id, text, required }) => ({
          key: id,
          label: text[currentLocale()],
          note: shown.includes(id) ? m.people_criterion_shown() : required === true ? m.people_criterion_required() : undefined,
        }))}
        ticked={form.met}
        onChange={(met) => onChange({ ...form, met })}
        verdict={<Verdict faults={faults} tried={tried} />}
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

/** Missing ticks are no mistake yet: they turn into one when somebody tries to save. */
function Verdict({ faults, tried }: { faults: readonly NeedFault[]; tried: boolean }) {
  const [first] = faults
  if (first === undefined) return <StatusMark tone="done">{m.people_need_fulfilled()}</StatusMark>
  if (!tried && faults.length === 1 && first.rule === 'NEED-2') return <Notice tone="waiting">{needFaultWords(first)}</Notice>
  return <FaultList faults={faults.map((fault) => ({ key: fault.rule, words: needFaultWords(fault) }))} />
}
