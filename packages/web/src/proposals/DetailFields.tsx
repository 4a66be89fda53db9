import { Button, Group } from '@mantine/core'
import { needCategory } from '#domain/people/need-categories.ts'
import { NeedCode } from '#domain/people/need-category.ts'
import { criteriaNeeded } from '#domain/people/need.rules.ts'
import { endReasons } from '#domain/people/people.api.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { isClaimable } from '#domain/proposals/path.rules.ts'
import { wellOffReasons } from '#domain/upkeep/finding.ts'
import { m } from '#messages'
import { Notice } from '../design/state/Notice.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { Checklist } from '../design/work/Checklist.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FieldGrid } from '../design/work/FieldGrid.tsx'
import { BirthFields } from '../life/BirthFields.tsx'
import { eventFormFaults } from '../life/event-form.ts'
import { MoveFields } from '../life/MoveFields.tsx'
import { CategoryPick } from '../people/CategoryPick.tsx'
import { valuesOf } from '../people/correction.ts'
import { endReasonWords } from '../people/end-reason.words.ts'
import { FactInput, typedFields } from '../people/FactInput.tsx'
import { categoryName } from '../people/person.words.ts'
import { currentLocale } from '../platform/i18n/locale.ts'
import { reasonWords } from '../upkeep/upkeep.words.ts'
import { type ClaimForm, openNeeds } from './claim-form.ts'

interface Details {
  person: PersonPage
  form: ClaimForm
  onChange: (change: Partial<ClaimForm>) => void
  /** Somebody has tried to send: what is missing is said. */
  tried: boolean
}

/** What a claim of each kind asks besides what was seen: few questions, in the words that the page of a person has. */
export function DetailFields({ person, form, onChange, tried }: Details) {
  switch (form.kind) {
    case 'already-well-off':
      return (
        <Checklist
          label={m.proposals_signs()}
          checks={wellOffReasons.map((reason) => ({ key: reason, label: reasonWords[reason]() }))}
          ticked={form.reasons}
          onChange={(ticked) => onChange({ reasons: wellOffReasons.filter((reason) => ticked.includes(reason)) })}
          verdict={tried && form.reasons.length === 0 ? m.proposals_signs_missing() : undefined}
        />
      )
    case 'category-found':
      return <CategoryFields person={person} form={form} onChange={onChange} tried={tried} />
    case 'illness-found':
      return <Notice>{m.proposals_illness_unnamed()}</Notice>
    case 'pregnancy-found':
      return (
        <DateField
          label={m.proposals_expected_on()}
          description={m.proposals_expected_hint()}
          value={form.expectedOn}
          onChange={(expectedOn) => onChange({ expectedOn })}
          error={tried && form.expectedOn === '' ? m.proposals_expected_missing() : undefined}
        />
      )
    case 'category-ended':
      return (
        <>
          <Choices
            tall
            name="need"
            label={m.proposals_which_category()}
            choices={openNeeds(person).map(({ id, category }) => ({ value: id, label: categoryName(category) }))}
            value={form.need}
            onChange={(need) => onChange({ need })}
            error={tried && form.need === null ? m.proposals_category_missing() : undefined}
          />
          <Choices
            tall
            name="end-reason"
            label={m.proposals_end_reason()}
            choices={endReasons.map((value) => ({ value, label: endReasonWords(value) }))}
            value={form.endReason}
            onChange={(endReason) => onChange({ endReason })}
            error={tried && form.endReason === null ? m.proposals_reason_choose() : undefined}
          />
        </>
      )
    case 'correction': {
      const now = valuesOf(person)
      return (
        <FieldGrid title={m.proposals_what_is_right()} hint={m.proposals_correct_hint()}>
          {typedFields.map((field) => (
            <FactInput
              key={field}
              field={field}
              value={form.typed[field] ?? now[field]}
              onChange={(value) => onChange({ typed: { ...form.typed, [field]: value } })}
            />
          ))}
        </FieldGrid>
      )
    }
    case 'death':
    case 'move':
    case 'birth': {
      const event = { ...form.event, kind: form.kind, source: 'document' as const }
      const faults = tried ? eventFormFaults(event, person) : {}
      const change = (part: Partial<ClaimForm['event']>) => onChange({ event: { ...form.event, ...part } })
      return (
        <>
          {form.kind === 'move' && <MoveFields person={person} form={event} onChange={change} fault={faults.to} />}
          {form.kind === 'birth' && <BirthFields form={event} onChange={change} faults={faults} />}
          <DateField label={m.proposals_happened_on()} value={event.on} onChange={(on) => change({ on })} error={faults.on} />
        </>
      )
    }
    default:
      return null
  }
}

/** Which of the categories, then its criteria; those that the law restricts are not among them. */
function CategoryFields({ person, form, onChange }: Details) {
  const code = NeedCode.safeParse(form.category)
  const category = code.success ? needCategory(code.data) : undefined
  if (category === undefined || !isClaimable(category.code))
    return <CategoryPick person={person} onPick={(picked) => onChange({ category: picked.code, met: [] })} />
  const needed = criteriaNeeded(category)
  return (
    <>
      <Checklist
        label={`${categoryName(category.code)}: ${m.people_criteria({ needed, of: category.criteria.length })}`}
        checks={category.criteria.map(({ id, text, required }) => ({
          key: id,
          label: text[currentLocale()],
          note: required === true ? m.people_criterion_required() : undefined,
        }))}
        ticked={form.met}
        onChange={(met) => onChange({ met })}
        verdict={
          form.met.length >= needed ? (
            <StatusMark tone="done">{m.people_need_fulfilled()}</StatusMark>
          ) : (
            <StatusMark tone="waiting">{m.proposals_criteria_missing()}</StatusMark>
          )
        }
      />
      <Group>
        <Button variant="subtle" onClick={() => onChange({ category: null, met: [] })}>
          {m.people_other_category()}
        </Button>
      </Group>
    </>
  )
}
