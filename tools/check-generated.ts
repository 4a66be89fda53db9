/**
 * Generated files that are committed: a reviewer sees what changes, and a check fails when they differ from their source.
 * `npm run generate` writes them.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

export interface Generator {
  readonly name: string
  /** Needs no database. */
  readonly quick: boolean
  /** Paths from the root that it writes; with a slash at the end, everything in that folder. */
  readonly files: readonly string[]
  /** Path from the root → the whole text. */
  run(): Promise<ReadonlyMap<string, string>>
}

/** One sentence for each file that differs from what its generator would write. */
export async function generatedFaults(generator: Generator, root: string): Promise<string[]> {
  const wanted = await generator.run()
  const found = await textsOf(generator.files, root)
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].sort()

  return paths.flatMap((path) => {
    const [should, is] = [wanted.get(path), found.get(path)]
    if (should !== undefined && !owns(generator, path))
      return [`${path}: ${generator.name} writes it without naming it in its files`]
    if (should === is) return []
    if (is === undefined) return [`${path}: missing; npm run generate`]
    if (should === undefined) return [`${path}: no longer generated; npm run generate`]
    return [`${path}: ${firstDifference(should, is)}; npm run generate`]
  })
}

/** Writes what the generator makes, and takes away what it no longer makes. */
export async function writeGenerated(generator: Generator, root: string): Promise<void> {
  const wanted = await generator.run()
  const found = await textsOf(generator.files, root)
  for (const path of found.keys()) if (!wanted.has(path)) await rm(join(root, path))
  for (const [path, text] of wanted) {
    if (found.get(path) === text) continue
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}

function owns(generator: Generator, path: string): boolean {
  return generator.files.some((file) => (file.endsWith('/') ? path.startsWith(file) : path === file))
}

async function textsOf(files: readonly string[], root: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const file of files) {
    const paths = file.endsWith('/') ? await filesBelow(join(root, file)) : [join(root, file)]
    for (const path of paths) {
      const text = await readFile(path, 'utf8').catch(() => undefined)
      if (text !== undefined) texts.set(relative(root, path), text)
    }
  }
  return texts
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

function firstDifference(should: string, is: string): string {
  const [lines, present] = [should.split('\n'), is.split('\n')]
  const at = lines.findIndex((line, i) => line !== present[i])
  const line = at < 0 ? lines.length : at
  return `line ${line + 1} is ${JSON.stringify(present[line] ?? '')} and should be ${JSON.stringify(lines[line] ?? '')}`
}
