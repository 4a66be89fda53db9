/** What a browser fetches before a page stands, compressed as the server sends it. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** Bytes (scale.md §4 asks for as little; docs/decisions/0001-checks.md). */
const budget = 200_000

/** The pages that somebody may see first, as the bundler's manifest names what is loaded for them beside `index.html`. */
export const firstPages = {
  'sign-in': ['src/access/SignInPage.tsx'],
  home: ['src/app/Shell.tsx', 'src/home/HomePage.tsx'],
}

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

/** One fault for each page over the budget, with what weighs most, and for each that is not built. */
export async function bundleFaults(
  dist: string,
  pages: Readonly<Record<string, readonly string[]>> = firstPages,
  most = budget,
): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  const faults: string[] = []
  for (const [page, chunks] of Object.entries(pages)) {
    const lacking = chunks.filter((chunk) => !(chunk in manifest))
    faults.push(...lacking.map((chunk) => `${page}: ${chunk} is not built as a chunk of its own`))
    const files = await Promise.all(
      [...filesOf(manifest, ['index.html', ...chunks]), ...(await atOnce(dist))].map((file) => weigh(dist, file)),
    )
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
    if (total <= most) continue
    const heaviest = files.sort((a, b) => b.bytes - a.bytes).slice(0, 8)
    faults.push(
      `${page}: ${kilobytes(total)} before it stands, more than ${kilobytes(most)}`,
      ...heaviest.map(({ file, bytes }) => `  ${kilobytes(bytes)}  ${file}`),
    )
  }
  return faults
}

/** Scripts and styles of these chunks and of all that they import at once; `import()` comes later and is not meant. */
function filesOf(manifest: Manifest, chunks: readonly string[]): Set<string> {
  const waiting = [...chunks]
  const seen = new Set<string>()
  for (const key of waiting) {
    if (seen.has(key)) continue
    seen.add(key)
    waiting.push(...(manifest[key]?.imports ?? []))
  }
  return new Set([...seen].flatMap((key) => [manifest[key]?.file ?? [], manifest[key]?.css ?? []].flat()))
}

/** The document, what it names beside the bundle, and the letters of our languages. */
async function atOnce(dist: string): Promise<string[]> {
  const html = await readFile(join(dist, 'index.html'), 'utf8')
  const named = Array.from(
    html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.?\/([\w.-]+\.(?:js|css))"/g),
    ([, file]) => file as string,
  )
  const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  const letters = Object.values(manifest).flatMap(({ file }) => (/-latin-(wght|\d+)-[^/]*\.woff2$/.test(file) ? [file] : []))
  return ['index.html', ...named, ...letters]
}

async function weigh(dist: string, file: string): Promise<{ file: string; bytes: number }> {
  const path = join(dist, file)
  const sent = await stat(`${path}.br`).catch(() => undefined)
  if (sent) return { file, bytes: sent.size }
  const content = await readFile(path)
  return { file, bytes: file.endsWith('.woff2') ? content.length : brotliCompressSync(content).length }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}
