import { describe, expect, test } from 'vitest'
import * as accounts from '#domain/access/accounts.api.ts'
import * as machines from '#domain/access/machines.api.ts'
import * as my from '#domain/access/my.api.ts'
import * as intake from '#domain/intake/intake.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import * as tasks from '#domain/tasks/tasks.api.ts'
import { anOfficeIn } from '../../platform/testing/accounts.ts'
import { aPersonIn, holderOf, made } from '../../platform/testing/fixtures.ts'
import { aMachineIn } from '../../platform/testing/machines.ts'
import { aWorld, today } from '../../platform/testing/world.ts'

const world = aWorld()
const administrator = () => holderOf(world, 'administrator', '64.08')
const search = (token: string, text = 'siti rahmah') => world.send(people.searchPeople, { body: { text }, token })
const listed = async (id: string) =>
  made(await world.send(machines.listMachines, {}, await administrator())).rows.find((machine) => machine.id === id)

describe('a machine with a token', () => {
  test('does what the token is for, within its regions, and the journal names it', async () => {
    const { id, token } = await aMachineIn(world, '64.08')
    const here = await aPersonIn(world, '64.08.04.2001')
    const there = await aPersonIn(world, '64.02.04.2001')
    const found = made(await search(token)).rows.map((row) => row.id)
    expect(found).toContain(here.id)
    expect(found).not.toContain(there.id)
    const seen = await world.query("select from journal where actor_id = $1 and event = 'people.searched'", [id])
    expect(seen).toHaveLength(1)
  })

  test('may nothing else that its role may, and nothing that is everybody’s own', async () => {
    const { token } = await aMachineIn(world, '64.08')
    const { id } = await aPersonIn(world, '64.08.04.2001')
    expect((await world.send(people.getPerson, { params: { id }, token })).problem).toBe('not-allowed')
    expect((await world.send(intake.listBatches, { query: {}, token })).problem).toBe('not-allowed')
    expect((await world.send(my.listMySessions, { token })).problem).toBe('not-allowed')
    expect((await world.send(tasks.listMyTasks, { query: {}, token })).status).toBe(200)
  })

  test('is refused from the next request on when the token is revoked, too old, or the mandate is over', async () => {
    const revoked = await aMachineIn(world, '64.08')
    expect((await search(revoked.token)).status).toBe(200)
    const request = { params: { id: revoked.id, tokenId: revoked.tokenId }, body: { reason: 'Sistem diganti' } }
    expect((await world.send(machines.revokeToken, request, await administrator())).status).toBe(204)
    expect((await search(revoked.token)).problem).toBe('not-signed-in')
    expect((await world.send(machines.revokeToken, request, await administrator())).problem).toBe('token-revoked')

    const brief = await aMachineIn(world, '64.08', ['people.search'], { validTo: today })
    const old = await aMachineIn(world, '64.08')
    expect([(await search(brief.token)).status, (await search(old.token)).status]).toEqual([200, 200])
    const now = world.clock.now
    try {
      world.clock.now = new Date(now.getTime() + 2 * 86_400_000)
      expect((await search(brief.token)).problem).toBe('not-allowed')
      world.clock.now = new Date('2027-07-02T03:00:00Z')
      expect((await search(old.token)).problem).toBe('not-signed-in')
    } finally {
      world.clock.now = now
    }
  })

  test('has its waiting work done while the token lasts, and not once it is revoked', async () => {
    const stateAfter = async (revoke: boolean) => {
      const { id, tokenId, token } = await aMachineIn(world, '64.08', ['intake.import', 'intake.read'])
      const bytes = Buffer.from('nik,nama,kode_desa\n6408990101700077,Ani Lestari,64.08.04.2001\n')
      const query = { regency: '64.08', period: '2026-Q3' }
      const batch = made(await world.send(intake.uploadBatch, { query, upload: { name: 'daftar.csv', bytes }, token }))
      const columns = batch.columns.map((column) => column.choice)
      made(await world.send(intake.checkBatch, { params: { id: batch.id }, body: { version: batch.version, columns }, token }))
      const request = { params: { id, tokenId }, body: { reason: 'Kunci bocor' } }
      if (revoke) expect((await world.send(machines.revokeToken, request, await administrator())).status).toBe(204)
      await world.settle()
      return world.query('select state, problem from task where asked_by = $1', [id])
    }
    expect(await stateAfter(false)).toEqual([{ state: 'done', problem: null }])
    expect(await stateAfter(true)).toEqual([{ state: 'failed', problem: 'not-allowed' }])
  })

  test('is refused with a token of the right form that nobody issued, and with one that is none', async () => {
    expect((await search(`rangkul_${'a'.repeat(43)}`)).problem).toBe('not-signed-in')
    expect((await search('rangkul_pendek')).problem).toBe('not-signed-in')
  })
})

describe('the administrator', () => {
  test('sees tokens by name, purpose and last use, never again the token itself', async () => {
    const { id, token } = await aMachineIn(world, '64.08')
    await search(token)
    const machine = await listed(id)
    expect(machine?.tokens).toMatchObject([{ name: 'Sinkron malam', permissions: ['people.search'], revokedAt: null }])
    expect(machine?.tokens[0]?.lastUsedAt).not.toBeNull()
    expect(JSON.stringify(machine)).not.toContain(token.slice(8))
    expect(world.logged()).not.toContain(token.slice(8))
    expect(JSON.stringify(await world.query('select * from machine_token'))).not.toContain(token.slice(8))
  })

  test('issues none that signs or pays, outlives a year, or is for more than the mandate gives', async () => {
    const { id } = await aMachineIn(world, '64.08')
    const ask = async (body: object) => {
      const draft = { name: 'Uji', permissions: ['people.search'], expiresOn: '2027-01-01' as LocalDate, ...body }
      const answer = await world.send(machines.issueToken, { params: { id }, body: draft as never }, await administrator())
      return (answer.body as unknown as { faults?: { rule: string }[] }).faults?.map(({ rule }) => rule)
    }
    expect(await ask({ permissions: ['delivery.pay'] })).toEqual(['AC-12', 'AC-14'])
    expect(await ask({ expiresOn: '2028-01-01' })).toEqual(['AC-13'])
    expect(await ask({ permissions: ['upkeep.propose'] })).toEqual(['AC-14'])
    expect((await listed(id))?.allowed).not.toContain('approvals.record-paper')
  })

  test('grants a machine no mandate beyond the own reach, and looks after none of elsewhere', async () => {
    const officeId = await anOfficeIn(world, '64.08')
    const mandate = { role: 'province-officer' as const, regions: ['64'], validFrom: today, validTo: null }
    const body = { name: 'Sistem pusat', officeId, mandate }
    expect((await world.send(machines.registerMachine, { body }, await administrator())).problem).toBe('grant-unsound')
    const { id, tokenId } = await aMachineIn(world, '64.02')
    const request = { params: { id, tokenId }, body: { reason: 'Bukan milik kami' } }
    expect((await world.send(machines.revokeToken, request, await administrator())).problem).toBe('not-found')
  })

  test('finds no machine among the accounts of people, and can send it no link', async () => {
    const { id } = await aMachineIn(world, '64.08')
    expect((await world.send(accounts.getAccount, { params: { id } }, await administrator())).problem).toBe('not-found')
    const link = await world.send(accounts.sendLink, { params: { id }, body: { reason: 'Coba masuk' } }, await administrator())
    expect(link.problem).toBe('not-found')
  })
})
