import { describe, expect, test } from 'vitest'
import * as insight from '#domain/insight/insight.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ProgrammeId } from '#domain/programmes/programme-id.ts'
import * as proposals from '#domain/proposals/proposals.api.ts'
import type { SampleId } from '#domain/targeting/sample.ts'
import * as api from '#domain/targeting/targeting.api.ts'
import type { ErrorVisitDraft, Finding, HouseId } from '#domain/targeting/visit.ts'
import { anApprovedList, someFamilies } from '../delivery/testing/approved-list.ts'
import { aPersonIn, made, officerOf } from '../platform/testing/fixtures.ts'
import { aProgrammeIn } from '../platform/testing/programme-lists.ts'
import { aWorld, type Caller, today, type World } from '../platform/testing/world.ts'
import { allPapersIn, operatorOf, tell } from '../proposals/testing/a-claim.ts'
import { aDrawnFamilyIn, aPoorFamilyIn, drawIn, visitorOf, wishOf } from './testing/a-sample.ts'

const village = '64.08.04.2001'
const poor: Finding = { lives: true, same: true, wellOff: false, poor: true, meant: true, receives: true }
const left: Finding = { ...poor, receives: false }

const record = (
  world: World,
  { house, sample }: { house: HouseId; sample: SampleId },
  caller: Caller,
  over: Partial<ErrorVisitDraft> = {},
) => {
  const body = { outcome: 'answered' as const, finding: poor, visitedOn: today, note: '', ...over }
  return world.send(api.recordErrorVisit, { params: { house, sample }, body }, caller)
}

const listed = async (world: World, caller: Caller) =>
  made(await world.send(api.listErrorVisits, { query: { limit: 100 } }, caller)).rows

const visitsOf = (world: World, programme: ProgrammeId) =>
  world.query<{ house: HouseId; sample: SampleId; kind: string; barred: string[] }>(
    `select house_id as house, sample_id as sample, kind, barred from targeting_visit v join targeting_sample s using (sample_id)
     where s.programme_id = $1 order by kind, house_id`,
    [programme],
  )

