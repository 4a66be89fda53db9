import { v7 as uuidv7 } from 'uuid'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { CalendarId, ClaimCalendarDraft } from '#domain/proposals/calendar.ts'
import { calendarFaults } from '#domain/proposals/calendar.rules.ts'
import { reaches } from '../../platform/db/reach.ts'
import type { Work } from '../../platform/work.ts'
import { findRegion } from '../../regions/index.ts'
import { decideCalendarRow, findCalendar, insertCalendar } from './calendars.sql.ts'

/** Sets the days of a period, or of each month: they count once a second person has confirmed them. */
export async function proposeCalendar(work: Work, { region, rule, ground }: ClaimCalendarDraft): Promise<{ id: CalendarId }> {
  if (!reaches(work.reach, region)) throw new Problem('not-allowed')
  if (!(await findRegion(work.db, region))) throw new Problem('region-unknown')
  refuseUnsound(work, { rule, ground })
  const id = uuidv7() as CalendarId
  await insertCalendar(work.db, {
    calendar_id: id,
    region_code: region,
    kind: rule.kind,
    rule: JSON.stringify(rule),
    until: rule.kind === 'once' ? rule.cutOff : null,
    ground,
    state: 'waiting',
    proposed_by: work.actor.accountId,
    proposed_at: work.now,
  })
  await tell(work, 'claim-calendar.proposed', { id, region })
  return { id }
}

/** Confirms what somebody else set, or refuses it; whoever set it may withdraw it by refusing it. */
export async function decideCalendar(work: Work, id: CalendarId, decision: 'confirmed' | 'refused'): Promise<void> {
  const calendar = await findCalendar(work.db, id)
  if (!calendar || !reaches(work.reach, calendar.region)) throw new Problem('not-found')
  if (calendar.state !== 'waiting') throw new Problem('claim-not-ready')
  const by = work.actor.accountId ?? ''
  if (decision === 'confirmed' && calendar.proposed_by === by) throw new Problem('second-person-needed')
  if (decision === 'confirmed') refuseUnsound(work, calendar)

  const state = decision === 'confirmed' ? 'in-force' : 'refused'
  if (!(await decideCalendarRow(work.db, id, { state, by, now: work.now }))) throw new Problem('claim-not-ready')
  await tell(work, `claim-calendar.${decision}`, { id, region: calendar.region })
}

function refuseUnsound(work: Work, draft: Pick<ClaimCalendarDraft, 'rule' | 'ground'>): void {
  const faults = calendarFaults(draft, work.today)
  if (faults.length > 0) throw new Problem('calendar-unsound', { faults })
}

function tell(
  work: Work,
  event: 'claim-calendar.proposed' | 'claim-calendar.confirmed' | 'claim-calendar.refused',
  { id, region }: { id: CalendarId; region: RegionCode },
): Promise<void> {
  return work.journal({ event, subjectType: 'claim-calendar', subjectId: id, region, facts: {} })
}
