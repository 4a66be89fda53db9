import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { totalFaults } from '#domain/enumeration/total.rules.ts'
import type { TotalDraft } from '#domain/enumeration/total.ts'
import { needCategories } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { Sex } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { Dialog } from '../design/frame/Dialog.tsx'
import { announce } from '../design/state/notices.ts'
import { Notice } from '../design/state/Notice.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { currentLocale } from '../platform/i18n/locale.ts'
import { today } from '../platform/today.ts'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { sendTotal } from './totals.queries.ts'

interface Form {
  village: RegionCode | null
  category: string
  sex: string
  ageFrom: string
  ageTo: string
  amount: string
  source: string
  asOf: string
}

const empty: Form = { village: null, category: '', sex: '', ageFrom: '', ageTo: '', amount: '', source: '', asOf: '' }

/** The document is attached afterwards, to the total that stands. */
export function RecordTotal({ onClose }: { onClose: () => void }) {
  const client = useQueryClient()
  const [form, setForm] = useState<Form>(empty)
  const [tried, setTried] = useState(false)
  const mayRestricted = usePermitted('people.read-restricted-need')
  const change = (part: Partial<Form>) => setForm({ ...form, ...part })
  const draft = draftOf(form)
  const faults = draft === undefined ? [] : totalFaults(draft, today())
  const recording = useMutation({
    mutationFn: (total: TotalDraft) => sendTotal(client, total),
    onSuccess() {
      announce({ tone: 'done', words: m.enumeration_total_recorded() })
      onClose()
    },
  })
  const missing = (isOpen: boolean, words: string) => (tried && isOpen ? words : undefined)

  return (
    <Dialog wide title={m.enumeration_total_record()} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (draft !== undefined && faults.length === 0 && !recording.isPending) recording.mutate(draft)
        }}
      >
        <FormStack>
          <RegionPicker
            onlyVillages
            label={m.enumeration_village()}
            value={form.village}
            onChange={(village) => change({ village })}
            error={missing(form.village === null, m.people_village_missing())}
          />
          <NativeSelect
            label={m.enumeration_category()}
            value={form.category}
            onChange={(event) => change({ category: event.currentTarget.value })}
            error={missing(form.category === '', m.enumeration_categories_missing())}
            data={[
              { value: '', label: '–' },
              ...needCategories
                .filter(({ sensitivity }) => mayRestricted || sensitivity !== 'restricted')
                .map(({ code, name }) => ({ value: code, label: name[currentLocale()] })),
            ]}
          />
          <Group gap="xs" align="flex-start">
            <NativeSelect
              label={m.people_sex()}
              value={form.sex}
              onChange={(event) => change({ sex: event.currentTarget.value })}
              data={[
                { value: '', label: m.enumeration_total_all() },
                { value: 'female', label: m.people_female() },
                { value: 'male', label: m.people_male() },
              ]}
            />
            <TextInput
              label={m.enumeration_total_age_from()}
              inputMode="numeric"
              maxLength={3}
              value={form.ageFrom}
              onChange={(event) => change({ ageFrom: event.currentTarget.value.replace(/\D/g, '') })}
            />
            <TextInput
              label={m.enumeration_total_age_to()}
              inputMode="numeric"
              maxLength={3}
              value={form.ageTo}
              onChange={(event) => change({ ageTo: event.currentTarget.value.replace(/\D/g, '') })}
            />
          </Group>
          <TextInput
            label={m.enumeration_total_amount()}
            inputMode="numeric"
            maxLength={7}
            value={form.amount}
            onChange={(event) => change({ amount: event.currentTarget.value.replace(/\D/g, '') })}
            error={missing(Number(form.amount) < 1, m.enumeration_total_amount_missing())}
          />
          <TextInput
            label={m.enumeration_total_source()}
            description={m.enumeration_total_source_hint()}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={200}
            value={form.source}
            onChange={(event) => change({ source: event.currentTarget.value })}
            error={missing(form.source.trim().length < 3, m.enumeration_total_source_missing())}
          />
          <DateField
            label={m.enumeration_total_as_of()}
            value={form.asOf}
            onChange={(asOf) => change({ asOf })}
            error={missing(!LocalDate.safeParse(form.asOf).success, m.people_date_missing())}
          />
          {tried &&
            faults.map(({ rule }) => (
              <Notice key={rule} tone="harm">
                {rule === 'ENUM-14' ? m.enumeration_total_fault_whom() : m.enumeration_total_fault_day()}
              </Notice>
            ))}
          {recording.error !== null && <ProblemNotice problem={recording.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.enumeration_cancel()}
            </Button>
            <Button type="submit" loading={recording.isPending}>
              {m.enumeration_total_save()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}

/** Undefined while a field is open that the server cannot do without. */
function draftOf({ village, category, sex, ageFrom, ageTo, amount, source, asOf }: Form): TotalDraft | undefined {
  const day = LocalDate.safeParse(asOf)
  if (village === null || category === '' || Number(amount) < 1 || source.trim().length < 3 || !day.success) return undefined
  return {
    village,
    category: category as NeedCode,
    sex: sex === '' ? null : (sex as Sex),
    ageFrom: ageFrom === '' ? null : Number(ageFrom),
    ageBelow: ageTo === '' ? null : Number(ageTo) + 1,
    amount: Number(amount),
    source: source.trim(),
    asOf: day.data,
  }
}
