import type { CalendarId, CalendarRule } from '#domain/proposals/calendar.ts'
import * as api from '#domain/proposals/calendar.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { holderOf, made } from '../../platform/testing/fixtures.ts'
import type { World } from '../../platform/testing/world.ts'

export const eachMonth = {
  kind: 'monthly',
  since: '2027-01-01' as LocalDate,
  opens: 1,
  meetingsUntil: 9,
  decisionsUntil: 14,
  cutOff: 16,
  pulledOn: 18,
} as const satisfies CalendarRule

/** Days that a planner of the regency set and nobody has confirmed; what waited of that kind before is withdrawn. */
export async function aCalendarIn(world: World, village: string, rule: CalendarRule = eachMonth): Promise<CalendarId> {
  const planner = await holderOf(world, 'regency-planner', village.slice(0, 5))
  const { rows } = made(await world.send(api.listCalendars, {}, planner))
  for (const { id, may } of rows)
    if (may.withdraw) made(await world.send(api.decideCalendar, { params: { id }, body: { decision: 'refused' } }, planner))
  const body = { region: village.slice(0, 5) as RegionCode, rule, ground: 'Surat edaran pusat (contoh)' }
  return made(await world.send(api.proposeCalendar, { body }, planner)).id
}

/** The same, confirmed by the province. */
export async function aCalendarInForce(world: World, village: string, rule: CalendarRule): Promise<void> {
  const id = await aCalendarIn(world, village, rule)
  const planner = await holderOf(world, 'province-planner', '64')
  made(await world.send(api.decideCalendar, { params: { id }, body: { decision: 'confirmed' } }, planner))
}
