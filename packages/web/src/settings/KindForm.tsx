import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type BenefitKind, benefitRhythms, benefitUnits } from '#domain/settings/benefit-kind.ts'
import { kindFaults } from '#domain/settings/benefit-kind.rules.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FieldGrid } from '../design/work/FieldGrid.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { today } from '../platform/today.ts'
import { DatedFields } from './DatedFields.tsx'
import { readKind, type TypedKind, typedOf } from './kind-draft.ts'
import { benefitUnitWords, rhythmWords } from './kind.words.ts'
import { sendBenefitKind } from './settings.queries.ts'

interface Writing {
  /** As it was set last; undefined where it is new. */
  last: BenefitKind | undefined
  all: readonly BenefitKind[]
  onDone: () => void
}

/** A kind as it is to be from a day on. */
export function KindForm({ last, all, onDone }: Writing) {
  const client = useQueryClient()
  const [typed, setTyped] = useState(() => typedOf(last))
  const [tried, setTried] = useState(false)
  const { draft, unreadable } = readKind(typed)
  const faults = kindFaults(draft, all, today())
  const set = <Part extends keyof TypedKind>(part: Part, value: TypedKind[Part]) => setTyped({ ...typed, [part]: value })
  const field = (part: 'code' | 'nameId' | 'nameEn' | 'payer' | 'monthly' | 'aliases') => ({
    value: typed[part],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set(part, value),
  })
  const wrong = (part: string, words: string) => (tried && unreadable.has(part) ? words : undefined)
  const isTaken = last === undefined && all.some(({ code, state }) => code === draft.code && state === 'in-force')
  const alias = faults.find((fault) => fault.rule === 'KIND-3')
  const has = (rule: string) => faults.some((fault) => fault.rule === rule)
  const sending = useMutation({
    mutationFn: () => sendBenefitKind(client, draft),
    onSuccess() {
      announce({ tone: 'done', words: m.settings_sent() })
      onDone()
    },
  })

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (unreadable.size > 0 || isTaken || faults.length > 0 || sending.isPending) return
        sending.mutate()
      }}
    >
      <FormStack>
        {last === undefined && (
          <TextInput
            label={m.settings_code()}
            description={m.settings_code_hint()}
            maxLength={31}
            autoComplete="off"
            {...field('code')}
            error={isTaken ? m.settings_code_taken() : wrong('code', m.settings_code_missing())}
          />
        )}
        <FieldGrid title={m.settings_kind()}>
          <TextInput
            label={m.settings_name_id()}
            maxLength={80}
            {...field('nameId')}
            error={wrong('name.id', m.settings_name_missing())}
          />
          <TextInput
            label={m.settings_name_en()}
            maxLength={80}
            {...field('nameEn')}
            error={wrong('name.en', m.settings_name_missing())}
          />
          <TextInput
            label={m.settings_payer()}
            description={m.settings_payer_hint()}
            maxLength={40}
            {...field('payer')}
            error={wrong('payer', m.settings_payer_missing())}
          />
          <TextInput
            label={m.settings_monthly()}
            description={m.settings_monthly_hint()}
            inputMode="numeric"
            maxLength={14}
            {...field('monthly')}
            error={has('KIND-6') ? m.settings_monthly_none() : wrong('monthly', m.settings_monthly_wrong())}
          />
        </FieldGrid>
        <Checkbox
          label={m.settings_verified()}
          checked={typed.verified}
          onChange={(event) => set('verified', event.currentTarget.checked)}
        />
        {last === undefined ? (
          <Choices
            name="kind-unit"
            label={m.settings_unit()}
            choices={benefitUnits.map((value) => ({ value, label: benefitUnitWords[value]() }))}
            value={typed.unit}
            onChange={(unit) => set('unit', unit)}
          />
        ) : (
          <p>
            {m.settings_unit()}: {benefitUnitWords[last.unit]()}. {m.settings_unit_kept()}
          </p>
        )}
        <Choices
          name="kind-rhythm"
          label={m.settings_rhythm()}
          choices={benefitRhythms.map((value) => ({ value, label: rhythmWords[value]() }))}
          value={typed.rhythm}
          onChange={(rhythm) => set('rhythm', rhythm)}
        />
        <Textarea
          label={m.settings_aliases()}
          description={m.settings_aliases_hint()}
          autosize
          minRows={2}
          {...field('aliases')}
          error={alias && 'alias' in alias ? m.settings_alias_taken({ alias: alias.alias, of: alias.of }) : undefined}
        />
        <DateField
          label={m.settings_until()}
          description={m.settings_until_hint()}
          value={typed.until}
          onChange={(until) => set('until', until)}
          error={has('KIND-4') ? m.settings_until_wrong() : wrong('until', m.settings_day_missing())}
        />
        <DatedFields
          since={typed.since}
          onSince={(since) => set('since', since)}
          ground={typed.ground}
          onGround={(ground) => set('ground', ground)}
          faults={faults}
          tried={tried}
        />
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={sending.isPending}>
            {m.settings_send()}
          </Button>
        </Group>
      </FormStack>
    </form>
  )
}