describe('the sample of the month', () => {
  const world = aWorld()

  test('is drawn by a seed that was journalled before, and anybody can draw it again', async () => {
    const officer = await officerOf(world, village)
    const families = await someFamilies(world, officer, 45)
    await world.query('update family set decile = 1 + floor(random() * 4)')
    const listedOnes = families.slice(0, 5)
    const { programmeId } = await anApprovedList(world, officer, listedOnes, { months: ['2026-11', '2026-12'] })
    const programme = programmeId as ProgrammeId
    const query = { region: '64.08' as RegionCode, halfWidth: 5, expected: 10, precision: 'district' as const }
    const { month, sizes } = made(await world.send(api.sizeSample, { params: { id: programme }, query }, officer))
    expect(month).toBe('2026-11')
    expect(sizes).toEqual([
      { kind: 'recipient', frame: 5, visits: 5 },
      { kind: 'left-out', frame: 40, visits: 32 },
    ])

    expect(await drawIn(world, programme, village)).toMatchObject({ samples: 1 })
    const again = await world.send(api.drawErrorSample, { params: { id: programme }, body: wishOf('64') }, officer)
    expect(again.problem).toBe('sample-exists')

    const [sample] = await world.query<{ id: string; seed: string; first: boolean }>(
      `select s.sample_id as id, s.seed, seeded.xact < drawn.xact as first from targeting_sample s
       join journal seeded on seeded.subject_id = s.sample_id::text and seeded.event = 'error-sample.seeded' and seeded.facts->>'seed' = s.seed
       join journal drawn on drawn.subject_id = s.sample_id::text and drawn.event = 'error-sample.drawn'
       where s.programme_id = $1`,
      [programme],
    )
    expect(sample?.first).toBe(true)
    expect(sample?.seed).toMatch(/^[0-9a-f]{32}$/)
    const byHand = await world.query<{ house: string }>(
      `select family_id as house from family where decile between 1 and 4 and family_id <> all ($1::uuid[])
       order by md5($2 || '/' || family_id) limit 32`,
      [listedOnes.map(({ beneficiary }) => beneficiary), sample?.seed],
    )
    const drawn = await visitsOf(world, programme)
    const housesOf = (kind: string) => drawn.filter((one) => one.kind === kind).map(({ house }) => house as string)
    expect(housesOf('left-out')).toEqual(byHand.map(({ house }) => house).toSorted())
    expect(housesOf('recipient')).toEqual(listedOnes.map(({ beneficiary }) => beneficiary).toSorted())
    const [stratum] = await world.query<{ frame: number; visits: number; whole: boolean }>(
      `select frame, visits, last_key = (select max(md5($2 || '/' || house_id)) from targeting_visit v where v.sample_id = s.sample_id
         and v.kind = s.kind) as whole from targeting_stratum s where sample_id = $1 and kind = 'left-out'`,
      [sample?.id, sample?.seed],
    )
    expect(stratum).toEqual({ frame: 40, visits: 32, whole: true })
  })

  test('replaces nobody: who has gone since the list was approved stays in it, and is shown without a name', async () => {
    const officer = await officerOf(world, village)
    const [gone] = await someFamilies(world, officer, 1)
    const { programmeId } = await anApprovedList(world, officer, gone ? [gone] : [], { months: ['2026-11'] })
    await world.query(`update programme set rule = '{"kind":"nik"}'`)
    await world.query("update person set region_code = '64.02.04.2001' where family_id = $1", [gone?.beneficiary])
    await drawIn(world, programmeId as ProgrammeId, village)
    const rows = await listed(world, await visitorOf(world, village))
    const row = rows.find(({ house }) => (house as string) === gone?.beneficiary)
    expect(row).toMatchObject({ person: null, members: 0, place: { code: village } })
  })

  test('is drawn for each regency of a province that has none, and for nobody beyond the mandate', async () => {
    const { id } = await aProgrammeIn(world, village)
    await world.query("update programme set region_code = '64' where programme_id = $1", [id])
    await aPoorFamilyIn(world, '64.02.04.2001')
    await drawIn(world, id, village)
    const province = await world.signIn('province-officer', '64')
    const ask = (caller: Caller, region: string) =>
      world.send(api.drawErrorSample, { params: { id }, body: wishOf(region) }, caller)
    expect((await ask(await officerOf(world, '64.02'), '64.08')).problem).toBe('not-found')
    expect(made(await ask(province, '64')).samples).toBe(1)
    expect((await ask(province, '64')).problem).toBe('sample-exists')
    expect((await ask(province, village)).problem).toBe('region-unknown')
  })

  test('is not drawn of a programme that takes proposals in place of a rule', async () => {
    const { id } = await aProgrammeIn(world, village, {
      beneficiary: 'group',
      accountKind: 'goods',
      rule: null,
      amount: null,
    })
    const answer = await world.send(
      api.drawErrorSample,
      { params: { id }, body: wishOf('64.08') },
      await officerOf(world, village),
    )
    expect(answer.problem).toBe('programme-without-rule')
  })
})

