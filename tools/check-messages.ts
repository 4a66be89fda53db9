/**
 * The words on screen: complete in both languages (that part is the message compiler's own check), each of them used,
 * and none of them used that does not exist.
 */
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Words {
  /** File name → message keys. */
  readonly keys: ReadonlyMap<string, readonly string[]>
  /** The sources of the web, without generated files. */
  readonly sources: readonly string[]
}

/** Messages nobody shows. A key built from a template counts as used when it begins like one: `problem_${code}`. */
export function unusedMessages({ keys, sources }: Words): string[] {
  const words = new Set<string>()
  const beginnings = new Set<string>()
  for (const source of sources) {
    for (const [word] of source.matchAll(/\b[a-z][a-z0-9]*(_[a-z0-9]+)+\b/gi)) words.add(word)
    for (const [, beginning] of source.matchAll(/['"`]([a-z][a-z0-9]*_[a-z0-9_]*)\$\{/gi)) beginnings.add(beginning as string)
  }
  const used = (key: string) => words.has(key) || [...beginnings].some((beginning) => key.startsWith(beginning))
  return [...keys].flatMap(([file, names]) => names.filter((key) => !used(key)).map((key) => `${file}: ${key} is shown nowhere`))
}

/** Reads the message files and the sources of a checkout. */
export async function readWords(root: string): Promise<Words> {
  const keys = new Map<string, string[]>()
  for await (const path of glob('packages/web/messages/*.id.json', { cwd: root })) {
    const messages = JSON.parse(await readFile(join(root, path), 'utf8')) as Record<string, unknown>
    keys.set(
      path,
      Object.keys(messages).filter((key) => !key.startsWith('$')),
    )
  }
  const sources: string[] = []
  for await (const path of glob('packages/web/src/**/*.{ts,tsx}', { cwd: root })) {
    if (!path.includes('/generated/')) sources.push(await readFile(join(root, path), 'utf8'))
  }
  return { keys, sources }
}
