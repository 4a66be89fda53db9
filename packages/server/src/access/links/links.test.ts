import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as access from '#domain/access/access.api.ts'
import * as accounts from '#domain/access/accounts.api.ts'
import * as links from '#domain/access/links.api.ts'
import * as my from '#domain/access/my.api.ts'
import { aBrowser } from '../../platform/testing/a-browser.ts'
import { anAccountIn } from '../../platform/testing/accounts.ts'
import { holderOf, made } from '../../platform/testing/fixtures.ts'
import { aWorld, password } from '../../platform/testing/world.ts'
import { aPostOffice, type PostOffice, tokenIn } from '../testing/a-post-office.ts'

let post: PostOffice
beforeAll(async () => {
  post = await aPostOffice()
})
afterAll(() => post.close())

const world = aWorld({ mail: () => ({ url: post.url, from: 'Rangkul <rangkul@dinsos.contoh.test>' }) })
const [invitation, reset] = [/Invitation/, /new password/]
const chosen = 'perahu biru di hulu Kelinjau'

const spend = (token: string, next = chosen) => world.send(links.spendLink, { body: { token, password: next } })
const look = (token: string) => world.send(links.readLink, { body: { token } })
const signIn = (email: string, given: string) => aBrowser(world).ask(access.signIn, { body: { email, password: given } })

async function anOfficer() {
  const { accountId } = await world.signIn('regency-officer', '64.08')
  const [row] = await world.query<{ email: string }>('select email from account where account_id = $1', [accountId])
  return { accountId, email: row?.email ?? '' }
}

async function resetLetter(email: string, count = 1) {
  await world.send(links.askForReset, { body: { email } })
  let token = ''
  await world.whileWorking(async () => {
    token = tokenIn(await post.letterTo(email, reset, count))
  })
  return token
}

describe('an invitation', () => {
  test('comes by mail in both languages, and leads to a password and the first sign-in', async () => {
    const { id, link, email } = await anAccountIn(world, '64.08')
    expect(link).toBeNull()
    await world.whileWorking(() => post.letterTo(email, invitation).then(() => undefined))
    const letter = await post.letterTo(email, invitation)
    expect(letter.subject).toBe('Undangan ke Rangkul · Invitation to Rangkul')
    expect(letter.from?.address).toBe('rangkul@dinsos.contoh.test')
    expect(letter.text).toContain('Anda diundang untuk bekerja di Rangkul')
    expect(letter.text).toContain('You are invited to work in Rangkul')
    expect(letter.text).toContain('http://localhost/sandi#')

    expect((await signIn(email, chosen)).problem).toBe('sign-in-failed')
    const token = tokenIn(letter)
    expect(made(await look(token))).toMatchObject({ purpose: 'invitation', name: 'Norhayati Binti Udin', email })
    expect((await spend(token)).status).toBe(204)
    expect(made(await signIn(email, chosen)).account?.email).toBe(email)
    const administrator = await holderOf(world, 'administrator', '64.08')
    const page = made(await world.send(accounts.getAccount, { params: { id } }, administrator))
    expect([page.state, page.link]).toEqual(['active', null])
  })

  test('is good once, and for 72 hours', async () => {
    const { email } = await anAccountIn(world, '64.08')
    await world.whileWorking(() => post.letterTo(email, invitation).then(() => undefined))
    const token = tokenIn(await post.letterTo(email, invitation))
    const began = world.clock.now
    world.clock.now = new Date(began.getTime() + 72 * 3_600_000)
    expect((await look(token)).problem).toBe('link-spent')
    expect((await spend(token)).problem).toBe('link-spent')
    world.clock.now = new Date(began.getTime() + 71 * 3_600_000)
    const twice = await Promise.all([spend(token), spend(token)])
    world.clock.now = began
    expect(twice.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 410])
    expect((await spend(token)).problem).toBe('link-spent')
  })

  test('sent again replaces the one before', async () => {
    const { id, email } = await anAccountIn(world, '64.08')
    const administrator = await holderOf(world, 'administrator', '64.08')
    await world.whileWorking(() => post.letterTo(email, invitation).then(() => undefined))
    const first = tokenIn(await post.letterTo(email, invitation))
    const again = { params: { id }, body: { reason: 'Surat pertama hilang' } }
    expect(made(await world.send(accounts.sendLink, again, administrator)).link).toBeNull()
    expect((await look(first)).problem).toBe('link-spent')
    await world.whileWorking(() => post.letterTo(email, invitation, 2).then(() => undefined))
    expect((await look(tokenIn(await post.letterTo(email, invitation, 2)))).status).toBe(200)
  })

  test('is tried again when the mail server refuses it, and the administrator sees that it waits', async () => {
    post.refuse(1)
    const { id, email } = await anAccountIn(world, '64.08')
    const administrator = await holderOf(world, 'administrator', '64.08')
    const sentAt = async () => made(await world.send(accounts.getAccount, { params: { id } }, administrator)).link?.sentAt
    const hurry = setInterval(
      () =>
        void world
          .asQueue('update graphile_worker._private_jobs set run_at = now() where locked_at is null')
          .catch(() => undefined),
      200,
    )
    expect(await sentAt()).toBeNull()
    await world.whileWorking(() => post.letterTo(email, invitation).then(() => undefined))
    clearInterval(hurry)
    expect(await sentAt()).not.toBeNull()
    expect(world.logged()).toContain('"errand":"access.send-link"')
  })
})

