import { beforeAll, describe, expect, test } from 'vitest'
import * as api from '#domain/intake/intake.api.ts'
import * as codes from '#domain/regions/bps-codes.api.ts'
import { made } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import { listsOf } from './testing/lists.ts'

const world = aWorld()
const { check, read } = listsOf(world)

const header = 'ID_DTSEN,KABUPATEN/KOTA,KECAMATAN,DESA/KELURAHAN,KODE DESA,NIK,NAMA'
const person = (nth: number, district: string, village: string, code = '', regency = 'KAB. KUTAI TIMUR') =>
  `P${nth},${regency},${district},${village},${code},64089902037${String(nth).padStart(5, '0')},ORANG ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(nth % 26)}`

let officer: Caller
beforeAll(async () => {
  officer = await world.signIn('regency-officer', '64.08')
})

describe('names of places in a file', () => {
  test('are resolved with a certainty that is shown before anything is applied', async () => {
    const list = await check(
      officer,
      { source: 'DTSEN' },
      header,
      person(1, 'MUARA BENGKAL', 'SENAMBAH'),
      person(2, 'KEC. MA. BENGKAL', 'DESA SENAMBAH'),
      person(3, 'MUARA BENGKAL', 'SENAMBHA'),
      person(4, 'MUARA BENGKAL', 'SENAMBHA'),
      person(5, 'MUARA BENGKAL', 'DESA ENTAH'),
    )
    expect(list.counts?.faults).toEqual({ 'village.misspelt': 2, 'village.unknown': 1 })
    const { body } = await world.send(api.listBatchPlaces, { params: { id: list.id } }, officer)
    expect(body.ways).toEqual({ name: 2, alike: 2, none: 1 })
    expect(body.claims).toMatchObject([
      { village: 'SENAMBHA', way: 'alike', certainty: 0.88, taken: '64.08.03.2001', rows: 2, place: { name: 'Senambah' } },
      { village: 'DESA ENTAH', way: 'none', taken: null, rows: 1, place: null },
    ])
  })

  test('mean what an officer says, in this file and in the next of its source', async () => {
    const rows = [person(11, 'MUARA BENGKAL', 'SENAMBHA'), person(12, 'MUARA BENGKAL', 'KAMPUNG HULU')]
    const list = await check(officer, { source: 'DTSEN' }, header, ...rows)
    const { body } = await world.send(api.listBatchPlaces, { params: { id: list.id } }, officer)
    const claimOf = (village: string) => body.claims.find((claim) => claim.village === village)?.claim ?? ''
    const places = [
      { claim: claimOf('SENAMBHA'), village: null },
      { claim: claimOf('KAMPUNG HULU'), village: '64.08.03.2002' },
    ]
    const elsewhere = [{ claim: claimOf('SENAMBHA'), village: '64.02.11.2008' }]
    const params = { id: list.id }
    const refused = await world.send(api.sayPlaces, { params, body: { version: list.version, places: elsewhere } }, officer)
    expect(refused.problem).toBe('region-unknown')

    made(await world.send(api.sayPlaces, { params, body: { version: list.version, places } }, officer))
    await world.settle()
    const anew = await read(officer, list.id)
    expect(anew).toMatchObject({ state: 'checked', counts: { faults: { 'village.unknown': 1 } } })
    const [row] = await world.query('select village_code from import_row where batch_id = $1 and row_number = 3', [list.id])
    expect(row).toEqual({ village_code: '64.08.03.2002' })

    const next = await check(officer, { source: 'DTSEN' }, header, person(13, 'Muara Bengkal', 'Kp. Hulu'))
    expect(next.counts?.faults).toEqual({})
    const other = await check(officer, { source: 'OWN' }, header, person(14, 'Muara Bengkal', 'Kp. Hulu'))
    expect(other.counts?.faults, 'another source says it for itself').toEqual({ 'village.unknown': 1 })
  })
})

describe('files with codes of BPS', () => {
  const bpsFile = (code: string, nth: number) => `B${nth},,,,${code},64089902037${String(nth).padStart(5, '0')},ORANG B`

  test('tell which codes nobody has mapped yet; once somebody has, the rows are read', async () => {
    const lines = [
      header,
      bpsFile('6404021004', 21),
      bpsFile('6404021008', 22),
      bpsFile('6404021008', 23),
      bpsFile('9904021008', 24),
    ]
    const list = await check(officer, { source: 'DTSEN', codes: 'bps' }, ...lines)
    expect(list.counts?.faults).toEqual({ 'village.code-unmapped': 2, 'village.unknown': 1 })
    const faults = await world.send(
      api.listBatchFaults,
      { params: { id: list.id }, query: { code: 'village.code-unmapped' } },
      officer,
    )
    expect(faults.body.rows).toMatchObject([
      { row: 3, field: 'villageCode', value: '6404021008' },
      { row: 4, field: 'villageCode', value: '6404021008' },
    ])

    const keeper = await world.signIn('province-officer', '64')
    const setting = { code: '64.08.07.2008', before: null, bpsCode: '6404021008' }
    made(await world.send(codes.setBpsCodes, { params: { code: '64.08' }, body: { codes: [setting], validFrom: null } }, keeper))
    const again = await check(officer, { source: 'DTSEN', codes: 'bps' }, ...lines)
    expect(again.counts?.faults).toEqual({ 'village.unknown': 1 })
  })

  test('of another scheme than their names are refused as a whole, also where only districts are named', async () => {
    const lines = Array.from({ length: 10 }, (_, nth) => person(40 + nth, 'TELEN', '', '6404010008'))
    const upload = { name: 'daftar.csv', bytes: Buffer.from([header, ...lines].join('\n')) }
    const query = { regency: '64.08', period: '2026-Q4', codes: 'bps' as const }
    const uploaded = made(await world.send(api.uploadBatch, { query, upload }, officer))
    const columns = uploaded.columns.map((column) => column.choice)
    made(await world.send(api.checkBatch, { params: { id: uploaded.id }, body: { version: 1, columns } }, officer))
    await world.settle()
    expect(await read(officer, uploaded.id)).toMatchObject({ state: 'refused', refusedFor: 'codes-disagree' })
  })
})
