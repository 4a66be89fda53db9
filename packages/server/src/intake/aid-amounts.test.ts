import { beforeAll, describe, expect, test } from 'vitest'
import * as benefits from '#domain/benefits/benefits.api.ts'
import type { Batch, ChangeKind, ChangeRow } from '#domain/intake/batch.ts'
import * as api from '#domain/intake/intake.api.ts'
import * as oversight from '#domain/oversight/oversight.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import { made } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import { listsOf } from './testing/lists.ts'

const world = aWorld()
const { check, apply, undo } = listsOf(world)
const niks = { ahmad: '6408990203700001', siti: '6408994203750001', rudi: '6408990203900002' }
const persons = [
  'ID_DTSEN,KECAMATAN,DESA/KELURAHAN,NO KK,NIK,NAMA,TANGGAL LAHIR,JENIS KELAMIN,HUBUNGAN KELUARGA,DESIL,PKH,BPNT',
  `A1,MUARA BENGKAL,SENAMBAH,6408990101100001,${niks.ahmad},AHMAD YUSUF,02/03/1970,LAKI-LAKI,KEPALA KELUARGA,2,TIDAK,TIDAK`,
  `A2,MUARA BENGKAL,SENAMBAH,6408990101100003,${niks.siti},SITI AMINAH,02/03/1975,PEREMPUAN,KEPALA KELUARGA,2,TIDAK,TIDAK`,
  `A3,MUARA BENGKAL,NGAYAU,6408990101100002,${niks.rudi},RUDI HARTONO,02/03/1990,LAKI-LAKI,KEPALA KELUARGA,4,TIDAK,TIDAK`,
]
const [ahmad, siti, rudi] = [`'${niks.ahmad};AHMAD YUSUF`, `'${niks.siti};SITI AMINAH`, `'${niks.rudi};RUDI HARTONO`]
const listed = (period: string, ...people: string[]) =>
  check(officer, { source: 'RECIPIENTS', benefit: 'BLT-DD', period }, 'NIK;NAMA;NOMINAL (Rp);TAHAP', ...people)

let officer: Caller
beforeAll(async () => {
  officer = await world.signIn('regency-officer', '64.08')
  await apply(officer, await check(officer, { source: 'DTSEN', period: '2026-Q1' }, ...persons))
}, 60_000)

async function changes({ id }: Batch, kind: ChangeKind): Promise<Record<string, ChangeRow['fields']>> {
  const { rows } = made(await world.send(api.listBatchChanges, { params: { id }, query: { kind } }, officer))
  return Object.fromEntries(rows.map(({ name, fields }) => [name ?? '', fields]))
}

async function idOf(nik: string): Promise<PersonId> {
  const [person] = await world.query<{ person_id: PersonId }>('select person_id from person where nik = $1', [nik])
  if (!person) throw new Error('nobody there')
  return person.person_id
}

async function told(nik: string) {
  const { lines } = made(await world.send(benefits.getPassport, { params: { id: await idOf(nik) } }, officer))
  return lines.find(({ code, mine }) => code === 'BLT-DD' && mine)?.told
}

