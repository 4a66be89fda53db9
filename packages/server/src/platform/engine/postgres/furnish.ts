import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries, programOf } from './binaries.ts'
import { type Cluster, failUnlessDone, writeOwn } from './cluster.ts'
import { run } from '../host/run.ts'
import type { Secrets } from '../secrets.ts'

export const databaseName = 'rangkul'

/**
 * Roles, database and extensions of a new cluster. Done in single-user mode: it needs no port, no password and no client,
 * and nobody can look on.
 */
export async function furnish(cluster: Cluster, secrets: Secrets): Promise<void> {
  await single(cluster, 'postgres', [
    'create role rangkul_owner login',
    'create role rangkul_app login',
    'create role rangkul_queue login',
    `create database ${databaseName} owner rangkul_owner`,
    `revoke all on database ${databaseName} from public`,
    `grant connect on database ${databaseName} to rangkul_app, rangkul_queue`,
  ])
  const extensions = await availableExtensions(cluster.binaries)
  const creations = extensions.map((name) => `create extension ${name}`)
  await single(cluster, databaseName, creations)
  await setPasswords(cluster, secrets)
}

/** False where the cluster comes from elsewhere (a restored copy) or the secrets were lost and made anew. */
export async function knowsPasswords({ folder }: Cluster, secrets: Secrets): Promise<boolean> {
  const known = await readFile(join(folder, fingerprintFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return known === fingerprint(secrets)
}

/** While no server runs on the cluster. */
export async function setPasswords(cluster: Cluster, secrets: Secrets): Promise<void> {
  const passwords = Object.entries(passwordsOf(secrets))
  const changes = passwords.map(([role, password]) => `alter role ${role} password '${password}'`)
  await single(cluster, 'postgres', changes)
  await writeOwn(cluster, fingerprintFile, fingerprint(secrets))
}

const fingerprintFile = 'rangkul.passwords'

function fingerprint(secrets: Secrets): string {
  return createHash('sha256')
    .update(JSON.stringify(passwordsOf(secrets)))
    .digest('hex')
}

function passwordsOf(secrets: Secrets): Record<string, string> {
  return {
    postgres: secrets.superuserPassword,
    rangkul_owner: secrets.ownerPassword,
    rangkul_app: secrets.appPassword,
    rangkul_queue: secrets.queuePassword,
  }
}

/** Those that only a superuser may create, and those that the migrations count on. */
const wantedExtensions = ['pg_trgm', 'btree_gist', 'btree_gin', 'pgcrypto', 'unaccent', 'fuzzystrmatch', 'pg_stat_statements']

async function availableExtensions({ native }: Binaries): Promise<string[]> {
  const names = await readdir(join(native, 'share', 'postgresql', 'extension'))
  return wantedExtensions.filter((name) => names.includes(`${name}.control`))
}

async function single({ folder, binaries, user }: Cluster, database: string, statements: readonly string[]): Promise<void> {
  const settings = ['exit_on_error=on', 'log_min_messages=fatal', 'shared_preload_libraries=pg_stat_statements']
  const args = ['--single', '-D', folder, ...settings.flatMap((setting) => ['-c', setting]), database]
  const done = await run(programOf(binaries, 'postgres'), args, { as: user, input: `${statements.join('\n')}\n` })
  failUnlessDone(done, 'The database could not be furnished', folder)
}
