import { describe, expect, test } from 'vitest'
import * as access from '#domain/access/access.api.ts'
import * as accounts from '#domain/access/accounts.api.ts'
import * as links from '#domain/access/links.api.ts'
import * as machines from '#domain/access/machines.api.ts'
import * as api from '#domain/access/mandate-proposals.api.ts'
import * as insight from '#domain/insight/insight.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aBrowser } from '../../platform/testing/a-browser.ts'
import { aMandateProposalIn, anOfficeIn } from '../../platform/testing/accounts.ts'
import { holderOf, made } from '../../platform/testing/fixtures.ts'
import { aWorld, type Caller, today } from '../../platform/testing/world.ts'
import { inviteAdministrator } from '../accounts/invite-administrator.ts'

const world = aWorld()
const chosen = 'perahu biru di hulu Kelinjau'
const reason = 'Tidak dikenal di kantor itu'
const proposer = () => holderOf(world, 'administrator', '64.08')
const second = () => holderOf(world, 'administrator', '64')
const officerMandate = { role: 'regency-officer' as const, regions: ['64.08' as RegionCode], validFrom: today, validTo: null }

const confirm = (id: accounts.MandateId, caller: Caller) => world.send(api.confirmMandate, { params: { id } }, caller)
const drop = (id: accounts.MandateId, caller: Caller) =>
  world.send(api.dropMandateProposal, { params: { id }, body: { reason } }, caller)
const listed = async (caller: Caller) => made(await world.send(api.listMandateProposals, { query: {} }, caller)).rows

/** Registered by one administrator, and signed in by the link that was handed over. */
async function somebodyProposed() {
  await second()
  const email = `petugas-${Math.random().toString(36).slice(2)}@contoh.test`
  const officeId = await anOfficeIn(world, '64.08')
  const draft = { name: 'Norhayati Udin', email, title: null, officeId, mandate: officerMandate }
  const { id, link, waits } = made(await world.send(accounts.registerAccount, { body: draft }, await proposer()))
  const token = new URL(link ?? '').hash.slice(1)
  await world.send(links.spendLink, { body: { token, password: chosen } })
  const browser = aBrowser(world)
  made(await browser.ask(access.signIn, { body: { email, password: chosen } }))
  const [proposal] = (await listed(await proposer())).filter(({ holder }) => holder.id === id)
  if (!proposal) throw new Error('the mandate waits')
  return { id, waits, proposal, search: async () => (await browser.ask(people.searchPeople, { body: { text: 'siti' } })).problem }
}

// First in this file: from the second administrator on there is no way back.
describe('while there has never been but one administrator', () => {
  test('what they give counts at once and is marked so in the journal; with the second, it waits', async () => {
    const invite = (name: string) => ({
      name,
      email: `${name}@diskominfo.contoh.test`,
      office: `Diskominfo ${name}`,
      region: '64' as RegionCode,
    })
    const { link } = await world.asSystem((work) => inviteAdministrator(work, 'http://localhost', invite('pertama')))
    const browser = aBrowser(world)
    await world.send(links.spendLink, { body: { token: new URL(link ?? '').hash.slice(1), password: chosen } })
    made(await browser.ask(access.signIn, { body: { email: 'pertama@diskominfo.contoh.test', password: chosen } }))

    const officeId = await anOfficeIn(world, '64.08')
    const register = async (email: string) =>
      made(
        await browser.ask(accounts.registerAccount, {
          body: { name: 'Rahmat Hidayat', email, title: null, officeId, mandate: officerMandate },
        }),
      )
    const alone = await register('sendiri@contoh.test')
    expect(alone.waits).toBe(false)
    const entries = await world.query<{ facts: object }>(
      "select facts from journal where event = 'mandate.granted' and subject_id = $1",
      [alone.id],
    )
    expect(entries).toMatchObject([{ facts: { role: 'regency-officer', alone: true } }])

    await world.asSystem((work) => inviteAdministrator(work, 'http://localhost', invite('kedua')))
    expect((await register('berdua@contoh.test')).waits).toBe(true)
    await world.query("update account set closed_at = now() where email like 'kedua@%'")
    expect((await register('bertiga@contoh.test')).waits).toBe(true)
  })
})

