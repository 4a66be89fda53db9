import { describe, expect, test } from 'vitest'
import * as api from '#domain/delivery/delivery.api.ts'
import type { Month } from '#domain/platform/period.ts'
import { aWorld } from '../../platform/testing/world.ts'
import { anApprovedList, someFamilies } from '../testing/approved-list.ts'
import { aRun, crew, giveAccounts } from '../testing/pay.ts'

const world = aWorld()

describe('accounts of recipients', () => {
  test('a list of accounts is taken line by line; what cannot be taken is given back with its reason', async () => {
    const { officer } = await crew(world)
    const listed = await someFamilies(world, officer, 3)
    const [a, b, c] = listed
    if (!a || !b || !c) throw new Error('three families')
    const bytes = Buffer.from(
      [
        'DAFTAR REKENING PENERIMA',
        'NO;NIK;NAMA PEMILIK;BANK;NO REKENING',
        `1;'${a.nik};${a.name};BPD Kaltim;0011223344`,
        `2;${b.nik};${b.name};BPD Kaltim;0011223344`,
        `3;${c.nik};${c.name};Bank Antah;0011223355`,
        '4;6408990101709999;SIAPA;BRI;0011223366',
        `5;${a.nik};${a.name};BRI;0011223377`,
      ].join('\r\n'),
    )
    const send = () => world.send(api.uploadAccounts, { upload: { name: 'rekening.csv', bytes } }, officer)
    const first = await send()
    expect(first.body).toEqual({
      lines: 5,
      recorded: 1,
      same: 0,
      faultCount: 4,
      faults: [
        { line: 4, fault: 'account-taken' },
        { line: 5, fault: 'bank-unknown' },
        { line: 6, fault: 'person-unknown' },
        { line: 7, fault: 'repeated' },
      ],
    })
    expect((await send()).body).toMatchObject({ recorded: 0, same: 1 })
    const other = await world.send(api.uploadAccounts, { upload: { name: 'x.csv', bytes: Buffer.from('a;b\n1;2\n') } }, officer)
    expect(other.problem).toBe('no-table-found')
    expect(other.body).toMatchObject({ titles: ['NIK', 'Bank', 'Nomor Rekening', 'Nama Pemilik'] })
  })

  test('who is owed money and has no account is listed, page by page', async () => {
    const { officer } = await crew(world)
    const listed = await someFamilies(world, officer, 3)
    await anApprovedList(world, officer, listed, { months: ['2026-07', '2026-08'] })
    await giveAccounts(world, officer, listed.slice(0, 1))
    const missing: string[] = []
    let after: string | undefined
    do {
      const page = await world.send(
        api.listMissingAccounts,
        { query: { limit: 2, ...(after !== undefined && { after }) } },
        officer,
      )
      expect(page.body.rows.every((row) => row.maskedNik === null || /•/.test(row.maskedNik))).toBe(true)
      missing.push(...page.body.rows.map((row) => row.personId))
      after = page.body.next ?? undefined
    } while (after !== undefined)
    expect(missing.filter((id) => listed.some((one) => one.id === id)).sort()).toEqual(
      listed
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    )
  })

  test('who looks and who records is journalled, and no account number stands in the journal or the log', async () => {
    const { officer } = await crew(world)
    const [one] = await someFamilies(world, officer, 1)
    const params = { id: one?.id ?? '' }
    await world.send(api.recordAccount, { params, body: { bank: 'BRI', number: '555566667777', holderName: 'Kepala' } }, officer)
    await world.send(api.listAccounts, { params }, officer)
    const entries = await world.query<{ event: string; facts: object }>(
      'select event, facts from journal where subject_id = $1',
      [params.id],
    )
    expect(entries.map(({ event }) => event)).toContain('payee-account.recorded')
    expect(entries.map(({ event }) => event)).toContain('payee-accounts.read')
    expect(JSON.stringify(entries)).not.toContain('555566667777')
    expect(world.logged()).not.toContain('555566667777')
  })

  test('months of the year can be chosen in any order; the run keeps them in theirs', async () => {
    const { officer, treasurer } = await crew(world)
    const listed = await someFamilies(world, officer, 1)
    const list = await anApprovedList(world, officer, listed)
    await giveAccounts(world, officer, listed)
    const run = await aRun(world, treasurer, list, ['2026-09', '2026-07', '2026-09'] as Month[])
    expect(run.months).toEqual(['2026-07', '2026-09'])
    expect(run.total).toEqual({ payments: 1, amount: 400_000 })
  })
})
