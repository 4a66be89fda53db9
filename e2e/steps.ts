import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { barriersOn } from './axe.ts'
import { screens } from './journey.ts'

/** Sends what a journey is not about as whoever is signed in, past the screen. */
export async function send<Answer>(page: Page, path: string, data: object): Promise<Answer> {
  const answer = await page.request.post(`${inject('address')}/api${path}`, { data })
  expect([answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([answer.status(), ''])
  return (answer.status() === 204 ? undefined : await answer.json()) as Answer
}

/** Sends a paper for a claim in a village; answers its id. */
export async function paper(page: Page, village: string, kind: 'photo' | 'minutes' | 'statement'): Promise<string> {
  const sent = await page.request.post(`${inject('address')}/api/proposals/papers?village=${village}&kind=${kind}`, {
    headers: { 'content-type': 'application/octet-stream', 'content-disposition': "attachment; filename*=UTF-8''rumah.jpg" },
    data: await page.screenshot({ type: 'jpeg', quality: 20 }),
  })
  return ((await sent.json()) as { id: string }).id
}

/** Chooses a photo for the field of that label, whatever else bears the same words. */
export async function attach(page: Page, label: string): Promise<void> {
  const buffer = await page.screenshot({ type: 'jpeg' })
  const field = page.locator(`input[type=file][aria-label="${label}"]`)
  await field.setInputFiles({ name: 'surat.jpg', mimeType: 'image/jpeg', buffer })
}

/** Does what asks for a reason, and gives it. */
export async function withReason(page: Page, deed: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${deed}`) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Alasan').fill(reason)
  expect(await barriersOn(page)).toEqual([])
  await dialog.getByRole('button', { name: deed, exact: true }).click()
}

/** The page fits a phone, and keeps nobody out. */
export async function expectSoundOnPhone(page: Page): Promise<void> {
  await page.setViewportSize(screens.phone.viewport)
  // Nothing lies beneath the head of the page then.
  await page.evaluate('window.scrollTo(0, 0)')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(screens.phone.viewport.width)
  expect(await barriersOn(page)).toEqual([])
}
