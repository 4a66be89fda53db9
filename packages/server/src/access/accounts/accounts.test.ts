import { describe, expect, test } from 'vitest'
import * as access from '#domain/access/access.api.ts'
import * as accounts from '#domain/access/accounts.api.ts'
import * as links from '#domain/access/links.api.ts'
import * as my from '#domain/access/my.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import * as people from '#domain/people/people.api.ts'
import { aBrowser } from '../../platform/testing/a-browser.ts'
import { anAccountIn, anOfficeIn, confirmWaiting } from '../../platform/testing/accounts.ts'
import { holderOf, made } from '../../platform/testing/fixtures.ts'
import { aWorld, type Caller, today } from '../../platform/testing/world.ts'
import type { Work } from '../../platform/work.ts'
import { asOfficer } from '../../platform/testing/as-officer.ts'
import { findPowers } from '../access.sql.ts'
import { inviteAdministrator } from './invite-administrator.ts'
import { closeAccount } from './look-after.ts'

const world = aWorld()
const chosen = 'perahu biru di hulu Kelinjau'
const reason = 'Diminta kepala dinas'
const administrator = () => holderOf(world, 'administrator', '64.08')

/** Registered, and signed in by the link that was handed over. */
async function somebodyHere(over: Partial<accounts.AccountDraft> = {}) {
  const registered = await anAccountIn(world, '64.08', over)
  const token = new URL(registered.link ?? '').hash.slice(1)
  expect((await world.send(links.spendLink, { body: { token, password: chosen } })).status).toBe(204)
  const browser = aBrowser(world)
  made(await browser.ask(access.signIn, { body: { email: registered.email, password: chosen } }))
  return { ...registered, browser }
}

const pageOf = async (id: string, caller?: Caller) =>
  made(await world.send(accounts.getAccount, { params: { id } }, caller ?? (await administrator())))

