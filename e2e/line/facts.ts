import type { Locator, Page } from 'playwright-core'

/** The value under a label among the large facts of a page. */
export function fact(page: Page, label: string): Locator {
  return page
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .first()
}

/** The number that stands under a label, of all its digits: "Rp1.200.000" is 1200000. */
export function digits(text: string | null): number {
  return Number((text ?? '').replaceAll(/\D/g, ''))
}

/** The address of where the page is, without the server. */
export function placeOf(page: Page): string {
  return new URL(page.url()).pathname
}
