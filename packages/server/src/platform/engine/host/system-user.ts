import { stat } from 'node:fs/promises'
import { EngineError } from '../engine-error.ts'
import { run, type SystemUser } from './run.ts'

/** PostgreSQL refuses to run as root: then it runs as one of these, the first that exists. */
const names = ['rangkul', 'postgres']

/**
 * Whom the database runs as when we are root: the owner of the cluster that is there, or a system user, made when there is
 * none. Undefined when we are not root: then it runs as we do.
 */
export async function systemUser(clusterFolder: string): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(clusterFolder).catch(() => undefined)
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }

  for (const name of names) {
    const user = await findUser(name)
    if (user !== undefined) return user
  }
  return await createUser('rangkul')
}

async function findUser(name: string): Promise<SystemUser | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined
}

async function createUser(name: string): Promise<SystemUser> {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/bin/false', name]],
    ['adduser', ['-S', '-D', '-H', '-h', '/nonexistent', '-s', '/bin/false', name]], // BusyBox
  ]
  for (const [program, args] of ways) {
    const isMade = await run(program, args).then(
      ({ code }) => code === 0,
      () => false, // no such program here
    )
    const user = isMade ? await findUser(name) : undefined
    if (user !== undefined) return user
  }
  throw new EngineError(
    'no-system-user',
    `The built-in database refuses to run as root, and a system user "${name}" could not be made.`,
    `Make one (useradd --system ${name}), start as an ordinary user, or point DATABASE_URL at a PostgreSQL 15 or newer.`,
  )
}
