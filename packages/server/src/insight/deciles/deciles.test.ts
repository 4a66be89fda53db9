import { beforeAll, describe, expect, test } from 'vitest'
import type { DecileBoard } from '#domain/insight/deciles/decile-board.ts'
import * as api from '#domain/insight/insight.api.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import * as proposals from '#domain/proposals/proposals.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import { listsOf } from '../../intake/testing/lists.ts'
import { made } from '../../platform/testing/fixtures.ts'
import { heard } from '../../platform/testing/heard.ts'
import { aWorld, type Caller } from '../../platform/testing/world.ts'
import { allPapersIn, operatorOf, tell } from '../../proposals/testing/a-claim.ts'

const world = aWorld()
const { check, apply, undo } = listsOf(world)
const village = '64.08.03.2001'
const card = (nth: number) => `640899010110000${nth}`
const row = (nth: number, decile: number | '') =>
  `A${nth},MUARA BENGKAL,SENAMBAH,${card(nth)},640899020370000${nth},ORANG ${'ABCDEFGH'[nth]},02/03/1970,LAKI-LAKI,KEPALA KELUARGA,${decile}`
const header = 'ID_DTSEN,KECAMATAN,DESA/KELURAHAN,NO KK,NIK,NAMA,TANGGAL LAHIR,JENIS KELAMIN,HUBUNGAN KELUARGA,DESIL'
const deciles = (...told: [number, number][]) => ['NO KK;DESIL', ...told.map(([nth, decile]) => `'${card(nth)};${decile}`)]

let officer: Caller
const board = async (query: Record<string, string> = { within: '64.08' }, caller = officer): Promise<DecileBoard> =>
  made(await world.send(api.getDecileBoard, { query }, caller))
const cells = ({ matrix }: DecileBoard) => matrix?.map(({ before, now, families }) => [before, now, families])

beforeAll(async () => {
  officer = await world.signIn('regency-officer', '64.08')
  const first = [1, 2, 3, 4, 5].map((nth) => row(nth, 2))
  await apply(officer, await check(officer, { source: 'DTSEN', period: '2026-Q2' }, header, ...first, row(6, '')))
}, 60_000)

describe('a list of deciles', () => {
  test('that is the first has nothing to be compared with', async () => {
    const first = await board()
    expect(first).toMatchObject({ quarters: ['2026-Q2'], quarter: '2026-Q2', comparedWith: [] })
    expect(cells(first)).toEqual([[0, 2, 5]])
  })

  test('is compared with the one before, family by family, in the village and above', async () => {
    await apply(
      officer,
      await check(officer, { source: 'DECILES', period: '2026-Q3' }, ...deciles([1, 5], [2, 1], [3, 2], [6, 4])),
    )
    const known = await board()
    expect(known).toMatchObject({ quarters: ['2026-Q3', '2026-Q2'], quarter: '2026-Q3', comparedWith: ['2026-Q2'] })
    expect(known.total).toEqual({ rose: 1, fell: 1, stayed: 1, came: 1, left: 2 })
    expect(cells(known)).toEqual([
      [0, 4, 1],
      [2, 0, 2],
      [2, 1, 1],
      [2, 2, 1],
      [2, 5, 1],
    ])
    expect(known.regions?.map(({ place, moves }) => [place.code, moves.left])).toEqual([['64.08.03', 2]])
    const inVillage = await board({ within: village })
    expect(inVillage.total).toEqual(known.total)
    expect((await board({ within: '64.08', quarter: '2026-Q2' })).total).toMatchObject({ came: 5, rose: 0 })
  })

  test('that comes late stands before the one after it, and taken back leaves that as it was', async () => {
    const late = await check(officer, { source: 'DECILES', period: '2026-Q1' }, ...deciles([1, 1], [2, 2]))
    await apply(officer, late)
    const second = { within: '64.08', quarter: '2026-Q2' }
    expect(await board(second)).toMatchObject({
      comparedWith: ['2026-Q1'],
      total: { rose: 1, fell: 0, stayed: 1, came: 3, left: 0 },
    })
    await undo(officer, late)
    const again = await board(second)
    expect([again.quarters, again.comparedWith, cells(again)]).toEqual([['2026-Q3', '2026-Q2'], [], [[0, 2, 5]]])
  })

  test('tells whoever may not open people the figures of the whole, and none of them while one is small', async () => {
    const approver = await world.signIn('approver', '64.08')
    const told = await board({}, approver)
    expect(told).toMatchObject({ matrix: null, regions: null, findings: null })
    expect(told.total).toEqual({ rose: null, fell: null, stayed: null, came: null, left: null })
    expect((await board({ within: '64.08', quarter: '2026-Q2' }, approver)).total).toMatchObject({ came: 5 })
    const part = await board({ within: '64.08.03', quarter: '2026-Q2' }, approver)
    expect(part.total, 'of a part nothing').toMatchObject({ came: null })
  })

  test('is of the families that the reader reaches', async () => {
    const elsewhere = await world.signIn('regency-officer', '64.02')
    expect(await board({ within: '64.08' }, elsewhere)).toMatchObject({ quarters: [], quarter: null, matrix: [] })
  })
})