describe('a password that was forgotten', () => {
  test('is chosen anew by a link of an hour; every browser is signed out, and the owner is told', async () => {
    const { email } = await anOfficer()
    const browser = aBrowser(world)
    made(await browser.ask(access.signIn, { body: { email, password } }))
    const token = await resetLetter(email)
    expect(made(await look(token)).purpose).toBe('reset')
    expect((await spend(token, 'pendek')).problem).toBe('password-unsound')
    await world.whileWorking(async () => {
      expect((await spend(token)).status).toBe(204)
      await post.letterTo(email, /changed/)
    })
    expect((await post.letterTo(email, /changed/)).subject).toBe('Kata sandi diganti · Password changed')
    expect(made(await browser.ask(access.getSession, {})).account).toBeNull()
    expect((await signIn(email, password)).problem).toBe('sign-in-failed')
    expect((await signIn(email, chosen)).status).toBe(200)
  })

  test('lapses after an hour', async () => {
    const { email } = await anOfficer()
    const token = await resetLetter(email)
    const began = world.clock.now
    world.clock.now = new Date(began.getTime() + 3_600_000)
    expect((await spend(token)).problem).toBe('link-spent')
    world.clock.now = began
  })

  test('is answered the same for an address that nobody has, and no letter goes there', async () => {
    const { email } = await anOfficer()
    const nobody = 'bukan.siapa-siapa@contoh.test'
    const [known, unknown] = [
      await world.send(links.askForReset, { body: { email } }),
      await world.send(links.askForReset, { body: { email: nobody } }),
    ]
    expect([known.status, known.body, known.headers]).toEqual([unknown.status, unknown.body, unknown.headers])
    const queued = await world.asQueue<{ payload: unknown }>('select payload from graphile_worker._private_jobs')
    expect(JSON.stringify(queued)).not.toContain('@')
    await world.whileWorking(() => post.letterTo(email, reset).then(() => undefined))
    expect(post.letters.filter(({ to }) => to?.some(({ address }) => address === nobody))).toEqual([])
  })

  test('brings at most three letters in a row', async () => {
    const email = 'banjir.surat@contoh.test'
    const ask = () => world.send(links.askForReset, { body: { email }, address: '10.77.1.1' })
    const answers = [await ask(), await ask(), await ask(), await ask()]
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 429])
  })
})

test('a sign-in with a new device is told by mail, with the device and the address', async () => {
  const { email } = await anOfficer()
  const browser = aBrowser(world, { address: '203.0.113.80', userAgent: 'Mozilla/5.0 (Linux; Android 13) Chrome/131.0 Mobile' })
  await world.whileWorking(async () => {
    made(await browser.ask(access.signIn, { body: { email, password } }))
    await post.letterTo(email, /new device/)
  })
  const { text } = await post.letterTo(email, /new device/)
  expect(text).toContain('Chrome · Android, 203.0.113.80')
  expect(text).toContain('http://localhost/akun')
  expect(made(await browser.ask(my.listMySignIns, { query: {} })).rows[0]?.newDevice).toBe(true)
})

test('no link stands in the database, the queue, the journal or the log', async () => {
  const tokens = post.letters.filter(({ text }) => /\/sandi#/.test(text ?? '')).map(tokenIn)
  expect(tokens.length).toBeGreaterThan(5)
  const kept = [
    await world.query('select * from access_link'),
    await world.query('select * from journal'),
    await world.asQueue('select * from graphile_worker._private_jobs'),
    world.logged(),
  ]
  for (const token of tokens) expect(JSON.stringify(kept)).not.toContain(token)
})
