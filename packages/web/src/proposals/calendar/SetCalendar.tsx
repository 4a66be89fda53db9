import { Button, Group, NumberInput, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { daysAfter, type LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import {
  ClaimCalendarDraft,
  CalendarRule,
  type ClaimCalendarDraft as Draft,
  type PeriodDay,
  periodDays,
} from '#domain/proposals/calendar.ts'
import { calendarFaults } from '#domain/proposals/calendar.rules.ts'
import { m } from '#messages'
import { Dialog } from '../../design/frame/Dialog.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { Choices } from '../../design/work/Choices.tsx'
import { DateField } from '../../design/work/DateField.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { today } from '../../platform/today.ts'
import { RegionPicker } from '../../regions/RegionPicker.tsx'
import { dayWords } from './calendar.words.ts'
import { sendCalendar } from './calendar.queries.ts'

const kinds = ['once', 'monthly'] as const
type Kind = (typeof kinds)[number]

/** One period by its dates, as a circular names them, or the same days each month from a day on. */
export function SetCalendar({ regions, onClose }: { regions: readonly RegionCode[]; onClose: () => void }) {
  const client = useQueryClient()
  const [kind, setKind] = useState<Kind>('once')
  const [dates, setDates] = useState<Readonly<Record<PeriodDay, string>>>(() => datesFrom(today()))
  const [days, setDays] = useState<Readonly<Record<PeriodDay, number>>>({
    opens: 1,
    meetingsUntil: 10,
    decisionsUntil: 15,
    cutOff: 17,
    pulledOn: 18,
  })
  const [since, setSince] = useState<string>(today())
  const [region, setRegion] = useState<RegionCode | null>(regions[0] ?? null)
  const [ground, setGround] = useState('')
  const [tried, setTried] = useState(false)
  const rule = CalendarRule.safeParse(kind === 'once' ? { kind, ...dates } : { kind, since, ...days }).data
  const faults = rule === undefined ? [] : calendarFaults({ rule, ground }, today())
  const has = (name: string) => tried && faults.some((fault) => fault.rule === name)
  const faultOf = (day: PeriodDay) =>
    faults.some((fault) => fault.rule === 'PROP-47' && fault.day === day)
      ? m.proposals_calendar_order()
      : day === 'cutOff' && kind === 'once' && has('PROP-48')
        ? m.proposals_calendar_passed()
        : undefined

  const sending = useMutation({
    mutationFn: (draft: Draft) => sendCalendar(client, draft),
    onSuccess() {
      onClose()
      announce({ tone: 'done', words: m.proposals_path_sent() })
    },
  })

  return (
    <Dialog title={m.proposals_calendar_set()} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          const draft = ClaimCalendarDraft.safeParse({ region, rule, ground })
          if (draft.success && faults.length === 0 && !sending.isPending) sending.mutate(draft.data)
        }}
      >
        <FormStack>
          <Choices
            name="calendar-kind"
            label={m.proposals_calendar_kind()}
            choices={[
              { value: 'once', label: m.proposals_calendar_once() },
              { value: 'monthly', label: m.proposals_calendar_monthly() },
            ]}
            value={kind}
            onChange={setKind}
          />
          <RegionPicker label={m.proposals_holds_in()} value={region} onChange={setRegion} />
          {kind === 'monthly' && (
            <DateField
              label={m.proposals_since()}
              value={since}
              onChange={setSince}
              error={has('PROP-48') ? m.proposals_fault_since() : undefined}
            />
          )}
          {periodDays.map((day) =>
            kind === 'once' ? (
              <DateField
                key={day}
                label={dayWords[day]()}
                value={dates[day]}
                onChange={(value) => setDates({ ...dates, [day]: value })}
                error={faultOf(day)}
              />
            ) : (
              <NumberInput
                key={day}
                label={m.proposals_calendar_day_of_month({ day: dayWords[day]() })}
                min={1}
                max={31}
                allowDecimal={false}
                value={days[day]}
                onChange={(value) => setDays({ ...days, [day]: Number(value) })}
                error={faultOf(day)}
              />
            ),
          )}
          <Textarea
            label={m.proposals_ground()}
            description={m.proposals_ground_hint()}
            rows={2}
            maxLength={300}
            value={ground}
            error={has('PROP-3') ? m.proposals_fault_ground() : undefined}
            onChange={(event) => setGround(event.currentTarget.value)}
          />
          {sending.error !== null && <ProblemNotice problem={sending.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={sending.isPending}>
              {m.proposals_path_send()}
            </Button>
          </Group>
        </FormStack>
      </form>
    </Dialog>
  )
}

/** Two weeks from today, to be set right. */
function datesFrom(day: LocalDate): Record<PeriodDay, string> {
  return {
    opens: day,
    meetingsUntil: daysAfter(day, 7),
    decisionsUntil: daysAfter(day, 12),
    cutOff: daysAfter(day, 14),
    pulledOn: daysAfter(day, 15),
  }
}
