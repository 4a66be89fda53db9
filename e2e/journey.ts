import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'

const artifacts = join(import.meta.dirname, '..', '.artifacts')

/** A browser for the journeys of one file. */
let browser: Browser | undefined
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

/** A phone as officers in villages hold it, and the screen of an office. */
export const screens = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  office: { viewport: { width: 1366, height: 768 } },
} as const satisfies Record<string, BrowserContextOptions>

/**
 * One journey as one test, in a browser without memory of others. It fails, too, when a page throws or breaks the content
 * security policy. What was on the screen when it failed lies in `.artifacts`.
 */
export function journey(name: string, run: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): void {
  test(name, async () => {
    if (!browser) throw new Error('the browser is not open')
    const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Makassar', ...screens.office, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const complaints = complaintsOf(page)
    try {
      await run(page)
      expect(complaints).toEqual([])
    } catch (error) {
      await mkdir(artifacts, { recursive: true })
      await page.screenshot({ path: join(artifacts, `${fileName(name)}.png`), fullPage: true }).catch(() => undefined)
      throw error
    } finally {
      await context.close()
    }
  })
}

/** Grows while the page lives: errors nobody caught, and what the content security policy refused. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/i.test(message.text())) complaints.push(message.text())
  })
  return complaints
}

function fileName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
}