describe('a visit', () => {
  const world = aWorld()

  test('is made by somebody who neither found the family nor decided on it, and is not told who stands on a list', async () => {
    const officer = await officerOf(world, village)
    const worker = await visitorOf(world, village)
    const drawn = await aDrawnFamilyIn(world, village)
    const mine = async (caller: Caller) => (await listed(world, caller)).filter(({ house }) => house === drawn.house)
    expect(await mine(officer)).toEqual([])
    expect((await record(world, drawn, officer)).problem).toBe('own-family')
    const [row] = await mine(worker)
    expect(row).toMatchObject({ members: 1, tries: 0, programme: { id: drawn.programme, subject: 'person' } })
    expect(JSON.stringify(row)).not.toMatch(/left-out|recipient/)
    expect(await mine(await world.signIn('village-operator', '64.08.04.2011'))).toEqual([])

    const waiting = made(await world.send(insight.waitingErrorVisits, {}, worker)).rows
    expect(waiting).toMatchObject([{ kind: 'error-visits-to-make', count: 1 }])
    expect(made(await world.send(insight.waitingErrorVisits, {}, officer)).rows).toEqual([])
  })

  test('is refused to whoever decided on the family after it was drawn', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const { house, sample } = await aDrawnFamilyIn(world, village)
    const operator = await operatorOf(world, village)
    const [person] = await world.query<{ person_id: string }>('select person_id from person where family_id = $1', [house])
    const papers = await allPapersIn(world, village)
    const draft = { person: person?.person_id as never, papers, details: { kind: 'receives-nothing' as const } }
    const { id } = made(await tell(world, draft, operator))
    const body = { version: 1, decision: 'accepted' as const, reason: null }
    made(await world.send(proposals.decideClaim, { params: { id }, body }, officer))
    expect((await record(world, { house, sample }, officer)).problem).toBe('own-family')
    expect((await record(world, { house, sample }, operator)).problem).toBe('own-family')
    made(await record(world, { house, sample }, await visitorOf(world, village), { finding: left }))
  })

  test('answers every question, on a day since it was drawn', async () => {
    const worker = await visitorOf(world, village)
    const drawn = await aDrawnFamilyIn(world, village)
    const faults = async (over: Partial<ErrorVisitDraft>) => {
      const answer = await record(world, drawn, worker, over)
      return [answer.problem, (answer.body as unknown as { faults?: { rule: string }[] }).faults]
    }
    expect(await faults({ finding: null })).toEqual(['error-visit-unsound', [{ rule: 'ERR-8' }]])
    expect(await faults({ visitedOn: '2026-11-01' as LocalDate })).toEqual(['error-visit-unsound', [{ rule: 'ERR-9' }]])
    expect(made(await record(world, drawn, worker))).toEqual({ over: true })
    expect((await record(world, drawn, worker)).problem).toBe('error-visit-made')
  })

  test('who is not met is sought three times and kept as absent; who refuses is kept as that at once', async () => {
    const worker = await visitorOf(world, village)
    const absent = { outcome: 'absent' as const, finding: null }
    const drawn = await aDrawnFamilyIn(world, village)
    const over: boolean[] = []
    for (let attempt = 0; attempt < 3; attempt++) over.push(made(await record(world, drawn, worker, absent)).over)
    expect(over).toEqual([false, false, true])
    expect((await record(world, drawn, worker)).problem).toBe('error-visit-made')

    const other = await aDrawnFamilyIn(world, village)
    expect(made(await record(world, other, worker, { outcome: 'refused', finding: null }))).toEqual({ over: true })
    const kept = await world.query<{ outcome: string; error: boolean | null; poor: boolean | null }>(
      'select outcome, error, poor from targeting_visit where house_id = any ($1) and outcome is not null order by outcome',
      [[drawn.house, other.house]],
    )
    expect(kept).toEqual([
      { outcome: 'absent', error: null, poor: null },
      { outcome: 'refused', error: null, poor: null },
    ])
  })

  test('the database itself refuses whoever found the family', async () => {
    const { house, sample } = await aDrawnFamilyIn(world, village)
    const { accountId } = await officerOf(world, village)
    const byHand = world.query(
      `update targeting_visit set outcome = 'refused', visited_by = $3, visited_on = now(), recorded_at = now()
       where house_id = $1 and sample_id = $2`,
      [house, sample, accountId],
    )
    await expect(byHand).rejects.toThrow(/targeting_visit_is_of_another/)
  })
})

