import { beforeAll, describe, expect, test } from 'vitest'
import * as api from '#domain/regions/bps-codes.api.ts'
import { getRegion } from '#domain/regions/regions.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { made } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'

const world = aWorld()
const [kutim, kernyanyan, marahHaloq, lungMelah] = ['64.08', '64.08.07.2008', '64.08.07.2001', '64.08.07.2002'] as [
  RegionCode,
  RegionCode,
  RegionCode,
  RegionCode,
]

let keeper: Caller
let officer: Caller
beforeAll(async () => {
  keeper = await world.signIn('province-officer', '64')
  officer = await world.signIn('regency-officer', kutim)
})

async function placesOf(code: string, caller = officer) {
  return made(await world.send(api.listBpsCodes, { params: { code } }, caller)).rows
}
async function placeOf(code: RegionCode) {
  return (await placesOf(kutim)).find((place) => place.code === code)
}
function set(caller: Caller, codes: [RegionCode, string | null, string | null][], validFrom: string | null = null) {
  const said = codes.map(([code, before, bpsCode]) => ({ code, before, bpsCode }))
  return world.send(api.setBpsCodes, { params: { code: kutim }, body: { codes: said, validFrom } }, caller)
}

describe('codes of BPS', () => {
  test('of a province tell by regency how many districts and villages have none', async () => {
    const rows = await placesOf('64')
    expect(rows.map(({ name, bpsCode }) => `${name} ${bpsCode}`)).toContain('Kutai Kartanegara 6403')
    expect(rows.find(({ code }) => code === kutim)).toMatchObject({ below: 159, missing: 5 })
  })

  test('are kept by whoever keeps them for the province, and by nobody else', async () => {
    expect((await set(officer, [[kernyanyan, null, '6404021008']])).problem).toBe('not-allowed')
    expect(made(await set(keeper, [[kernyanyan, null, '6404021008']]))).toEqual({ changed: 1 })
    expect(await placeOf(kernyanyan)).toMatchObject({ bpsCode: '6404021008', since: null, former: [] })
    const region = await world.send(getRegion, { params: { code: kernyanyan } }, officer)
    expect(region.body).toMatchObject({ bpsCode: '6404021008' })
    const [entry] = await world.query<{ facts: object }>(
      `select facts from journal where event = 'region.codes-set' order by journal_id desc limit 1`,
    )
    expect(entry?.facts).toEqual({ validFrom: null, codes: [{ code: kernyanyan, before: null, after: '6404021008' }] })
  })

  test('hold from a day on, and those from before are kept', async () => {
    made(await set(keeper, [[marahHaloq, '6404021004', '6404021044']], '2025-07-01'))
    expect(await placeOf(marahHaloq)).toMatchObject({ bpsCode: '6404021044', since: '2025-07-01', former: ['6404021004'] })
  })

  test('two villages that were mixed up change places at once', async () => {
    const [one, other] = [(await placeOf(lungMelah))?.bpsCode ?? '', (await placeOf(kernyanyan))?.bpsCode ?? '']
    const swapped = await set(keeper, [
      [lungMelah, one, other],
      [kernyanyan, other, one],
    ])
    expect(made(swapped)).toEqual({ changed: 2 })
    expect([(await placeOf(lungMelah))?.bpsCode, (await placeOf(kernyanyan))?.bpsCode]).toEqual([other, one])
  })

  test('that break a rule are refused, with what is wrong', async () => {
    const refused = await set(keeper, [[kernyanyan, (await placeOf(kernyanyan))?.bpsCode ?? null, '6404021003']])
    expect(refused.problem).toBe('bps-codes-unsound')
    expect(refused.body).toMatchObject({ faults: [{ code: kernyanyan, fault: 'taken' }] })
    expect((await set(keeper, [[marahHaloq, '6404021004', '6404021004']])).problem, 'as it was seen before').toBe('stale-version')
    const beyond = await world.send(
      api.setBpsCodes,
      {
        params: { code: '63.01' },
        body: { codes: [{ code: '63.01.01', before: null, bpsCode: '6301010' }], validFrom: null },
      },
      keeper,
    )
    expect(beyond.problem).toBe('not-allowed')
  })

  test('come from a file: what is new is shown line by line, and nothing is kept', async () => {
    const lines = [
      'DAFTAR KODE DESA',
      'Kode Kemendagri;Kode BPS;Nama Desa',
      '64.08.07;6404021;Telen',
      '6408111008;6404999999;KERNYANYAN',
      '64.08.07.2003;6404021003;Sangatta Utara',
      '64.08.99.2003;6404021099;Entah',
    ]
    const upload = { name: 'kode.csv', bytes: Buffer.from(lines.join('\n')) }
    const read = made(await world.send(api.checkBpsFile, { params: { code: kutim }, upload }, keeper))
    expect(read).toMatchObject({
      same: 1,
      lines: [
        { line: 4, code: '64.08.11.1008', faults: ['no-region'] },
        { line: 5, name: 'Juk Ayaq', givenName: 'Sangatta Utara', before: '6404021003', faults: ['name'] },
        { line: 6, code: '64.08.99.2003', name: null, faults: ['no-region'] },
      ],
    })
    const nothing = { name: 'daftar.csv', bytes: Buffer.from('NIK,NAMA\n1,2\n') }
    expect((await world.send(api.checkBpsFile, { params: { code: kutim }, upload: nothing }, keeper)).problem).toBe(
      'no-table-found',
    )
  })

  test('go out as a file that can be given back', async () => {
    const file = await world.send(api.downloadBpsCodes, { params: { code: kutim }, query: { language: 'id' } }, officer)
    const lines = file.text.split('\r\n')
    expect(lines[0]).toBe('\ufeffKode Kemendagri,Kode BPS,Nama,Kecamatan,Sejak')
    expect(lines).toContain('64.08.07.2001,6404021044,Marah Haloq,Telen,2025-07-01')
    const upload = { name: 'kode.csv', bytes: Buffer.from(file.text) }
    const read = made(await world.send(api.checkBpsFile, { params: { code: kutim }, upload }, keeper))
    expect(read.lines).toEqual([])
  })
})