describe('a local finding', () => {
  const personOf = async (nth: number) => {
    const [person] = await world.query<{ person_id: PersonId; family_id: string }>(
      'select person_id, family_id from person where family_id = (select family_id from family where card_number = $1)',
      [card(nth)],
    )
    if (!person) throw new Error('nobody there')
    return person
  }
  const decileOf = async (nth: number) => {
    const rows = await world.query<{ decile: number; history: string }>(
      `select f.decile, (select string_agg(period || ':' || decile, ' ' order by period, source) from family_decile d where d.family_id = f.family_id) history
       from family f where card_number = $1`,
      [card(nth)],
    )
    return rows[0]
  }
  const accept = async (nth: number): Promise<ClaimId> => {
    const { person_id: person } = await personOf(nth)
    const papers = await allPapersIn(world, village)
    const details = { kind: 'already-well-off' as const, reasons: ['steady-job' as const] }
    const { id } = made(await tell(world, { person, papers, details }, await operatorOf(world, village)))
    made(
      await world.send(
        proposals.decideClaim,
        { params: { id }, body: { version: 1, decision: 'accepted', reason: null } },
        officer,
      ),
    )
    return id
  }
  /** Sessions don't last so long. */
  const later = async (days: number) => {
    world.clock.now = new Date(world.clock.now.getTime() + days * 86_400_000)
    officer = await world.signIn('regency-officer', '64.08')
  }

  test('stands beside the decile of the centre and never takes its place', async () => {
    const before = await decileOf(3)
    await accept(3)
    expect(await decileOf(3)).toEqual(before)
    await heard(world)
    const { findings } = await board()
    expect(findings?.total).toEqual({ confirmed: 0, followed: 0, refused: 0, waiting: 1, medianDays: null })
  })

  test('is answered by the centre, or by its next list where that has the family better off', async () => {
    const [answered] = [await accept(1), await accept(2)]
    await later(10)
    const turn = async (version: number, told: object) =>
      made(await world.send(proposals.tellCentre, { params: { id: answered }, body: { version, told } as never }, officer))
    const { version } = await turn(2, { step: 'centre-file', letter: '460/12', on: '2026-11-22' })
    await later(20)
    await turn(version, { step: 'centre-answer', answer: 'refused' })
    await heard(world)
    expect((await board()).findings?.total).toEqual({ confirmed: 0, followed: 0, refused: 1, waiting: 2, medianDays: 30 })

    await later(10)
    await apply(officer, await check(officer, { source: 'DECILES', period: '2026-Q4' }, ...deciles([1, 8], [2, 7], [3, 2])))
    await heard(world)
    const { findings, regions } = await board()
    expect(findings?.total).toEqual({ confirmed: 0, followed: 1, refused: 1, waiting: 1, medianDays: 35 })
    expect(findings?.kinds.map(({ kind, figures }) => [kind, figures.waiting + figures.followed + figures.refused])).toEqual([
      ['already-well-off', 3],
      ['receives-nothing', 0],
      ['correction', 0],
    ])
    expect(regions?.map((region) => region.findings.medianDays)).toEqual([35])
  })
})
