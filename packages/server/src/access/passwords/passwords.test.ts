import { describe, expect, test } from 'vitest'
import * as access from '#domain/access/access.api.ts'
import * as links from '#domain/access/links.api.ts'
import * as my from '#domain/access/my.api.ts'
import { aBrowser } from '../../platform/testing/a-browser.ts'
import { made } from '../../platform/testing/fixtures.ts'
import { aWorld, password } from '../../platform/testing/world.ts'
import { replaceLink } from '../links/links.sql.ts'
import { findPasswordHash } from './passwords.sql.ts'
import { replacePassword } from './replace-password.ts'
import { insertPending } from '../sign-in/pending.sql.ts'
import { newToken } from '../../platform/tokens.ts'

const world = aWorld()
const good = 'perahu biru di hulu Kelinjau'

async function anOfficer() {
  const { accountId } = await world.signIn('regency-officer', '64.08')
  const email = `${accountId.slice(-6)}.norhayati@contoh.test`
  await world.query('update account set email = $1, name = $2 where account_id = $3', [email, 'Norhayati Udin', accountId])
  const browser = aBrowser(world)
  made(await browser.ask(access.signIn, { body: { email, password } }))
  return { accountId, email, browser }
}

/** Resolves when somebody waits for a row that another transaction has changed. */
async function somebodyWaits(): Promise<void> {
  const waiting = () =>
    world.query(
      "select from pg_locks l join pg_database d on d.oid = l.database where l.locktype = 'tuple' and d.datname = current_database()",
    )
  for (let times = 0; times < 500 && (await waiting()).length === 0; times++)
    await new Promise((resolve) => setTimeout(resolve, 20))
}

describe('choosing another password', () => {
  test('lets the new one in and the old one not, and signs every other browser out', async () => {
    const { email, browser } = await anOfficer()
    const other = aBrowser(world)
    made(await other.ask(access.signIn, { body: { email, password } }))

    expect((await browser.ask(my.changeMyPassword, { body: { present: password, next: good } })).status).toBe(204)
    expect(made(await browser.ask(access.getSession, {})).account).not.toBeNull()
    expect(made(await other.ask(access.getSession, {})).account).toBeNull()
    expect((await aBrowser(world).ask(access.signIn, { body: { email, password } })).problem).toBe('sign-in-failed')
    expect((await aBrowser(world).ask(access.signIn, { body: { email, password: good } })).status).toBe(200)
  })

  test('ends what was begun with the old one: a sign-in that waits for its code, and a link that was asked for', async () => {
    const { accountId, browser } = await anOfficer()
    const [pending, token] = [newToken(), newToken()]
    const expiresAt = new Date(world.clock.now.getTime() + 600_000)
    await world.asSystem(async ({ db, now }) => {
      await insertPending(db, pending, accountId, expiresAt, now)
      await replaceLink(db, { accountId, purpose: 'reset', token, createdBy: null, expiresAt }, now)
    })
    expect((await browser.ask(links.readLink, { body: { token } })).status).toBe(200)

    expect((await browser.ask(my.changeMyPassword, { body: { present: password, next: good } })).status).toBe(204)
    expect((await browser.ask(links.readLink, { body: { token } })).problem).toBe('link-spent')
    expect(await world.query('select from pending_sign_in where account_id = $1', [accountId])).toEqual([])
  })

  test('ends the session of whoever signs in with the old one at that moment', async () => {
    const { accountId, email, browser } = await anOfficer()
    // None is there before: the test browser writes the rows of all, and one written meanwhile is tried again anyhow.
    await browser.ask(my.endMyOtherSessions, {})
    await browser.ask(access.signOut, {})
    const other = aBrowser(world)
    let signedIn: number | undefined
    await world.asSystem(async (work) => {
      await findPasswordHash(work.db, accountId)
      signedIn ??= (await other.ask(access.signIn, { body: { email, password } })).status
      await replacePassword(work, { apart: world.app.db }, accountId, good, { except: undefined })
    })
    expect(signedIn).toBe(200)
    expect(made(await other.ask(access.getSession, {})).account).toBeNull()
  })

  test('lets nobody in with the old one who gave it before the new one stood', async () => {
    const { accountId, email } = await anOfficer()
    let late: Promise<{ problem: string | undefined }> | undefined
    await world.asSystem(async (work) => {
      await replacePassword(work, { apart: world.app.db }, accountId, good, { except: undefined })
      late ??= aBrowser(world).ask(access.signIn, { body: { email, password } })
      await Promise.race([late, somebodyWaits()])
    })
    expect((await late)?.problem).toBe('sign-in-failed')
  })

  test('asks for the present one, and holds off whoever guesses it at an open desk', async () => {
    const { browser } = await anOfficer()
    const guess = () => browser.ask(my.changeMyPassword, { body: { present: 'tebakan saja', next: good } })
    const problems = []
    for (let time = 0; time < 6; time++) problems.push((await guess()).problem)
    expect(problems).toEqual([...Array<string>(5).fill('password-wrong'), 'too-many-requests'])
  })

  test.each([
    ['eleven letters', 'kapal hulu1', ['AC-1', 'AC-4']],
    ['the own name', 'norhayati-2026-kerja', ['AC-2']],
    ['one letter over and over', 'aaaaaaaaaaaaaaaa', ['AC-3', 'AC-4']],
    ['a common one', 'password1234', ['AC-4']],
    ['a common one in disguise', 'P@ssw0rd12345', ['AC-4']],
    ['a row of keys', 'qwertyuiop123', ['AC-4']],
    ['Indonesian words that everybody uses', 'selamatdatang', ['AC-4']],
    ['the name of the system', 'rangkul-rangkul', ['AC-4']],
    ['the regency and the year', 'kutaitimur2026', ['AC-4']],
  ])('refuses %s, and says why', async (_name, next, rules) => {
    const { browser } = await anOfficer()
    const answer = await browser.ask(my.changeMyPassword, { body: { present: password, next } })
    expect(answer.problem, next).toBe('password-unsound')
    const { faults } = answer.body as unknown as { faults: { rule: string }[] }
    expect(faults.map(({ rule }) => rule)).toEqual(rules)
    expect(answer.text).not.toContain(next)
  })

  test('a sentence of 200 letters is judged quickly', async () => {
    const { browser } = await anOfficer()
    const next = 'Sungai Mahakam mengalir pelan menuju laut, '.repeat(4)
    const begin = performance.now()
    expect((await browser.ask(my.changeMyPassword, { body: { present: password, next } })).status).toBe(204)
    expect(performance.now() - begin).toBeLessThan(3000)
  })
})
