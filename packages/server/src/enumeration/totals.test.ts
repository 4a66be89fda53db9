import { describe, expect, test } from 'vitest'
import type { TotalDraft } from '#domain/enumeration/total.ts'
import * as totals from '#domain/enumeration/totals.api.ts'
import * as insight from '#domain/insight/insight.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aNeedOf, aPersonIn, made, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import { aRoundIn } from './testing/a-round.ts'
import { pdf, totalDraft } from './testing/a-total.ts'

const village = '64.08.04.2001'
const regency = '64.08' as RegionCode

describe('how many there are where nobody knows who', () => {
  const world = aWorld()
  const record = async (over: Partial<TotalDraft> = {}, caller?: Caller) =>
    world.send(totals.recordTotal, { body: totalDraft(village, over) }, caller ?? (await officerOf(world, village)))
  const listed = async (caller: Caller, view: 'open' | 'ended' = 'open') =>
    made(await world.send(totals.listTotals, { query: { view } }, caller)).rows
  const figures = async (caller: Caller) =>
    made(await world.send(people.getPeopleFigures, { query: { within: regency } }, caller)).total
  const board = async (caller: Caller) => made(await world.send(insight.getRegistry, {}, caller)).total

  test('stands beside those who are known by name and is never added to them, until an officer ends it', async () => {
    const officer = await officerOf(world, village)
    const person = await aPersonIn(world, village, { occupation: 'PEMULUNG' })
    await aNeedOf(world, village, person.id, 'PMKS-13')
    const { id } = made(await record({ category: 'PMKS-13' }))

    expect(await listed(officer)).toMatchObject([{ id, amount: 12, named: 1, rounds: [], hasDocument: false, ended: null }])
    expect(await figures(officer)).toMatchObject({
      needs: [{ category: 'PMKS-13', open: 1 }],
      withoutNames: [{ category: 'PMKS-13', amount: 12 }],
    })
    expect(await board(officer)).toMatchObject({ openNeeds: 1, withoutNames: 12 })

    const round = await aRoundIn(world, village)
    expect(await listed(officer)).toMatchObject([{ rounds: [{ id: round.id }] }])

    const end = (version: number) => world.send(totals.endTotal, { params: { id }, body: { version, reason: 'named' } }, officer)
    expect((await end(2)).problem).toBe('stale-version')
    made(await end(1))
    expect((await end(2)).problem).toBe('total-ended')
    expect(await listed(officer)).toEqual([])
    expect(await listed(officer, 'ended')).toMatchObject([{ id, ended: { reason: 'named' } }])
    expect(await board(officer)).toMatchObject({ withoutNames: 0 })
  })

  test('nobody is counted by two totals of a village and category', async () => {
    made(await record({ sex: 'female' }))
    expect((await record()).problem).toBe('total-unsound')
    expect((await record({ sex: 'female', ageFrom: 70 })).problem).toBe('total-unsound')
    expect((await record({ sex: 'male' })).status).toBe(201)
    expect((await record({ category: 'PMKS-24' })).status).toBe(201)
  })

  test('nobody is counted twice either where several record at the same moment', async () => {
    const officer = await officerOf(world, village)
    const bands: Partial<TotalDraft>[] = [
      {},
      { sex: 'female' },
      { ageFrom: 60 },
      { sex: 'female', ageFrom: 70 },
      { ageBelow: 80 },
    ]
    const answers = await Promise.all(bands.map((band) => record({ category: 'PMKS-25', ...band }, officer)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ problem }) => problem === 'total-unsound')).toHaveLength(bands.length - 1)
  })

  test('of a protected category only those hear who may, and the board counts it for nobody', async () => {
    const officer = await officerOf(world, village)
    const operator = await world.signIn('village-operator', village)
    const before = await board(officer)
    const { id } = made(await record({ category: 'PMKS-16', amount: 3 }))
    expect((await listed(officer)).map((one) => one.id)).toContain(id)
    expect((await listed(operator)).map((one) => one.id)).not.toContain(id)
    expect((await figures(operator)).withoutNames.map(({ category }) => category)).not.toContain('PMKS-16')
    expect((await world.send(totals.getDocument, { params: { id } }, operator)).problem).toBe('not-found')
    expect(await board(officer)).toEqual({ ...before, withoutNames: before.withoutNames })
  })

  test('who may not open people is told no small total', async () => {
    const world2 = await world.signIn('approver', '64.02')
    const officer = await officerOf(world, '64.02')
    const body = totalDraft('64.02.04.2001', { amount: 3 })
    made(await world.send(totals.recordTotal, { body }, officer))
    await aPersonIn(world, '64.02.04.2001')
    expect(await board(officer)).toMatchObject({ withoutNames: 3 })
    expect(await board(world2)).toMatchObject({ withoutNames: null })
  })

  test('carries the document in which it stands, and each look at that is journalled', async () => {
    const officer = await officerOf(world, village)
    const { id } = made(await record({ category: 'PMKS-12' }))
    const attach = (upload: { name: string; bytes: Buffer }) =>
      world.send(totals.attachDocument, { params: { id }, upload }, officer)
    expect((await attach({ name: 'a.pdf', bytes: Buffer.from('MZ') })).problem).toBe('scan-unreadable')
    made(await attach(pdf))
    made(await attach(pdf))
    const { status, text, headers } = await world.send(totals.getDocument, { params: { id } }, officer)
    expect([status, headers['content-type'], text]).toEqual([200, 'application/pdf', pdf.bytes.toString()])
    const kept = await world.query("select 1 from stored_file where name = 'angka.pdf'")
    expect(kept).toHaveLength(1)
    expect(await world.query("select 1 from journal where event = 'total.document-read'")).toHaveLength(1)
  })
})
