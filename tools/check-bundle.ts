/** What a phone loads before it shows the first page, compressed as the server sends it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes. The target is the one of `docs/decisions/0001-checks.md`. */
export const firstPageBudget = 200_000

export interface Part {
  readonly file: string
  /** Bytes after gzip; fonts are compressed already. */
  readonly bytes: number
}

/** The document with all it loads at once: scripts, their static imports, styles, preloaded fonts. */
export async function firstPage(dist: string): Promise<Part[]> {
  const html = await readFile(join(dist, 'index.html'), 'utf8')
  const parts = new Map<string, Part>([['index.html', { file: 'index.html', bytes: gzipSync(html).length }]])
  const linked = Array.from(html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"[^>]*>/g))
    .filter(([tag]) => /type="module"|rel="(modulepreload|preload|stylesheet)"/.test(tag))
    .map(([, address]) => address as string)

  const waiting = linked.map((address) => address.replace(/^\.?\//, ''))
  for (const file of waiting) {
    if (parts.has(file)) continue
    const content = await readFile(join(dist, file))
    parts.set(file, { file, bytes: /\.woff2?$/.test(file) ? content.length : gzipSync(content).length })
    if (file.endsWith('.js')) waiting.push(...staticImports(content.toString('utf8')).map((name) => join(file, '..', name)))
  }
  return [...parts.values()]
}

/** `import{a}from"./b.js"` and `import"./b.js"`, as the bundler writes them; `import("./c.js")` comes later and is not meant. */
export function staticImports(script: string): string[] {
  return Array.from(script.matchAll(/\b(?:from|import)\s*["'](\.[^"']+\.js)["']/g), ([, name]) => name as string)
}

export async function bundleFaults(dist: string, budget = firstPageBudget): Promise<string[]> {
  const parts = await firstPage(dist)
  const total = parts.reduce((sum, part) => sum + part.bytes, 0)
  if (total <= budget) return []
  const largest = [...parts].sort((a, b) => b.bytes - a.bytes).map((part) => `  ${kilobytes(part.bytes)}  ${part.file}`)
  return [`The first page takes ${kilobytes(total)}, more than ${kilobytes(budget)}:`, ...largest]
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}
