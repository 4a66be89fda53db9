import type { BrowserContext, Page } from 'playwright-core'
import { inject } from 'vitest'

/** Accounts of the demonstration, by what they do in the journeys. */
export const accounts = {
  officer: 'rabiatul.hasanah@kutim.contoh.id',
  secondOfficer: 'eko.handoko@kutim.contoh.id',
  planner: 'misrah.jannah@kutim.contoh.id',
  secondPlanner: 'taslim.yasin@kutim.contoh.id',
  head: 'masdari.effendi@kutim.contoh.id',
  headOfSection: 'veronika.usat@kutim.contoh.id',
  secretary: 'jumraini.asiah@kutim.contoh.id',
  regent: 'syahrir.daeng.patta@kutim.contoh.id',
  treasurer: 'kasmawati.amir@kutim.contoh.id',
  villageOperator: 'dayang.rohani@kutim.contoh.id',
  healthVerifier: 'nurhaeda@kutim.contoh.id',
  socialWorker: 'rini.wulandari@kutim.contoh.id',
} as const

export const password = 'rangkul-demo'

/** Opens a page of Rangkul. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${inject('address')}${path}`)
}

/** Signs in by the form, as a person does. */
export async function signIn(page: Page, email: string): Promise<void> {
  await open(page, '/')
  await page.getByLabel('Alamat surel').fill(email)
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByRole('heading', { name: 'Beranda', level: 1 }).waitFor()
}

const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()

/** Signs in, unless this person did so in an earlier journey of the same file: then the session goes on, on no page yet. */
export async function beSignedIn(page: Page, email: string): Promise<void> {
  const session = sessions.get(email)
  if (session !== undefined) return page.context().addCookies(session)
  await signIn(page, email)
  sessions.set(email, await page.context().cookies())
}

/** Somebody else sits down before the same screen. */
export async function become(page: Page, email: string): Promise<void> {
  await page.context().clearCookies()
  await beSignedIn(page, email)
}
