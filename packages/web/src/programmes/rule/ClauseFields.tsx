import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { familyRelations } from '#domain/people/family-relation.ts'
import { needCategories } from '#domain/people/need-categories.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Clause } from '#domain/programmes/rule.ts'
import { isRestricted } from '#domain/programmes/rule.rules.ts'
import { aidName } from '#domain/programmes/rule-words.ts'
import { m } from '#messages'
import { DateField } from '../../design/work/DateField.tsx'
import { relationWord } from '../../people/person.words.ts'
import { today } from '../../platform/today.ts'
import { useRunningKinds } from '../../settings/use-running-kinds.ts'
import { said } from '../programme.words.ts'
import { ManyField } from './ManyField.tsx'
import { RegionsField } from './RegionsField.tsx'

interface Fields<Asked extends Clause> {
  clause: Asked
  onChange: (clause: Clause) => void
}

/** What can be chosen of one condition. */
export function ClauseFields({ clause, onChange }: Fields<Clause>) {
  switch (clause.kind) {
    case 'region':
      return <RegionsField codes={clause.codes} onChange={(codes) => onChange({ ...clause, codes })} />
    case 'age':
      return <AgeFields clause={clause} onChange={onChange} />
    case 'sex':
      return (
        <NativeSelect
          aria-label={m.programmes_clause_sex()}
          value={clause.is}
          data={[
            { value: 'female', label: m.people_female() },
            { value: 'male', label: m.people_male() },
          ]}
          onChange={(event) => onChange({ ...clause, is: event.currentTarget.value === 'male' ? 'male' : 'female' })}
        />
      )
    case 'relation':
      return (
        <ManyField
          label={m.programmes_clause_relation()}
          choices={familyRelations.map((value) => ({ value, label: relationWord(value) }))}
          chosen={clause.among}
          onChange={(among) => onChange({ ...clause, among })}
        />
      )
    case 'decile':
      return <DecileFields clause={clause} onChange={onChange} />
    case 'need':
      return (
        <ManyField
          label={m.programmes_clause_need()}
          choices={categories()}
          chosen={clause.among}
          onChange={(among) => onChange({ ...clause, among })}
        />
      )
    case 'aid':
      return <AidFields clause={clause} onChange={onChange} />
    case 'family-size':
      return <Bounds clause={clause} unit={m.programmes_people_unit()} onChange={onChange} />
    case 'nik':
    case 'receives-nothing':
      return null
  }
}

/** Those that a rule may name. */
function categories() {
  return needCategories
    .filter(({ code }) => !isRestricted(code))
    .map(({ code, name }) => ({ value: code, label: `${said(name)} (${code})` }))
}

function AgeFields({ clause, onChange }: Fields<Extract<Clause, { kind: 'age' }>>) {
  return (
    <>
      <Bounds clause={clause} unit={m.programmes_years_unit()} onChange={onChange} />
      <Checkbox
        label={m.programmes_age_on_day()}
        checked={clause.on !== null}
        onChange={(event) => onChange({ ...clause, on: event.currentTarget.checked ? today() : null })}
      />
      {clause.on !== null && (
        <DateField
          label={m.programmes_age_day()}
          value={clause.on}
          onChange={(on) => onChange({ ...clause, on: on as LocalDate })}
        />
      )}
    </>
  )
}

type Bounded = Extract<Clause, { kind: 'age' | 'family-size' }>

/** From and to; either may stay open. */
function Bounds({ clause, unit, onChange }: Fields<Bounded> & { unit: string }) {
  const field = (end: 'from' | 'to') => (
    <TextInput
      label={end === 'from' ? m.programmes_at_least() : m.programmes_at_most()}
      description={unit}
      inputWrapperOrder={['label', 'input', 'description']}
      inputMode="numeric"
      size="sm"
      maxLength={3}
      value={clause[end] ?? ''}
      onChange={(event) => onChange({ ...clause, [end]: numberIn(event.currentTarget.value) })}
    />
  )
  return (
    <>
      {field('from')}
      {field('to')}
    </>
  )
}

function numberIn(text: string): number | null {
  const digits = text.replace(/\D/g, '')
  return digits === '' ? null : Math.min(130, Number(digits))
}

const deciles = Array.from({ length: 10 }, (_, at) => String(at + 1))

function DecileFields({ clause, onChange }: Fields<Extract<Clause, { kind: 'decile' }>>) {
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <NativeSelect
          key={end}
          label={end === 'from' ? m.programmes_from_decile() : m.programmes_to_decile()}
          value={String(clause[end])}
          data={deciles}
          onChange={(event) => onChange({ ...clause, [end]: Number(event.currentTarget.value) })}
        />
      ))}
    </>
  )
}

function AidFields({ clause, onChange }: Fields<Extract<Clause, { kind: 'aid' }>>) {
  const kinds = useRunningKinds()
  // What the rule says already stays, also of a kind that has ended.
  const others = clause.among.filter((code) => kinds.every(({ value }) => value !== code))
  return (
    <>
      <NativeSelect
        aria-label={m.programmes_clause_aid()}
        value={clause.receives}
        data={[
          { value: 'none', label: m.programmes_aid_none() },
          { value: 'any', label: m.programmes_aid_any() },
        ]}
        onChange={(event) => onChange({ ...clause, receives: event.currentTarget.value === 'any' ? 'any' : 'none' })}
      />
      <ManyField
        label={m.programmes_clause_aid()}
        choices={[...kinds, ...others.map((value) => ({ value, label: aidName(value) }))]}
        chosen={clause.among}
        onChange={(among) => onChange({ ...clause, among })}
      />
    </>
  )
}
