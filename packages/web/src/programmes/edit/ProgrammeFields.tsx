import { NativeSelect, TextInput } from '@mantine/core'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Month } from '#domain/platform/period.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import { accountKinds, beneficiaryKinds, budgetSources, pillars } from '#domain/programmes/programme.ts'
import { choosesByRule } from '#domain/programmes/programme.rules.ts'
import { monthsBetween } from '#domain/programmes/month-span.ts'
import { m } from '#messages'
import { useSession } from '../../access/session.queries.ts'
import { Choices } from '../../design/work/Choices.tsx'
import { FieldGrid, WideField } from '../../design/work/FieldGrid.tsx'
import { today } from '../../platform/today.ts'
import { formatDate, formatRupiah } from '../../platform/format.ts'
import { reachOf } from '../../regions/reach.ts'
import { accountWords, beneficiaryWords, budgetWords, pillarWords } from '../programme.words.ts'
import { type FormFaults, type ProgrammeForm, wholeIn, withBeneficiary } from './programme-form.ts'

interface Fields {
  form: ProgrammeForm
  onChange: (form: ProgrammeForm) => void
  faults: FormFaults
  /** There are lists already: whom it is for and whose it is stay as they are. */
  fixed: boolean
}

/** Everything about a programme but its rule. */
export function ProgrammeFields({ form, onChange, faults, fixed }: Fields) {
  const { roots } = reachOf(useSession())
  const offices = roots.filter(({ code }) => ['province', 'regency'].includes(levelOf(code)))
  const set = (change: Partial<ProgrammeForm>) => onChange({ ...form, ...change })
  const amount = wholeIn(form.amount)

  return (
    <FieldGrid title={m.programmes_what()}>
      <WideField>
        <TextInput
          label={m.programmes_name()}
          value={form.name}
          maxLength={120}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={faults.name && m.programmes_fault_name()}
        />
      </WideField>
      <WideField>
        <Choices
          label={m.programmes_for()}
          name="beneficiary"
          choices={beneficiaryKinds
            .filter((kind) => !fixed || kind === form.beneficiary)
            .map((value) => ({ value, label: beneficiaryWords[value]() }))}
          value={form.beneficiary}
          onChange={(beneficiary) => onChange(withBeneficiary(form, beneficiary))}
        />
      </WideField>
      <NativeSelect
        label={m.programmes_pillar()}
        value={form.pillar}
        data={pillars.map((value) => ({ value, label: pillarWords[value]() }))}
        onChange={(event) => set({ pillar: event.currentTarget.value as ProgrammeForm['pillar'] })}
      />
      <NativeSelect
        label={m.programmes_owner()}
        value={form.owner ?? ''}
        disabled={fixed || offices.length < 2}
        data={offices.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(event) => set({ owner: event.currentTarget.value as RegionCode })}
        error={faults.owner && m.programmes_fault_owner()}
      />
      <NativeSelect
        label={m.programmes_budget()}
        value={form.budgetSource}
        data={budgetSources.map((value) => ({ value, label: budgetWords[value]() }))}
        onChange={(event) => set({ budgetSource: event.currentTarget.value as ProgrammeForm['budgetSource'] })}
      />
      <NativeSelect
        label={m.programmes_account()}
        value={form.accountKind}
        data={accountKinds.map((value) => ({ value, label: accountWords[value]() }))}
        onChange={(event) => set({ accountKind: event.currentTarget.value as ProgrammeForm['accountKind'] })}
      />
      <TextInput
        label={m.programmes_amount()}
        description={amount === null ? m.programmes_amount_hint() : formatRupiah(amount as Rupiah)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="numeric"
        maxLength={15}
        value={form.amount}
        onChange={(event) => set({ amount: event.currentTarget.value })}
        error={faults.amount && m.programmes_fault_amount()}
      />
      {choosesByRule(form.beneficiary) && (
        <TextInput
          label={m.programmes_quota()}
          description={m.programmes_quota_hint()}
          inputWrapperOrder={['label', 'input', 'description']}
          inputMode="numeric"
          maxLength={10}
          value={form.quota}
          onChange={(event) => set({ quota: event.currentTarget.value })}
        />
      )}
      <MonthField label={m.programmes_first_month()} value={form.firstMonth} onChange={(firstMonth) => set({ firstMonth })} />
      <MonthField
        label={m.programmes_last_month()}
        value={form.lastMonth}
        onChange={(lastMonth) => set({ lastMonth })}
        error={faults.months && m.programmes_fault_months()}
      />
    </FieldGrid>
  )
}

interface MonthChoice {
  label: string
  value: Month
  onChange: (month: Month) => void
  error?: string | undefined
}

/** Months of this year and of those around it, and the one that stands there. */
function MonthField({ label, value, onChange, error }: MonthChoice) {
  const year = Number(today().slice(0, 4))
  const around = monthsBetween(`${year - 1}-01` as Month, `${year + 2}-12` as Month)
  const choices = around.includes(value) ? around : [value, ...around]
  return (
    <NativeSelect
      label={label}
      value={value}
      data={choices.map((month) => ({ value: month, label: monthWords(month) }))}
      onChange={(event) => onChange(event.currentTarget.value as Month)}
      error={error}
    />
  )
}

export function monthWords(month: Month): string {
  return formatDate(`${month}-01` as LocalDate).replace(/^1 /, '')
}
