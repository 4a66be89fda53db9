import { beforeAll, describe, expect, test } from 'vitest'
import { permissionsOf, rolesWith } from '#domain/access/roles.ts'
import * as insight from '#domain/insight/insight.api.ts'
import * as people from '#domain/people/people.api.ts'
import * as planning from '#domain/planning/planning.api.ts'
import * as programmes from '#domain/programmes/programmes.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { recount } from './people/bulk/index.ts'
import { aNeedOf, aPersonIn, made, officerOf } from './platform/testing/fixtures.ts'
import { aMachineIn } from './platform/testing/machines.ts'
import { aListIn, aProgrammeIn } from './platform/testing/programme-lists.ts'
import { aWorld, type Caller } from './platform/testing/world.ts'

/* AC-17 and AC-18 where figures leave: whoever may open the people is told all, whoever sees figures only no small ones. */

const world = aWorld()
/** Two of one district in Kutai Timur, and one of its other districts; Kutai Kartanegara; Samarinda. */
const populations = { '64.08.04.2001': 3, '64.08.04.2011': 6, '64.08.05.2001': 7, '64.02.04.2001': 2, '64.72.01.1001': 6 }
let [approver, protector, head]: Caller[] = []

beforeAll(async () => {
  for (const [village, count] of Object.entries(populations)) for (let at = 0; at < count; at++) await aPersonIn(world, village)
  approver = await world.signIn('approver', '64')
  protector = await world.signIn('data-protection-officer', '64')
  head = await world.signIn('province-head', '64')
}, 60_000)

describe('the registry in figures', () => {
  const persons = async (within: string, caller?: Caller) => {
    const { total, regions } = made(await world.send(people.getPeopleFigures, { query: { within } }, caller))
    return { total: total.persons, ...Object.fromEntries(regions.map((one) => [one.region, one.persons])) }
  }

  test('withholds a small village and the one beside it from whoever may not open people', async () => {
    expect(await persons('64.08.04', protector)).toEqual({ total: 9, '64.08.04.2001': null, '64.08.04.2011': null })
    expect(await persons('64.08.04', head)).toEqual({ total: 9, '64.08.04.2001': 3, '64.08.04.2011': 6 })
  })

  test('is withheld alike whichever region is asked for', async () => {
    expect(await persons('64.08.04.2001', protector)).toEqual({ total: null, '64.08.04.2001': null })
    expect(await persons('64.08.04.2011', protector)).toEqual({ total: null, '64.08.04.2011': null })
    // Kutai Kartanegara has two; Samarinda, the next smallest, hides them, and so its own districts hide it.
    expect(await persons('64', protector)).toEqual({ total: 24, '64.02': null, '64.08': 16, '64.72': null })
    expect(await persons('64.72', protector)).toEqual({ total: null, '64.72.01': null })
    expect(await persons('64.08', protector)).toEqual({ total: 16, '64.08.04': 9, '64.08.05': 7 })
  })

  test('tells them neither deciles nor categories', async () => {
    const { total, regions } = made(await world.send(people.getPeopleFigures, { query: { within: '64.08' } }, protector))
    for (const figure of [total, ...regions]) expect([figure.deciles, figure.needs]).toEqual([null, []])
  })

  test('a machine whose token is for figures only is told no more than that', async () => {
    const { token } = await aMachineIn(world, '64.08', ['people.search'])
    const { body } = await world.send(people.getPeopleFigures, { query: { within: '64.08.04' }, token })
    expect(body.regions.map((one) => one.persons)).toEqual([null, null])
    const open = await aMachineIn(world, '64.08', ['people.search', 'people.read'])
    const seen = await world.send(people.getPeopleFigures, { query: { within: '64.08.04' }, token: open.token })
    expect(seen.body.regions.map((one) => one.persons)).toEqual([3, 6])
  })
})

