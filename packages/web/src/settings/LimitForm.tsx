import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { Limit, LimitDraft } from '#domain/settings/limit.ts'
import { limitCatalogue, type LimitName } from '#domain/settings/limit-catalogue.ts'
import { type LimitFault, limitFaults } from '#domain/settings/limit.rules.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { formatNumber } from '../platform/format.ts'
import { today } from '../platform/today.ts'
import { DatedFields } from './DatedFields.tsx'
import { LimitEffectWords } from './LimitEffectWords.tsx'
import { unitWords } from './limit.words.ts'
import { sendLimit } from './settings.queries.ts'

interface Writing {
  name: LimitName
  all: readonly Limit[]
  onDone: () => void
}

/** Another number from a day on; what it would change today stands below it while it is typed. */
export function LimitForm({ name, all, onDone }: Writing) {
  const client = useQueryClient()
  const { least, most, unit } = limitCatalogue[name]
  const [typed, setTyped] = useState('')
  const [since, setSince] = useState<string>(today())
  const [ground, setGround] = useState('')
  const [tried, setTried] = useState(false)
  const value = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN
  const day = LocalDate.safeParse(since).data
  const draft = { limit: name, value, since: day ?? ('9999-12-31' as LocalDate), ground }
  const faults = limitFaults(draft, all, today())
  const sending = useMutation({
    mutationFn: (sent: LimitDraft) => sendLimit(client, sent),
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
        if (day === undefined || faults.length > 0 || sending.isPending) return
        sending.mutate({ ...draft, ground: ground.trim() })
      }}
    >
      <FormStack>
        <TextInput
          label={m.settings_new_value({ unit: unitWords[unit]() })}
          description={m.settings_value_between({ least: formatNumber(least), most: formatNumber(most) })}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          error={tried || typed !== '' ? valueError(faults) : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {!faults.some(({ field }) => field === 'value') && (
          <p role="status">
            {m.settings_effect()}: <LimitEffectWords name={name} value={value} />
          </p>
        )}
        <DatedFields since={since} onSince={setSince} ground={ground} onGround={setGround} faults={faults} tried={tried} />
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

function valueError(faults: readonly LimitFault[]): string | undefined {
  const fault = faults.find(({ field }) => field === 'value')
  if (fault?.rule === 'LIM-2')
    return m.settings_value_outside({ least: formatNumber(fault.least), most: formatNumber(fault.most) })
  return fault && m.settings_value_same()
}