describe('registering somebody', () => {
  test('without a mail server hands the link over once, behind a #, and the person can work by it', async () => {
    const { browser, link, id } = await somebodyHere()
    expect(link).toMatch(/^http:\/\/localhost\/sandi#[A-Za-z0-9_-]{43}$/)
    expect((await browser.ask(people.searchPeople, { body: { text: 'siti' } })).status).toBe(200)
    expect(JSON.stringify(await pageOf(id))).not.toContain('#')
  })

  test('keeps no answer that holds a link, though the request names itself', async () => {
    const { id } = await anAccountIn(world, '64.08')
    const request = { params: { id }, body: { reason }, key: 'kunci-yang-cukup-panjang' }
    const [first, second] = [
      made(await world.send(accounts.sendLink, request, await administrator())),
      made(await world.send(accounts.sendLink, request, await administrator())),
    ]
    expect(first.link).not.toBe(second.link)
    expect(JSON.stringify(await world.query('select body from kept_answer'))).not.toContain('/sandi#')
  })

  test('is refused for an address that somebody has, an office elsewhere, and a mandate beyond the own reach', async () => {
    const { email } = await anAccountIn(world, '64.08')
    const body = {
      name: 'Rahmat Hidayat',
      email: `baru-${email}`,
      title: null,
      officeId: await anOfficeIn(world, '64.08'),
      mandate: { role: 'regency-officer' as const, regions: ['64.08'], validFrom: today, validTo: null },
    }
    const register = async (over: object) =>
      world.send(accounts.registerAccount, { body: { ...body, ...over } }, await administrator())
    expect((await register({ email: email.toUpperCase() })).problem).toBe('email-taken')
    expect((await register({ officeId: await anOfficeIn(world, '64.02') })).problem).toBe('not-found')
    const wider = await register({ mandate: { ...body.mandate, regions: ['64'] } })
    expect([wider.problem, (wider.body as unknown as { faults: unknown }).faults]).toEqual(['grant-unsound', [{ rule: 'AC-8' }]])
    expect((await register({ mandate: { ...body.mandate, regions: ['64.08.99'] } })).problem).toBe('region-unknown')
    expect((await register({ mandate: { ...body.mandate, validFrom: '2026-11-20' } })).problem).toBe('grant-unsound')
  })
})

test('the first administrator is registered by the machine’s operator, and a lost one is let in again', async () => {
  const who = { name: 'Bagas Prasetyo', email: 'bagas@diskominfo.contoh.test', office: 'Diskominfo', region: '64' as RegionCode }
  const invite = () => world.asSystem((work) => inviteAdministrator(work, 'https://rangkul.contoh.id', who))
  const first = await invite()
  expect(first.link).toMatch(/^https:\/\/rangkul\.contoh\.id\/sandi#/)
  const again = await invite()
  const spend = (link: string | null) =>
    world.send(links.spendLink, { body: { token: new URL(link ?? '').hash.slice(1), password: chosen } })
  expect((await spend(first.link)).problem).toBe('link-spent')
  expect((await spend(again.link)).status).toBe(204)
  const linksMade = await world.query<{ facts: object }>(
    "select facts from journal where event = 'account.link-made' and actor_id is null",
  )
  expect(linksMade.map(({ facts }) => facts)).toEqual([{ purpose: 'reset', byHand: true }])
  const browser = aBrowser(world)
  const session = made(await browser.ask(access.signIn, { body: { email: who.email, password: chosen } }))
  expect(session.permissions).toContain('access.manage-accounts')
})

test('of two administrators who close each other at one moment one stays', async () => {
  const [one, other] = [await world.signIn('administrator', '64'), await world.signIn('administrator', '64')]
  const close = async (whom: Caller, by: Caller) =>
    (await world.send(accounts.closeAccount, { params: { id: whom.accountId }, body: { reason } }, by)).status
  let closed: number | undefined
  const closing = async (work: Work) => {
    await findPowers(work.db, one.accountId, work.today)
    closed ??= await close(one, other)
    return closeAccount(work, other.accountId, reason)
  }
  await expect(asOfficer(world, one, closing, '64')).rejects.toMatchObject({ code: 'not-allowed' })
  expect(closed).toBe(204)
})

describe('the list of accounts', () => {
  test('shows those of the own regions, by text, region, role and state, page by page', async () => {
    const [here, there] = [
      await anAccountIn(world, '64.08', { name: 'Zulkifli Petugas Sini' }),
      await anAccountIn(world, '64.02', { name: 'Zulkifli Petugas Sana' }),
    ]
    const find = async (
      body: { text: string; region?: string; role?: 'regency-officer' | 'approver'; state?: accounts.AccountState },
      region = '64.08',
    ) => {
      const caller = await holderOf(world, 'administrator', region)
      return made(await world.send(accounts.searchAccounts, { body }, caller)).rows.map(({ id }) => id)
    }
    expect(await find({ text: 'zulkifli' })).toEqual([here.id])
    expect((await find({ text: 'zulkifli' }, '64')).sort()).toEqual([here.id, there.id].sort())
    expect(await find({ text: 'zulkifli', region: '64.02' }, '64')).toEqual([there.id])
    expect(await find({ text: here.email, role: 'regency-officer', state: 'invited' })).toEqual([here.id])
    expect(await find({ text: 'zulkifli', role: 'approver' })).toEqual([])
    expect(await find({ text: 'zulkifli', state: 'closed' })).toEqual([])
    expect(await find({ text: '%' })).toEqual([])

    const first = made(await world.send(accounts.searchAccounts, { body: { text: '', limit: 1 } }, await administrator()))
    const next = made(
      await world.send(accounts.searchAccounts, { body: { text: '', limit: 1, after: first.next ?? '' } }, await administrator()),
    )
    const names = [...first.rows, ...next.rows].map(({ id }) => id)
    expect(new Set(names).size).toBe(2)
  })

  test('holds nothing of the people whom officers serve', async () => {
    const caller = await administrator()
    expect((await world.send(people.searchPeople, { body: { text: 'siti' } }, caller)).problem).toBe('not-allowed')
  })
})

describe('mandates', () => {
  test('are given and ended; what they allow ends at once, in an open tab', async () => {
    const { id, browser, mandateId } = await somebodyHere()
    const mandate = { role: 'social-worker' as const, regions: ['64.08.04' as RegionCode], validFrom: today, validTo: null }
    const search = async () => (await browser.ask(people.searchPeople, { body: { text: 'siti' } })).problem
    const given = made(await world.send(accounts.grantMandate, { params: { id }, body: mandate }, await administrator()))
    await confirmWaiting(world, id)
    const end = async (mandateOf: string) =>
      world.send(accounts.endMandate, { params: { id, mandateId: mandateOf }, body: { reason } }, await administrator())

    expect((await end(mandateId)).status).toBe(204)
    expect(await search()).toBeUndefined()
    expect((await end(given.id)).status).toBe(204)
    expect(await search()).toBe('not-allowed')
    expect((await end(given.id)).problem).toBe('mandate-over')
    expect((await pageOf(id)).mandates.map(({ mayEnd }) => mayEnd)).toEqual([false, false])
  })

  test('that begin later can be ended before they begin', async () => {
    const { id } = await somebodyHere()
    const mandate = { role: 'approver' as const, regions: ['64.08'], validFrom: '2027-01-01', validTo: '2027-12-31' }
    const given = made(await world.send(accounts.grantMandate, { params: { id }, body: mandate }, await administrator()))
    await confirmWaiting(world, id)
    const request = { params: { id, mandateId: given.id }, body: { reason } }
    expect((await world.send(accounts.endMandate, request, await administrator())).status).toBe(204)
    const ended = (await pageOf(id)).mandates.find((one) => one.id === given.id)
    expect([ended?.validTo, ended?.mayEnd]).toEqual(['2026-12-31', false])
  })

  test('are not given to oneself, nor is one’s own account looked after', async () => {
    const caller = await world.signIn('administrator', '64')
    const id = caller.accountId
    const mandate = { role: 'regency-treasurer' as const, regions: ['64.08'], validFrom: today, validTo: null }
    expect((await world.send(accounts.grantMandate, { params: { id }, body: mandate }, caller)).problem).toBe('not-yours-to-keep')
    for (const endpoint of [accounts.resetSecondFactor, accounts.sendLink, accounts.liftHold, accounts.closeAccount])
      expect((await world.send(endpoint as typeof accounts.liftHold, { params: { id }, body: { reason } }, caller)).problem).toBe(
        'not-yours-to-keep',
      )
    expect((await pageOf(id, caller)).mayLookAfter).toBe(false)
  })

  test('that reach further than the administrator put the whole account out of bounds', async () => {
    const { id } = await anAccountIn(world, '64.08')
    const province = await holderOf(world, 'administrator', '64')
    const mandate = { role: 'province-officer' as const, regions: ['64'], validFrom: today, validTo: null }
    made(await world.send(accounts.grantMandate, { params: { id }, body: mandate }, province))
    await confirmWaiting(world, id)

    expect((await pageOf(id)).mayLookAfter).toBe(false)
    const asked = { params: { id }, body: { reason } }
    for (const endpoint of [accounts.sendLink, accounts.closeAccount, accounts.endSessionsOf, accounts.resetSecondFactor])
      expect((await world.send(endpoint as typeof accounts.liftHold, asked, await administrator())).problem).toBe(
        'not-yours-to-keep',
      )
    expect((await world.send(accounts.sendLink, asked, province)).status).toBe(201)
  })
})

describe('an account', () => {
  test('that is closed lets nobody in, from the next request on, and opens again with what is in force', async () => {
    const { id, email, browser } = await somebodyHere()
    const asked = { params: { id }, body: { reason } }
    expect((await world.send(accounts.closeAccount, asked, await administrator())).status).toBe(204)
    expect((await browser.ask(my.listMySessions, {})).problem).toBe('not-signed-in')
    expect((await browser.ask(access.signIn, { body: { email, password: chosen } })).problem).toBe('sign-in-failed')
    expect((await world.send(accounts.closeAccount, asked, await administrator())).problem).toBe('account-closed')
    expect((await world.send(accounts.sendLink, asked, await administrator())).problem).toBe('account-closed')
    expect((await world.send(accounts.reopenAccount, asked, await administrator())).status).toBe(204)
    expect((await world.send(accounts.reopenAccount, asked, await administrator())).problem).toBe('account-open')
    expect((await browser.ask(access.signIn, { body: { email, password: chosen } })).status).toBe(200)
  })

  test('is signed out everywhere on request', async () => {
    const { id, browser } = await somebodyHere()
    expect((await pageOf(id)).sessions).toHaveLength(1)
    expect((await world.send(accounts.endSessionsOf, { params: { id }, body: { reason } }, await administrator())).status).toBe(
      204,
    )
    expect((await browser.ask(my.listMySessions, {})).problem).toBe('not-signed-in')
    expect((await pageOf(id)).sessions).toEqual([])
  })

  test('has no second factor to reset before one is set up', async () => {
    const { id } = await somebodyHere()
    const answer = await world.send(accounts.resetSecondFactor, { params: { id }, body: { reason } }, await administrator())
    expect(answer.problem).toBe('second-factor-off')
    await world.query('insert into second_factor (account_id, secret, confirmed_at, created_at) values ($1, $2, now(), now())', [
      id,
      'x',
    ])
    expect((await pageOf(id)).secondFactor).toBe(true)
    expect(
      (await world.send(accounts.resetSecondFactor, { params: { id }, body: { reason } }, await administrator())).status,
    ).toBe(204)
    expect((await pageOf(id)).secondFactor).toBe(false)
  })

  test('leaves everything that was done to it in the journal, in its region, with who and why', async () => {
    const { id, mandateId } = await somebodyHere()
    const caller = await administrator()
    const asked = { params: { id }, body: { reason } }
    await world.send(accounts.sendLink, asked, caller)
    await world.send(accounts.endMandate, { params: { id, mandateId }, body: { reason } }, caller)
    await world.send(accounts.closeAccount, asked, caller)
    await world.send(accounts.reopenAccount, asked, caller)
    await world.send(accounts.liftHold, asked, caller)
    const entries = await world.query<{ event: string; region_code: string; facts: { reason?: string } }>(
      'select event, region_code, facts from journal where subject_id = $1 and actor_id = $2 order by journal_id',
      [id, caller.accountId],
    )
    expect(entries.map(({ event }) => event)).toEqual([
      'account.opened',
      'mandate.proposed',
      'account.link-made',
      'mandate.ended',
      'account.closed',
      'account.reopened',
      'account.hold-lifted',
    ])
    expect(new Set(entries.map((entry) => entry.region_code))).toEqual(new Set(['64.08']))
    expect(entries.slice(2).every(({ facts }) => facts.reason === reason)).toBe(true)
  })
})
