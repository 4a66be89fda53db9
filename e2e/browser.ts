import { type Browser, chromium } from 'playwright-core'
import { type Chromium, findChromium } from './chromium.ts'

/** A browser of its own; `close()` it. */
export async function openBrowser(): Promise<Browser> {
  const found = await findChromium()
  try {
    return await launch(found, {})
  } catch (error) {
    const lacksLibraries = String(error).includes('error while loading shared libraries')
    if (!lacksLibraries || found.libraries === undefined) throw error
    return await launch(found, { LD_LIBRARY_PATH: found.libraries })
  }
}

function launch({ executablePath, args, env }: Chromium, more: Record<string, string>): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env, ...more } })
}
