import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as api from '#domain/news/news.api.ts'
import * as proposals from '#domain/proposals/proposals.api.ts'
import { aPostOffice, type PostOffice } from '../access/testing/a-post-office.ts'
import { made, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller, today } from '../platform/testing/world.ts'
import { aClaimIn } from '../proposals/testing/a-claim.ts'

let post: PostOffice
beforeAll(async () => {
  post = await aPostOffice()
})
afterAll(() => post.close())

const world = aWorld({ mail: () => ({ url: post.url, from: 'Rangkul <rangkul@dinsos.contoh.test>' }) })
const began = world.clock.now
afterEach(() => {
  world.clock.now = began
})
let villages = 2000

/** An operator of whose claims one was accepted. */
async function aTold(): Promise<{ operator: Caller; email: string; name: string }> {
  const { id, operator, person } = await aClaimIn(world, `64.08.05.${++villages}`)
  await accept(id)
  const [row] = await world.query<{ email: string }>('select email from account where account_id = $1', [operator.accountId])
  return { operator, email: row?.email ?? '', name: person.name }
}

async function accept(id: Awaited<ReturnType<typeof aClaimIn>>['id']) {
  const body = { version: 1, decision: 'accepted' as const, reason: null }
  made(await world.send(proposals.decideClaim, { params: { id }, body }, await officerOf(world, '64.08')))
}

/** Letters of news to somebody, once the queue holds no errand any more. */
async function lettersTo(email: string): Promise<string[]> {
  await world.whileWorking(async () => {
    await expect
      .poll(() => world.asQueue("select from graphile_worker.jobs where task_identifier = 'news.send-letter'"), {
        timeout: 10_000,
      })
      .toEqual([])
  })
  return post.letters
    .filter(({ to, subject }) => subject?.startsWith('Kabar dari Rangkul') && to?.some(({ address }) => address === email))
    .map(({ text }) => text ?? '')
}

const hourOf = (hour: number, days = 0) => new Date(Date.parse(`${today}T00:00:00+08:00`) + (days * 24 + hour) * 3_600_000)
/** The hourly look, by the agency's clock. */
async function lookAt(hour: number, days = 0): Promise<void> {
  world.clock.now = hourOf(hour, days)
  await world.query(`update auth.session set "expiresAt" = $1::timestamptz + interval '1 day', "lastSeenAt" = $1`, [
    world.clock.now,
  ])
  const chore = world.app.chores.find(({ name }) => name === 'news.ask-for-letters')
  await chore?.run({ transact: world.app.transact, log: undefined as never, now: world.clock.now })
}

test('the mail of a day goes once, from its hour on, in both languages, and names nobody', async () => {
  world.clock.now = hourOf(5)
  const { email, name } = await aTold()
  await lookAt(6)
  expect(await lettersTo(email)).toEqual([])
  for (const hour of [9, 9, 10, 23]) await lookAt(hour)
  const [letter, ...more] = await lettersTo(email)
  expect(more).toEqual([])
  expect(letter).toContain('usulan diterima: 1')
  expect(letter).toContain('claims accepted: 1')
  expect(letter).toContain('http://localhost/kabar')
  expect(letter).not.toMatch(new RegExp(`${name}|\\d{16}|64\\.08`))
})

test('what was told is not repeated the next day; what came since is', async () => {
  world.clock.now = hourOf(5)
  const { email } = await aTold()
  await lookAt(8)
  await lookAt(8, 1)
  expect(await lettersTo(email)).toHaveLength(1)
  const { id, operator } = await aClaimIn(world, `64.08.05.${villages}`)
  await accept(id)
  expect(operator).toBeDefined()
  await lookAt(8, 2)
  expect(await lettersTo(email)).toHaveLength(2)
})

test('nothing goes where nothing is unread, where no mail is wanted, and where the mandate has ended meanwhile', async () => {
  world.clock.now = hourOf(5)
  const [read, silent, gone] = [await aTold(), await aTold(), await aTold()]
  const { rows } = made(await world.send(api.listMyNews, { query: {} }, read.operator))
  for (const { id } of rows) made(await world.send(api.markNews, { params: { id }, body: { read: true } }, read.operator))
  made(await world.send(api.setNewsChoices, { body: { mailHour: null, muted: [] } }, silent.operator))
  await world.query(`update mandate set valid_to = '2026-01-01' where account_id = $1`, [gone.operator.accountId])
  await lookAt(12)
  for (const { email } of [read, silent, gone]) expect(await lettersTo(email)).toEqual([])
})

test('an hour of one’s own counts, and a mail server that is away is tried again', async () => {
  world.clock.now = hourOf(5)
  const { operator, email } = await aTold()
  made(await world.send(api.setNewsChoices, { body: { mailHour: 16, muted: [] } }, operator))
  await lookAt(15)
  expect(await lettersTo(email)).toEqual([])
  post.refuse(1)
  await lookAt(16)
  await world.whileWorking(async () => {
    await expect
      .poll(() => world.asQueue("select from graphile_worker.jobs where task_identifier = 'news.send-letter' and attempts = 1"), {
        timeout: 10_000,
      })
      .toHaveLength(1)
  })
  await world.asQueue('update graphile_worker._private_jobs set run_at = now()')
  expect(await lettersTo(email)).toHaveLength(1)
})
