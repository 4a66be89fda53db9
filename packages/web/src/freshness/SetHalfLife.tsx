import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type FactKind, factKinds } from '#domain/freshness/fact-kinds.ts'
import type { HalfLifeDraft } from '#domain/freshness/half-life.ts'
import { type HalfLifeFault, halfLifeFaults } from '#domain/freshness/half-life.rules.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { Dialog } from '../design/frame/Dialog.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { today } from '../platform/today.ts'
import { RegionPicker } from '../regions/RegionPicker.tsx'
import { sendHalfLife } from './freshness.queries.ts'
import { kindName } from './freshness.words.ts'

/** Another half-life from a day on, in a regency or wider. */
export function SetHalfLife({ regions, onClose }: { regions: readonly RegionCode[]; onClose: () => void }) {
  const client = useQueryClient()
  const [kind, setKind] = useState<FactKind>(factKinds[0])
  const [months, setMonths] = useState('')
  const [region, setRegion] = useState<RegionCode | null>(regions[0] ?? null)
  const [since, setSince] = useState<string>(today())
  const [ground, setGround] = useState('')
  const [tried, setTried] = useState(false)
  const day = LocalDate.safeParse(since).data
  const number = /^\d+$/.test(months.trim()) ? Number(months) : Number.NaN
  const draft =
    region === null || day === undefined ? undefined : { kind, months: number, region, since: day, ground: ground.trim() }
  const faults = draft === undefined ? [] : halfLifeFaults(draft, today())
  const has = (why: HalfLifeFault['why']) => tried && faults.some((fault) => fault.why === why)

  const sending = useMutation({
    mutationFn: (sent: HalfLifeDraft) => sendHalfLife(client, sent),
    onSuccess() {
      onClose()
      announce({ tone: 'done', words: m.freshness_half_life_sent() })
    },
  })

  return (
    <Dialog title={m.freshness_set_half_life()} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (draft !== undefined && faults.length === 0 && !sending.isPending) sending.mutate(draft)
        }}
      >
        <FormStack>
          <NativeSelect
            label={m.freshness_kind()}
            value={kind}
            data={factKinds.map((value) => ({ value, label: kindName(value) }))}
            onChange={(event) => setKind(factKinds.find((one) => one === event.currentTarget.value) ?? kind)}
          />
          <TextInput
            label={m.freshness_months_field()}
            description={m.freshness_months_hint()}
            inputMode="numeric"
            maxLength={3}
            value={months}
            error={has('months') ? m.freshness_fault_months() : undefined}
            onChange={(event) => setMonths(event.currentTarget.value)}
          />
          <RegionPicker label={m.freshness_holds_in()} value={region} onChange={setRegion} />
          {(tried && region === null) || has('too-narrow') ? <p role="alert">{m.freshness_fault_region()}</p> : null}
          <DateField
            label={m.freshness_holds_since()}
            value={since}
            onChange={setSince}
            error={day === undefined || has('past') ? m.freshness_fault_since() : undefined}
          />
          <Textarea
            label={m.freshness_ground()}
            description={m.freshness_ground_hint()}
            rows={2}
            maxLength={300}
            value={ground}
            error={has('no-ground') ? m.freshness_fault_ground() : undefined}
            onChange={(event) => setGround(event.currentTarget.value)}
          />
          {sending.error !== null && <ProblemNotice problem={sending.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={sending.isPending}>
              {m.freshness_half_life_send()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