describe('a mandate that shows people or moves money', () => {
  test('gives nothing until a second administrator has confirmed it, and all of it from then on', async () => {
    const { id, waits, proposal, search } = await somebodyProposed()
    expect([waits, proposal.isMine, proposal.mayConfirm]).toEqual([true, true, false])
    expect(await search()).toBe('not-allowed')
    const page = made(await world.send(accounts.getAccount, { params: { id } }, await proposer()))
    expect(page.mandates).toEqual([])

    expect((await confirm(proposal.id, await second())).status).toBe(204)
    expect(await search()).toBeUndefined()
    const after = made(await world.send(accounts.getAccount, { params: { id } }, await proposer()))
    expect(after.mandates.map((mandate) => mandate.id)).toEqual([proposal.id])
    expect((await confirm(proposal.id, await second())).problem).toBe('stale-version')
    expect((await drop(proposal.id, await second())).problem).toBe('stale-version')
  })

  test('is confirmed neither by whoever proposed it, nor by whoever would hold it, nor from a neighbouring regency', async () => {
    const { proposal } = await somebodyProposed()
    expect((await confirm(proposal.id, await proposer())).problem).toBe('second-person-needed')
    const neighbour = await holderOf(world, 'administrator', '64.02')
    expect((await confirm(proposal.id, neighbour)).problem).toBe('not-found')
    expect((await drop(proposal.id, neighbour)).problem).toBe('not-found')

    const holder = await world.signIn('administrator', '64.08')
    await world.query('update account set office_id = $1 where account_id = $2', [
      await anOfficeIn(world, '64.08'),
      holder.accountId,
    ])
    const params = { id: holder.accountId }
    const given = made(await world.send(accounts.grantMandate, { params, body: officerMandate }, await proposer()))
    expect((await confirm(given.id, holder)).problem).toBe('second-person-needed')
    expect((await drop(given.id, holder)).problem).toBe('second-person-needed')
    expect((await confirm(given.id, await second())).status).toBe(204)
  })

  test('is confirmed by nobody whose regions do not cover it, though they look after the office', async () => {
    const { id } = await somebodyProposed()
    const mandate = { ...officerMandate, role: 'province-officer' as const, regions: ['64' as RegionCode] }
    const given = made(await world.send(accounts.grantMandate, { params: { id }, body: mandate }, await second()))
    const seen = (await listed(await proposer())).find((one) => one.id === given.id)
    expect([seen?.isMine, seen?.mayConfirm]).toEqual([false, false])
    expect((await confirm(given.id, await proposer())).problem).toBe('second-person-needed')
  })

  test('is withdrawn by whoever proposed it, or refused, and then gives nothing ever', async () => {
    const [mine, theirs] = [await somebodyProposed(), await somebodyProposed()]
    expect((await drop(mine.proposal.id, await proposer())).status).toBe(204)
    expect((await drop(theirs.proposal.id, await second())).status).toBe(204)
    for (const { proposal, search } of [mine, theirs]) {
      expect((await confirm(proposal.id, await second())).problem).toBe('stale-version')
      expect(await search()).toBe('not-allowed')
    }
    const told = await world.query<{ event: string; facts: { reason: string } }>(
      "select event, facts from journal where subject_id = any ($1) and event in ('mandate.refused', 'mandate.withdrawn') order by journal_id",
      [[mine.id, theirs.id]],
    )
    expect(told.map(({ event, facts }) => [event, facts.reason])).toEqual([
      ['mandate.withdrawn', reason],
      ['mandate.refused', reason],
    ])
  })

  test('waits no more once it would be over, and is not confirmed for an account that was closed', async () => {
    const { id, proposal } = await somebodyProposed()
    made(await world.send(accounts.closeAccount, { params: { id }, body: { reason } }, await proposer()))
    expect((await confirm(proposal.id, await second())).problem).toBe('account-closed')
    await world.query('update mandate_proposal set valid_from = $1, valid_to = $1 where proposal_id = $2', [
      '2026-11-20',
      proposal.id,
    ])
    expect((await listed(await proposer())).map((one) => one.id)).not.toContain(proposal.id)
  })

  test('leaves in the journal who proposed and who confirmed it', async () => {
    const { id, proposal } = await somebodyProposed()
    await confirm(proposal.id, await second())
    const entries = await world.query<{ event: string; actor_id: string; facts: { proposedBy?: string } }>(
      "select event, actor_id, facts from journal where subject_id = $1 and event like 'mandate.%' order by journal_id",
      [id],
    )
    const [one, other] = [(await proposer()).accountId, (await second()).accountId]
    expect(entries.map(({ event, actor_id }) => [event, actor_id])).toEqual([
      ['mandate.proposed', one],
      ['mandate.granted', other],
    ])
    expect(entries[1]?.facts.proposedBy).toBe(one)
  })
})

test('another system gets no token for anything before its mandate is confirmed', async () => {
  await second()
  const body = { name: 'SIKS kabupaten', officeId: await anOfficeIn(world, '64.08'), mandate: officerMandate }
  const { id, waits } = made(await world.send(machines.registerMachine, { body }, await proposer()))
  expect(waits).toBe(true)
  const token = { name: 'Sinkron malam', permissions: ['people.search' as const], expiresOn: today }
  const issue = async () => world.send(machines.issueToken, { params: { id }, body: token }, await proposer())
  expect((await issue()).problem).toBe('grant-unsound')
  const [proposal] = made(await world.send(api.listMandateProposals, { query: { holder: id } }, await second())).rows
  expect(proposal?.holder.isMachine).toBe(true)
  expect((await confirm(proposal?.id as accounts.MandateId, await second())).status).toBe(204)
  expect((await issue()).status).toBe(201)
})

test('what waits stands on the home of those who can confirm it, page by page in the list, and nowhere else', async () => {
  await aMandateProposalIn(world, '64.08')
  await aMandateProposalIn(world, '64.08')
  const waiting = async (caller: Caller) => made(await world.send(insight.waitingMandates, {}, caller)).rows
  expect(await waiting(await second())).toMatchObject([{ kind: 'mandates-to-confirm', id: null, about: null }])
  expect(await waiting(await holderOf(world, 'administrator', '64.02'))).toEqual([])
  const neighbour = await holderOf(world, 'administrator', '64.02')
  expect((await listed(neighbour)).filter(({ holder }) => holder.office === 'Dinas Sosial 64.08')).toEqual([])
  for (const caller of [await proposer(), await second()]) {
    const mine = (await listed(caller)).filter(({ mayConfirm }) => mayConfirm)
    expect((await waiting(caller)).map(({ count }) => count)).toEqual(mine.length === 0 ? [] : [mine.length])
    expect(mine.filter(({ isMine }) => isMine)).toEqual([])
  }

  const caller = await proposer()
  const first = made(await world.send(api.listMandateProposals, { query: { limit: 1 } }, caller))
  const next = made(await world.send(api.listMandateProposals, { query: { limit: 1, after: first.next ?? '' } }, caller))
  expect(new Set([...first.rows, ...next.rows].map(({ id }) => id)).size).toBe(2)
})
