import { findChromium } from './chromium.ts'

/** Unpacks the browser once, before the first journey waits for it. */
export async function setup(): Promise<void> {
  await findChromium()
}
