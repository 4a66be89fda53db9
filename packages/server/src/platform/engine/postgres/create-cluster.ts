import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { programOf } from './binaries.ts'
import { type Cluster, failUnlessDone, give, writeOwn } from './cluster.ts'
import { furnish } from './furnish.ts'
import { run } from '../host/run.ts'
import type { Secrets } from '../secrets.ts'

/** Makes the cluster, its roles, database and extensions. It gets its name when it is whole, so a half-made one never counts. */
export async function createCluster(cluster: Cluster, secrets: Secrets, isSynced: boolean): Promise<void> {
  await removeParts(cluster.folder)
  // A name of its own: the initdb of a process that was killed may still be writing to an earlier one.
  const part = `${cluster.folder}.part-${randomBytes(4).toString('hex')}`
  const passwords = `${part}.pw`
  await mkdir(part, { mode: 0o700 })
  await give(part, cluster.user)
  try {
    await writeFile(passwords, secrets.superuserPassword, { mode: 0o600 })
    await give(passwords, cluster.user)
    await initialise({ ...cluster, folder: part }, passwords, isSynced)
  } finally {
    await rm(passwords, { force: true })
  }
  await furnish({ ...cluster, folder: part }, secrets)
  await rename(part, cluster.folder)
}

async function removeParts(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    if (name.startsWith(`${basename(folder)}.part-`)) await rm(join(dirname(folder), name), { recursive: true, force: true })
  }
}

async function initialise({ folder, binaries, user }: Cluster, passwords: string, isSynced: boolean): Promise<void> {
  const args = ['-D', folder, '--username=postgres', `--pwfile=${passwords}`, '--auth=scram-sha-256', '--encoding=UTF8']
  const order = ['--locale-provider=icu', '--icu-locale=id-ID', '--locale=C', '--no-instructions']
  const made = await run(programOf(binaries, 'initdb'), [...args, ...order, ...(isSynced ? [] : ['--no-sync'])], { as: user })
  failUnlessDone(made, 'The database could not be made', folder)
  const conf = join(folder, 'postgresql.conf')
  await writeFile(conf, "\ninclude = 'rangkul.conf'\ninclude = 'local.conf'\n", { flag: 'a' })
  for (const name of ['rangkul.conf', 'local.conf']) await writeOwn({ folder, user }, name, '')
}
