import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { identityOf, isAlive } from './host/process-identity.ts'

export interface Lease {
  /** Call once, under the start lock; true when nobody else who lives holds a lease. */
  giveBack(): Promise<boolean>
}

/** Leaves a note in the folder that this process uses the database. */
export async function takeLease(folder: string): Promise<Lease> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${process.pid}-${randomBytes(4).toString('hex')}`)
  await writeFile(file, identityOf(process.pid))

  return {
    async giveBack() {
      await rm(file, { force: true })
      return (await countLiving(folder)) === 0
    },
  }
}

/** Leases of processes that died are removed. */
async function countLiving(folder: string): Promise<number> {
  let living = 0
  for (const name of await readdir(folder)) {
    const identity = await readFile(join(folder, name), 'utf8').catch(() => '')
    if (isAlive(identity)) living += 1
    else await rm(join(folder, name), { force: true })
  }
  return living
}
