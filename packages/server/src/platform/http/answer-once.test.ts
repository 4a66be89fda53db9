import { describe, expect, test } from 'vitest'
import * as intake from '#domain/intake/intake.api.ts'
import * as people from '#domain/people/people.api.ts'
import { aPersonIn, officerOf } from '../testing/fixtures.ts'
import { sampleBody } from '../testing/sample-request.ts'
import { aWorld, type Caller } from '../testing/world.ts'

const world = aWorld()
let keys = 0
const aKey = () => `permintaan-uji-${++keys}-abcdef`
const draft = { ...(sampleBody(people.registerPerson as never) as people.PersonDraft), regionCode: '64.08.04.2001' as never }

async function register(caller: Caller, key: string, name = draft.name) {
  return world.send(people.registerPerson, { body: { ...draft, name }, key }, caller)
}

async function countNamed(name: string): Promise<number> {
  const rows = await world.query<{ count: string }>('select count(*) from person where name = $1', [name])
  return Number(rows[0]?.count)
}

describe('a request that names itself by a key', () => {
  test('is done once and answered alike however often it is sent, one after the other or all at once', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const key = aKey()
    const first = await register(officer, key, 'Sekali Saja')
    expect(first.status, first.text).toBe(201)
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    const again = await register(officer, key, 'Sekali Saja')
    expect([again.status, again.text]).toEqual([201, first.text])
    expect(again.headers['idempotency-replayed']).toBe('true')

    const other = aKey()
    const atOnce = await Promise.all(Array.from({ length: 5 }, () => register(officer, other, 'Bersamaan Saja')))
    expect(new Set(atOnce.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect([await countNamed('Sekali Saja'), await countNamed('Bersamaan Saja')]).toEqual([1, 1])
  })

  test('is answered alike at once also where the second would be refused over what the first did', async () => {
    const village = '64.08.04.2001'
    const officer = await officerOf(world, village)
    const body = sampleBody(people.assignNeed as never) as people.NeedDraft
    for (let times = 0; times < 5; times++) {
      const { id } = await aPersonIn(world, village)
      const key = aKey()
      const ask = () => world.send(people.assignNeed, { params: { id }, body, key }, officer)
      const atOnce = await Promise.all(Array.from({ length: 6 }, ask))
      expect(atOnce.map(({ status, text }) => `${status} ${text}`)).toEqual(atOnce.map(() => `201 ${atOnce[0]?.text}`))
    }
  })

  test('is kept for somebody with several regions, whatever lies between them', async () => {
    const officer = await world.signIn('regency-officer', '64.08', '64.02')
    const key = aKey()
    const first = await register(officer, key, 'Dua Wilayah')
    expect(first.status, first.text).toBe(201)
    expect((await register(officer, key, 'Dua Wilayah')).headers['idempotency-replayed']).toBe('true')
  })

  test('is refused when the key stood for something else, and does nothing', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const key = aKey()
    await register(officer, key, 'Yang Pertama')
    expect((await register(officer, key, 'Yang Kedua')).problem).toBe('key-reused')
    expect(await countNamed('Yang Kedua')).toBe(0)
  })

  test('is done anew after a refusal: nothing had happened', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const key = aKey()
    const wrong = { ...draft, regionCode: '64.02.04.2001' as never }
    expect((await world.send(people.registerPerson, { body: wrong, key }, officer)).status).toBeGreaterThanOrEqual(400)
    expect((await register(officer, key, 'Setelah Ditolak')).status).toBe(201)
  })

  test("is another's with the same key: nobody is answered what somebody else was", async () => {
    const [one, two] = [await world.signIn('regency-officer', '64.08'), await world.signIn('regency-officer', '64.08')]
    const key = aKey()
    const first = await register(one, key, 'Milik Satu')
    const second = await register(two, key, 'Milik Satu')
    expect(second.headers['idempotency-replayed']).toBeUndefined()
    expect(second.body.id).not.toBe(first.body.id)
  })

  test('gives no answer back when the mandate reaches elsewhere since, or has ended', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const key = aKey()
    await register(officer, key, 'Sebelum Mutasi')
    await world.query(`insert into mandate_region select mandate_id, '64.02' from mandate where account_id = $1`, [
      officer.accountId,
    ])
    expect((await register(officer, key, 'Sebelum Mutasi')).problem).toBe('key-reused')
    await world.query(`update mandate set valid_to = '2026-01-01' where account_id = $1`, [officer.accountId])
    expect((await register(officer, key, 'Sebelum Mutasi')).problem).toBe('not-allowed')
  })

  test('may carry a file: the same bytes are taken once, others are refused', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const send = (key: string, text: string) =>
      world.send(
        intake.uploadBatch,
        { query: { regency: '64.08', period: '2026-Q3' }, upload: { name: 'a.csv', bytes: Buffer.from(text) }, key },
        officer,
      )
    const key = aKey()
    const list = 'ID_DTSEN,NIK,NAMA,DESA/KELURAHAN\n6408A1,6408990203700001,AHMAD,SENAMBAH\n'
    const first = await send(key, list)
    expect(first.status, first.text).toBe(201)
    expect((await send(key, list)).body.id).toBe(first.body.id)
    expect((await send(key, list.replace('AHMAD', 'AMAT'))).problem).toBe('key-reused')
  })

  test('needs a key that nobody guesses', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    expect((await register(officer, 'pendek')).problem).toBe('invalid-input')
  })

  test('is forgotten after three days', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    await register(officer, aKey())
    const rows = () => world.query('select from kept_answer where account_id = $1', [officer.accountId])
    await world.doChores(2)
    expect(await rows()).toHaveLength(1)
    await world.doChores(4)
    expect(await rows()).toHaveLength(0)
  })
})