describe('the board', () => {
  test('withholds small regencies of the registry, and counts no restricted category for anybody', async () => {
    const { id } = await aPersonIn(world, '64.08.05.2001')
    const officer = await officerOf(world, '64.08')
    const need = { category: 'PMKS-16', met: ['PMKS-16.a'], since: '2026-11-01', evidence: null, source: 'document' as const }
    made(await world.send(people.assignNeed, { params: { id }, body: need }, officer))
    await aNeedOf(world, '64.08.05.2001', id)
    const board = async (caller?: Caller) => {
      const { total, regions } = made(await world.send(insight.getRegistry, {}, caller))
      return [total, ...regions].map((one) => [one.persons, one.openNeeds])
    }
    expect(await board(approver)).toEqual([
      [25, null],
      [null, null],
      [17, null],
      [null, null],
    ])
    expect(await board(head)).toEqual([
      [25, 1],
      [2, 0],
      [17, 1],
      [6, 0],
    ])
  })

  test('withholds what few were reached with, in the plan as on the board', async () => {
    const { id } = await aProgrammeIn(world, '64.08')
    await world.query("update programme set region_code = '64' where programme_id = $1", [id])
    const reached = { '64.02': 2, '64.08': 12, '64.72': 90 }
    for (const [regency, families] of Object.entries(reached))
      for (const [unit, amount] of [
        ['persons', families],
        ['rupiah', families * 600_000],
      ] as const)
        await world.query('insert into delivery_tally values ($1, $2, $3, $4, $5, $5)', [id, regency, '2026-Q4', unit, amount])

    const seen = async (caller?: Caller) => {
      const board = made(await world.send(insight.getReached, { params: { id }, query: {} }, caller))
      const plan = made(await world.send(planning.listTargets, { query: { year: 2026, programme: id } }, caller))
      const states = made(await world.send(insight.listProgrammeStates, {}, caller)).programmes.find((one) => one.id === id)
      return {
        board: board.cells.filter(({ unit }) => unit === 'persons').map(({ regency, realised }) => [regency, realised]),
        rupiah: board.cells.filter(({ unit }) => unit === 'rupiah').map(({ realised }) => realised),
        total: board.totals.map(({ unit, realised }) => [unit, realised]),
        plan: plan.rows.flatMap(({ regency, unit, cells }) =>
          unit === 'persons' && regency.code in reached ? [[regency.code, cells[3]?.realised]] : [],
        ),
        state: states?.units.map(({ unit, realised }) => [unit, realised]),
      }
    }
    const total = [
      ['persons', 104],
      ['rupiah', 104 * 600_000],
    ]
    const few = [
      ['64.02', null],
      ['64.08', null],
      ['64.72', 90],
    ]
    expect(await seen(approver)).toEqual({ board: few, rupiah: [null, null, 90 * 600_000], total, plan: few, state: total })
    const all = Object.entries(reached)
    const rupiah = all.map(([, families]) => families * 600_000)
    expect(await seen(head)).toEqual({ board: all, rupiah, total, plan: all, state: total })
  })
})

describe('a list', () => {
  test('tells whoever decides how many it names, not in which district a few of them live', async () => {
    const { id, counts } = await aListIn(world, '64.08.04.2001', { rule: { kind: 'sex', is: 'female' } })
    const parts = (of: typeof counts) => of?.regions.map(({ place, listed }) => [place.code, listed])
    const told = made(await world.send(programmes.getList, { params: { id } }, approver))
    expect([told.counts?.listed, parts(told.counts)]).toEqual([counts?.listed, parts(counts)])

    const few = await aListIn(world, '64.02.04.2001')
    expect([few.counts?.listed, parts(few.counts)]).toEqual([2, [['64.02.04', 2]]])
    const withheld = made(await world.send(programmes.getList, { params: { id: few.id } }, approver))
    expect([withheld.counts?.listed, parts(withheld.counts)]).toEqual([2, [['64.02.04', null]]])
  })

  test('is tried out only by those who may open people: a rule that is changed a little at a time would tell of each', () => {
    for (const role of rolesWith('programmes.define'))
      expect([role, permissionsOf(role)]).toEqual([role, expect.arrayContaining(['people.read'])])
    expect(programmes.previewRule.permission).toBe('programmes.define')
  })
})

describe('somebody of whom no village is known', () => {
  test('is a part of their regency, withheld with the part beside it', async () => {
    await world.query(
      "update person set region_code = '64.08' where person_id = (select person_id from person where region_code = '64.08.05.2001' limit 1)",
    )
    await world.asSystem(({ db }) => recount(db, '64.08' as RegionCode))
    const told = async (caller?: Caller) => {
      const { total, regions } = made(await world.send(people.getPeopleFigures, { query: { within: '64.08' } }, caller))
      return { total: total.persons, ...Object.fromEntries(regions.map((one) => [`below ${one.region}`, one.persons])) }
    }
    expect(await told(head)).toEqual({ total: 17, 'below 64.08': 1, 'below 64.08.04': 9, 'below 64.08.05': 7 })
    expect(await told(protector)).toEqual({ total: 17, 'below 64.08': null, 'below 64.08.04': 9, 'below 64.08.05': null })
  })
})
