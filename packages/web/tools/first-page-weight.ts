import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

interface Chunk {
  file: string
  imports?: string[]
  css?: string[]
}

const dist = join(import.meta.dirname, '../dist')
const budget = 200_000
const pages = ['src/access/SignInPage.tsx', 'src/home/HomePage.tsx']

/** Everything a browser fetches before the page stands, compressed; fonts as they are. */
function weightOf(page: string): number {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const signedIn = page.startsWith('src/access/') ? [] : ['src/app/Shell.tsx']
  const keys = new Set<string>()
  const visit = (key: string) => {
    if (keys.has(key)) return
    keys.add(key)
    for (const next of manifest[key]?.imports ?? []) visit(next)
  }
  for (const key of ['index.html', ...signedIn, page]) visit(key)

  const files = new Set([...keys].flatMap((key) => [manifest[key]?.file ?? '', ...(manifest[key]?.css ?? [])]))
  const text = [...files, 'index.html', 'first.js'].reduce((sum, file) => sum + statSync(join(dist, `${file}.br`)).size, 0)
  const font = Object.values(manifest).find(({ file }) => /source-sans-3-latin-wght.*\.woff2$/.test(file))
  return text + (font === undefined ? 0 : statSync(join(dist, font.file)).size)
}

for (const page of pages) {
  const weight = weightOf(page)
  console.log(`${page}: ${(weight / 1000).toFixed(0)} KB of ${budget / 1000} KB`)
  if (weight > budget) process.exitCode = 1
}