describe('amounts and periods on a list of recipients', () => {
  let first: Batch
  let second: Batch

  test('are read, shown before anything is written, and kept with the aid', async () => {
    first = await listed('2026-Q2', `${ahmad};Rp 300.000;Tahap II 2026`, `${siti};300.000,00;Tahap II 2026`)
    expect(first.columns.map(({ choice, certainty }) => [choice, certainty >= 0.9])).toEqual([
      ['nik', true],
      ['name', true],
      ['aidAmount', true],
      ['aidPeriod', true],
    ])
    expect(first.counts).toMatchObject({ faults: {}, changes: { changed: 2, aidBegan: 2, aidAmount: 0 } })
    expect((await changes(first, 'changed'))['AHMAD YUSUF']).toEqual([
      { field: 'benefit', before: 'false', after: 'true' },
      { field: 'aidAmount', before: null, after: '300000' },
      { field: 'aidPeriod', before: null, after: '2026-T2' },
    ])
    expect(await told(niks.ahmad)).toBeUndefined()
    await apply(officer, first)
    expect(await told(niks.ahmad)).toEqual([{ period: '2026-T2', amount: 300_000 }])
  })

  test('what cannot be read is a fault; the aid is recorded without it', async () => {
    const list = await listed(
      '2026-Q3',
      `${ahmad};600 ribu;Tahap III 2026`,
      `${siti};450.000;Tahap II`,
      `${rudi};1,500,000;2027-Q1`,
    )
    expect(list.counts).toMatchObject({
      faults: { 'aid-amount.invalid': 1, 'aid-period.invalid': 2 },
      changes: { changed: 1, same: 2, unusable: 0 },
    })
    const { rows } = made(await world.send(api.listBatchFaults, { params: { id: list.id }, query: {} }, officer))
    expect(rows.map(({ row, field, value }) => [row, field, value])).toEqual([
      [2, 'aidAmount', '600 ribu'],
      [3, 'aidPeriod', 'Tahap II'],
      [4, 'aidPeriod', '2027-Q1'],
    ])
    await apply(officer, list)
    expect(await told(niks.ahmad)).toEqual([
      { period: '2026-T3', amount: null },
      { period: '2026-T2', amount: 300_000 },
    ])
    expect(await told(niks.rudi), 'for the quarter of the list').toEqual([{ period: '2026-Q3', amount: 1_500_000 }])
    await undo(officer, list)
    expect(await told(niks.ahmad)).toEqual([{ period: '2026-T2', amount: 300_000 }])
    expect(await told(niks.rudi)).toBeUndefined()
  })

  test('another amount for a like time is told before it is applied; one for another sort of time is not', async () => {
    second = await listed('2026-Q3', `${ahmad};400000;Tahap III 2026`, `${siti};100.000;Juli 2026`)
    expect(second.counts?.changes).toMatchObject({ changed: 0, same: 2, aidBegan: 0, aidEnded: 0, aidAmount: 1 })
    expect(await changes(second, 'amount')).toEqual({
      'AHMAD YUSUF': [{ field: 'aidAmount', before: '300000', after: '400000' }],
    })
    await apply(officer, second)
    expect(await told(niks.ahmad)).toEqual([
      { period: '2026-T3', amount: 400_000 },
      { period: '2026-T2', amount: 300_000 },
    ])
    expect(await told(niks.siti)).toEqual([
      { period: '2026-07', amount: 100_000 },
      { period: '2026-T2', amount: 300_000 },
    ])
  })

  test('a list that says it again changes no amount; one that comes late is held against what stood before it', async () => {
    const again = await listed('2026-Q4', `${ahmad};400.000;Tahap III 2026`, `${siti};300.000;Tahap II 2026`)
    expect(again.counts?.changes).toMatchObject({ same: 2, aidAmount: 0 })
    const late = await listed('2026-Q2', `${ahmad};300.000;Tahap II 2026`, `${siti};250.000;Tahap II 2026`)
    expect(await changes(late, 'amount')).toEqual({
      'SITI AMINAH': [{ field: 'aidAmount', before: '300000', after: '250000' }],
    })
  })

  test('stand in the copy of what is held of a person, and go with the list that told them', async () => {
    const id = await idOf(niks.ahmad)
    const copy = made(
      await world.send(oversight.disclosePerson, { params: { id }, body: { reason: 'Diminta sendiri' } }, officer),
    )
    expect(copy.aidAmounts).toEqual([
      { programme: 'BLT-DD', payer: 'APBDes', period: '2026-T3', amount: 400_000, source: 'BLT-DD' },
      { programme: 'BLT-DD', payer: 'APBDes', period: '2026-T2', amount: 300_000, source: 'BLT-DD' },
    ])
    const { undo: back } = await undo(officer, second)
    expect(back).toEqual({ takenBack: 1, kept: 0 })
    expect(await told(niks.ahmad)).toEqual([{ period: '2026-T2', amount: 300_000 }])
    await undo(officer, first)
    expect(await told(niks.ahmad)).toBeUndefined()
    expect(await world.query('select from aid_amount')).toEqual([])
  })
})
