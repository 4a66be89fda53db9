import type { CalendarRule, PeriodDay } from '#domain/proposals/calendar.ts'
import { m } from '#messages'
import { formatDate } from '../../platform/format.ts'

export const dayWords: Readonly<Record<PeriodDay, () => string>> = {
  opens: m.proposals_day_opens,
  meetingsUntil: m.proposals_day_meetings,
  decisionsUntil: m.proposals_day_decisions,
  cutOff: m.proposals_day_cut_off,
  pulledOn: m.proposals_day_pulled,
}

/** "Setiap bulan: 1, 10, 15, 17, 18" or the days of one period. */
export function ruleWords(rule: CalendarRule): string {
  if (rule.kind === 'once')
    return m.proposals_calendar_once_days({ from: formatDate(rule.opens), until: formatDate(rule.cutOff) })
  return m.proposals_calendar_monthly_days({
    meetings: rule.meetingsUntil,
    decisions: rule.decisionsUntil,
    cut: rule.cutOff,
    pulled: rule.pulledOn,
  })
}
