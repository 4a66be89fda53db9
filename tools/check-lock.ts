/**
 * `npm ci` refuses a lockfile that leaves out what a package may need on another system, and npm leaves that out when the
 * registry it asked did not have it. `node tools/check-lock.ts --write` names what is missing; other systems then fetch it.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Entry {
  readonly version?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly link?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Where a package lies in `node_modules` → what the lockfile says of it. */
export type Entries = Readonly<Record<string, Entry>>

interface Lockfile {
  readonly packages: Entries
}

/** Optional packages of others that the lockfile does not name, each with the place of the one that wants it. */
function missing(packages: Entries): { name: string; version: string; wantedBy: string }[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => findPlace(packages, path, name) === undefined)
      .map(([name, version]) => ({ name, version, wantedBy: path })),
  )
}

/** Where a package at `path` finds `name`, going up as Node does. */
function findPlace(packages: Entries, path: string, name: string): string | undefined {
  const above = path.split('/node_modules/').map((_, at, parts) => parts.slice(0, at + 1).join('/node_modules/'))
  const folders = ['', ...above.filter((folder) => folder !== '' && folder !== 'node_modules')].reverse()
  return folders.map((folder) => `${folder === '' ? '' : `${folder}/`}node_modules/${name}`).find((place) => place in packages)
}

/** The lockfile's packages with what was missing, sorted as npm sorts them. */
export function completed(packages: Entries): Entries {
  const added = missing(packages).map(({ name, version, wantedBy }): [string, Entry] => {
    const parent = packages[wantedBy]
    return [`node_modules/${name}`, { version, ...(parent?.dev && { dev: true }), optional: true, ...systemOf(name) }]
  })
  return Object.fromEntries(
    Object.entries({ ...packages, ...Object.fromEntries(added) }).sort(([a], [b]) => a.localeCompare(b, 'en')),
  )
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

/** `@swc/core-linux-arm64-musl` → linux, arm64, musl. */
function systemOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/)
  const os = words.filter((word) => systems.includes(word))
  const cpu = words.filter((word) => processors.includes(word))
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : []
  return {
    ...(cpu.length > 0 && { cpu }),
    ...(os.length > 0 && { os }),
    ...(libc.length > 0 && os.includes('linux') && { libc }),
  }
}

/** What keeps `npm ci` from working: names left out, and workspaces that ask for something else than the lockfile says. */
export function lockFaults(packages: Entries, manifests: Entries): string[] {
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const
  const drifted = Object.entries(manifests).flatMap(([place, manifest]) =>
    kinds.flatMap((kind) => {
      const [asked, locked] = [manifest[kind] ?? {}, packages[place]?.[kind] ?? {}]
      const names = new Set([...Object.keys(asked), ...Object.keys(locked)])
      return [...names]
        .filter((name) => asked[name] !== locked[name])
        .map(
          (name) =>
            `${place || 'package.json'}: asks for ${name} ${asked[name] ?? '(not at all)'}, the lockfile says ${locked[name] ?? 'nothing'}`,
        )
    }),
  )
  const left = missing(packages).map(
    ({ name, wantedBy }) => `${name}: left out, though ${wantedBy} may need it; node tools/check-lock.ts --write`,
  )
  return [...drifted, ...left]
}

/** Reads the lockfile and the manifests that it stands for. */
export async function readLock(root: string): Promise<{ packages: Entries; manifests: Entries }> {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lockfile
  const places = Object.keys(packages).filter(
    (path) => path === '' || (path.startsWith('packages/') && !path.includes('node_modules')),
  )
  const texts = await Promise.all(places.map((place) => readFile(join(root, place, 'package.json'), 'utf8')))
  return { packages, manifests: Object.fromEntries(places.map((place, at) => [place, JSON.parse(texts[at] ?? '{}') as Entry])) }
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  if (process.argv.includes('--write')) {
    const file = join(root, 'package-lock.json')
    const lockfile = JSON.parse(await readFile(file, 'utf8')) as Lockfile
    await writeFile(file, `${JSON.stringify({ ...lockfile, packages: completed(lockfile.packages) }, null, 2)}\n`)
  }
  const { packages, manifests } = await readLock(root)
  for (const fault of lockFaults(packages, manifests)) console.error(fault)
}
