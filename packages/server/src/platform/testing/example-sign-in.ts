import * as access from '#domain/access/access.api.ts'
import * as my from '#domain/access/my.api.ts'
import type { Role } from '#domain/access/roles.ts'
import { codeAt } from '../../access/second-factor/codes.ts'
import { bytesOf } from '../../access/sign-in/keys.ts'
import { aBrowser, type TestBrowser } from './a-browser.ts'
import { regency } from './example-stage.ts'
import { made } from './fixtures.ts'
import { type Caller, password, type World } from './world.ts'

/** Somebody of whom a test knows the address, signed in by a browser of their own. */
export async function aSigner(world: World, role: Role = 'regency-officer') {
  const { accountId } = await world.signIn(role, regency)
  const [row] = await world.query<{ email: string }>('select email from account where account_id = $1', [accountId])
  const email = row?.email ?? ''
  const browser = aBrowser(world)
  made(await browser.ask(access.signIn, { body: { email, password } }))
  return { accountId, email, browser }
}

export const inside = (browser: TestBrowser): Caller => ({
  accountId: '' as never,
  cookie: [...browser.cookies()].map(([name, value]) => `${name}=${value}`).join('; '),
})

/** What the phone shows now. */
export const shownBy = (world: World, key: string) => codeAt(bytesOf(key), Math.floor(world.clock.now.getTime() / 30_000))

export async function enrol(world: World, browser: TestBrowser): Promise<string> {
  const { key } = made(await browser.ask(my.beginSecondFactor, { body: { password } }))
  made(await browser.ask(my.confirmSecondFactor, { body: { code: shownBy(world, key) } }))
  // Each code is good once.
  world.clock.now = new Date(world.clock.now.getTime() + 60_000)
  return key
}

export async function anEnrolled(world: World): Promise<Caller> {
  const { browser } = await aSigner(world)
  await enrol(world, browser)
  return inside(browser)
}

export const tokenOf = (link: string | null) => link?.split('#')[1] ?? ''
