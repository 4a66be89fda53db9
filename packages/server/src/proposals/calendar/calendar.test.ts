import { describe, expect, test } from 'vitest'
import * as insight from '#domain/insight/insight.api.ts'
import type { CalendarRule } from '#domain/proposals/calendar.ts'
import * as api from '#domain/proposals/calendar.api.ts'
import * as proposals from '#domain/proposals/proposals.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { holderOf, made, officerOf } from '../../platform/testing/fixtures.ts'
import { aWorld, type Caller } from '../../platform/testing/world.ts'
import { aCalendarIn, aCalendarInForce, eachMonth } from '../testing/a-calendar.ts'
import { aClaimIn, anAcceptedIn, operatorOf } from '../testing/a-claim.ts'
import { aBoundMeetingIn, aClaimBeforeMeetingIn, callIn } from '../testing/a-meeting.ts'

const world = aWorld()
const village = '64.08.05.2001'
const other = '64.08.05.2002'
const day = (text: string) => text as LocalDate
/** The world's day is 21 November 2026: the meetings are over, the decisions are not. */
const thisWeek: CalendarRule = {
  kind: 'once',
  opens: day('2026-11-18'),
  meetingsUntil: day('2026-11-20'),
  decisionsUntil: day('2026-11-24'),
  cutOff: day('2026-11-25'),
  pulledOn: day('2026-11-26'),
}
const calendarOf = async (caller: Caller, within?: string) =>
  made(await world.send(api.getCalendar, { query: within === undefined ? {} : { within } }, caller))
const kindsOf = async (endpoint: typeof insight.waitingMeetings, caller: Caller) =>
  made(await world.send(endpoint, {}, caller)).rows.map(({ kind, count, dueOn }) => [kind, count, dueOn])

describe('the calendar of claims', () => {
  test('as delivered it is marked as checked by nobody, and what comes after a cut-off belongs to the next month', async () => {
    const { period } = await calendarOf(await operatorOf(world, '64.02.04.2001'))
    expect(period).toMatchObject({ cutOff: '2026-12-17', pulledOn: '2026-12-18', unverified: true })
  })

  test('days count once a second person has confirmed them', async () => {
    const id = await aCalendarIn(world, '64.02.04.2001')
    const body = { region: '64.02' as RegionCode, rule: eachMonth, ground: 'Surat edaran pusat (contoh)' }
    const planner = await holderOf(world, 'regency-planner', '64.02')
    expect((await world.send(api.proposeCalendar, { body }, planner)).problem).toBe('calendar-waits-already')
    const confirm = (caller: Caller) =>
      world.send(api.decideCalendar, { params: { id }, body: { decision: 'confirmed' } }, caller)
    expect((await confirm(planner)).problem).toBe('second-person-needed')
    const waits = made(await world.send(insight.waitingClaimPaths, {}, await holderOf(world, 'province-planner', '64'))).rows
    expect(waits.map(({ kind }) => kind)).toContain('claim-calendars-to-confirm')
    made(await confirm(await holderOf(world, 'province-planner', '64')))
    expect((await confirm(await holderOf(world, 'province-planner', '64'))).problem).toBe('claim-not-ready')
    const passed = { ...body, rule: { ...thisWeek, cutOff: day('2026-11-20') } }
    const refused = await world.send(api.proposeCalendar, { body: passed }, planner)
    expect(refused.body).toMatchObject({ faults: [{ rule: 'PROP-47', day: 'cutOff' }, { rule: 'PROP-48' }] })
  })

  test('tells which village is late, what will miss the cut-off, and calls it to mind for whoever holds it', async () => {
    await aClaimBeforeMeetingIn(world, village)
    await aClaimBeforeMeetingIn(world, village)
    await aBoundMeetingIn(world, other)
    await anAcceptedIn(world, other)
    // Its way ends at the regency: no cut-off of the centre concerns it.
    const path = await aClaimIn(world, other)
    await world.query(`update claim set steps = '{photo,minutes,regency}' where claim_id = $1`, [path.id])
    await aCalendarInForce(world, village, thisWeek)

    const officer = await officerOf(world, village)
    const { period, villages, counted } = await calendarOf(officer)
    expect(period).toMatchObject({ cutOff: '2026-11-25', unverified: false })
    expect(villages.map((one) => [one.village.code, one.atVillage, one.atRegency, one.ready, one.late, one.willMiss])).toEqual([
      [village, 2, 0, 0, true, 2],
      [other, 0, 1, 1, false, 0],
    ])
    expect(counted).toEqual({ villages: 2, late: 1, atVillage: 2, atRegency: 1, ready: 1, willMiss: 2 })

    const operator = await operatorOf(world, village)
    expect(await kindsOf(insight.waitingMeetings, operator)).toEqual([['meetings-before-cut-off', 2, '2026-11-20']])
    expect(await kindsOf(insight.waitingCutOffs, officer)).toEqual([
      ['decisions-before-cut-off', 1, '2026-11-24'],
      ['files-before-cut-off', 1, '2026-11-25'],
    ])
    await callIn(world, village)
    expect((await kindsOf(insight.waitingMeetings, operator)).map(([kind]) => kind)).toContain('meetings-to-bind')
    expect(
      (await calendarOf(operator)).villages.map((one) => one.village.code),
      'the own village only',
    ).toEqual([village])
    expect((await calendarOf(officer, other)).counted.villages).toBe(1)
    const { rows } = made(await world.send(proposals.listClaims, { query: { view: 'village', within: village } }, officer))
    expect(rows).toHaveLength(2)
  })
})
