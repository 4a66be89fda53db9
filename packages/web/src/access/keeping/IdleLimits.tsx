import { Button, Group, NativeSelect, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { IdleDevice, IdleLimit } from '#domain/access/idle-limit.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../../design/data/TaskRow.tsx'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { Sheet, SheetNote } from '../../design/frame/Sheet.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { DateField } from '../../design/work/DateField.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatDate } from '../../platform/format.ts'
import { today } from '../../platform/today.ts'
import { idleLimitsQuery, sendIdleLimit } from './accounts.queries.ts'

const deviceWords: Readonly<Record<IdleDevice, () => string>> = { desk: m.access_idle_desk, phone: m.access_idle_phone }
const choices = [5, 15, 30, 60, 120, 240, 480, 720]
const shortest = 5

/** After how long unused the password is asked for again, apart for the office and for telephones in the field. */
export function IdleLimits({ region }: { region: RegionCode }) {
  const { data } = useQuery(idleLimitsQuery(region))
  const [changing, setChanging] = useState<IdleLimit>()
  if (data === undefined) return null
  return (
    <Sheet title={m.access_idle()} flush>
      <SheetNote title={m.access_idle_meaning()} />
      <TaskList label={m.access_idle()}>
        {data.rows.map((limit) => (
          <TaskRow
            key={limit.device}
            title={`${deviceWords[limit.device]()}: ${minutesWords(limit.minutes)}`}
            detail={detailOf(limit)}
            action={
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`${m.access_idle_change()}: ${deviceWords[limit.device]()}`}
                onClick={() => setChanging(limit)}
              >
                {m.access_idle_change()}
              </Button>
            }
          />
        ))}
      </TaskList>
      {changing !== undefined && <ChangeLimit limit={changing} region={region} onClose={() => setChanging(undefined)} />}
    </Sheet>
  )
}

function minutesWords(minutes: number): string {
  return minutes < 60 ? m.access_idle_minutes({ n: minutes }) : m.access_idle_hours({ n: minutes / 60 })
}

function detailOf({ since, change }: IdleLimit): string {
  const next = change && m.access_idle_next({ time: minutesWords(change.minutes), date: formatDate(change.from) })
  return [m.access_mandate_since({ from: formatDate(since) }), next].filter(Boolean).join(' · ')
}

function ChangeLimit({ limit, region, onClose }: { limit: IdleLimit; region: RegionCode; onClose: () => void }) {
  const client = useQueryClient()
  const [minutes, setMinutes] = useState(limit.minutes)
  const [from, setFrom] = useState<string>(today())
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const day = LocalDate.safeParse(from)
  const isDay = day.success && day.data >= today()
  const missing = reason.trim().length < shortest
  const title = `${m.access_idle_change()}: ${deviceWords[limit.device]()}`
  const sending = useMutation({
    mutationFn: () => sendIdleLimit(client, { region, device: limit.device, minutes, from, reason: reason.trim() }),
    onSuccess() {
      announce({ tone: 'done', words: m.access_demand_laid_down() })
      onClose()
    },
  })
  function send(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isDay && !missing && !sending.isPending) sending.mutate()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form noValidate onSubmit={send}>
        <FormStack>
          <NativeSelect
            data-autofocus
            label={m.access_idle_after()}
            value={String(minutes)}
            data={choices.map((one) => ({ value: String(one), label: minutesWords(one) }))}
            onChange={(event) => setMinutes(Number(event.currentTarget.value))}
          />
          <DateField
            label={m.access_valid_from()}
            value={from}
            onChange={setFrom}
            error={tried && !isDay ? m.access_period_unsound() : undefined}
          />
          <Textarea
            label={m.access_reason()}
            description={m.access_reason_hint()}
            rows={3}
            maxLength={500}
            value={reason}
            error={tried && missing && m.access_reason_missing()}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {sending.error !== null && <ProblemNotice problem={sending.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {m.design_cancel()}
            </Button>
            <Button type="submit" loading={sending.isPending}>
              {m.access_idle_change()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}
