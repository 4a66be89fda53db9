import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The address of the application's own typeface among its built pages; undefined where they are not built. */
export function findFont(pages: string | undefined): string | undefined {
  if (pages === undefined || !existsSync(join(pages, 'assets'))) return undefined
  const name = readdirSync(join(pages, 'assets')).find((file) => /^source-sans-3-latin-wght-normal-[\w-]+\.woff2$/.test(file))
  return name === undefined ? undefined : `/assets/${name}`
}