describe('the two errors', () => {
  const world = aWorld()
  const figuresFor = async (id: ProgrammeId, caller: Caller, query: object = {}) =>
    made(await world.send(api.getErrorFigures, { params: { id }, query }, caller))

  test('are told with an interval once enough has been visited, by district and for the whole, with who could not be visited', async () => {
    const officer = await officerOf(world, village)
    const worker = await visitorOf(world, village)
    const head = await world.signIn('regency-head', '64.08')
    const families = await someFamilies(world, officer, 80)
    await world.query('update family set decile = 2')
    const { programmeId } = await anApprovedList(world, officer, families.slice(0, 40), { months: ['2026-11'] })
    const programme = programmeId as ProgrammeId
    await drawIn(world, programme, village)
    const drawn = await visitsOf(world, programme)
    const recipients = drawn.filter(({ kind }) => kind === 'recipient')
    expect(recipients.length).toBe(32)

    for (const one of recipients.slice(0, 12)) made(await record(world, one, worker))
    const early = await figuresFor(programme, head)
    expect(early.whole).toMatchObject([
      {
        kind: 'recipient',
        withheld: false,
        frame: 40,
        drawn: 32,
        answered: 12,
        needed: 30,
        share: null,
        low: null,
        errors: null,
      },
      { kind: 'left-out', frame: 40, drawn: 32, answered: 0, needed: 30, share: null },
    ])

    made(await record(world, recipients[12] as never, worker, { outcome: 'refused', finding: null }))
    for (const one of recipients.slice(13, 28)) made(await record(world, one, worker))
    for (const one of recipients.slice(28)) made(await record(world, one, worker, { finding: { ...poor, wellOff: true } }))
    const told = await figuresFor(programme, head)
    expect(told.whole[0]).toMatchObject({ answered: 31, refused: 1, absent: 0, errors: 4 })
    expect(told.whole[0]?.share).toBeCloseTo(4 / 31, 10)
    expect([told.whole[0]?.low, told.whole[0]?.high]).toEqual([expect.closeTo(0.0363, 3), expect.closeTo(0.2983, 3)])
    expect(told.parts).toMatchObject([{ place: { code: '64.08.04' }, figures: [{ answered: 31 }, { answered: 0 }] }])
    expect(told.trend).toMatchObject([{ month: '2026-11', figures: [{ errors: 4 }, { share: null }] }])
    expect(told.drawings).toMatchObject([{ month: '2026-11', halfWidth: 5, precision: 'district', place: { code: '64.08' } }])
    expect(told.asOf).not.toBeNull()
    expect((await figuresFor(programme, head, { within: '64.08.04' })).whole).toMatchObject([{ errors: 4 }, {}])

    // Four families: whoever may not open them is not told.
    const approver = await world.signIn('approver', '64.08')
    const hidden = await figuresFor(programme, approver)
    expect(hidden.whole[0]).toEqual({
      kind: 'recipient',
      withheld: true,
      ...Object.fromEntries(
        ['frame', 'drawn', 'answered', 'refused', 'absent', 'errors', 'needed', 'share', 'low', 'high'].map((key) => [key, null]),
      ),
    })
    expect(hidden.parts[0]?.figures[0]?.withheld).toBe(true)
    expect(hidden.trend?.[0]?.figures[0]?.withheld).toBe(true)
    expect(JSON.stringify([hidden.whole[0], hidden.parts[0]?.figures[0], hidden.trend?.[0]?.figures[0]])).not.toMatch(/:\d/)

    const beside = await world.signIn('regency-head', '64.02')
    expect((await world.send(api.getErrorFigures, { params: { id: programme }, query: {} }, beside)).problem).toBe('not-found')
  })

  test('of a person’s programme count the family once, however many of it receive', async () => {
    const officer = await officerOf(world, village)
    const one = await aPersonIn(world, village)
    const other = await aPersonIn(world, village, { relation: 'child', familyCardNumber: one.card, name: 'Rahmat Hidayat' })
    const both = [one, other].map(({ id, nik, name }) => ({ id, nik, name, beneficiary: id as string }))
    const { programmeId } = await anApprovedList(world, officer, both, { months: ['2026-11'], beneficiary: 'person' })
    await drawIn(world, programmeId as ProgrammeId, village)
    const rows = (await visitsOf(world, programmeId as ProgrammeId)).filter(({ kind }) => kind === 'recipient')
    expect(rows.map(({ house }) => house as string)).toEqual([one.familyId])
  })

  test('several months together are weighed by the newest, and a month without a sample changes nothing', async () => {
    const officer = await officerOf(world, village)
    const [family] = await someFamilies(world, officer, 1)
    const { programmeId } = await anApprovedList(world, officer, family ? [family] : [], { months: ['2026-11', '2026-12'] })
    const programme = programmeId as ProgrammeId
    await drawIn(world, programme, village)
    world.clock.now = new Date('2026-12-05T03:00:00Z')
    const [later, again] = [await world.signIn('regency-officer', '64.08'), await world.signIn('social-worker', '64.08')]
    const asked = await world.send(api.drawErrorSample, { params: { id: programme }, body: wishOf('64.08') }, later)
    expect(made(asked).samples).toBe(1)
    await world.settle()
    const rows = (await visitsOf(world, programme)).filter(({ kind }) => kind === 'recipient')
    expect(rows.length).toBe(2)
    for (const row of rows)
      made(await record(world, row, again, { visitedOn: '2026-12-05' as LocalDate, finding: { ...poor, poor: false } }))
    const head = await world.signIn('regency-head', '64.08')
    expect((await figuresFor(programme, head, { months: 3 })).whole[0]).toMatchObject({
      frame: 1,
      answered: 2,
      errors: 2,
      share: 1,
    })
    expect((await figuresFor(programme, head, { months: 1 })).whole[0]).toMatchObject({ answered: 1, share: 1, low: 1, high: 1 })
    expect((await figuresFor(programme, head)).trend?.map(({ month }) => month)).toEqual(['2026-11', '2026-12'])
  })
})
