import { mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findBinaries } from './postgres/binaries.ts'
import { removeOtherCopies, usableBinaries } from './postgres/binaries-copy.ts'
import { type Cluster, checkCluster, hasCluster } from './postgres/cluster.ts'
import { createCluster } from './postgres/create-cluster.ts'
import { EngineError, explain } from './engine-error.ts'
import { databaseName, knowsPasswords, setPasswords } from './postgres/furnish.ts'
import { type Keeper, keepUp } from './keep-up.ts'
import { type Lease, takeLease } from './leases.ts'
import { placeOf } from './host/place.ts'
import { host } from './host/ports.ts'
import { readSecrets, type Secrets } from './secrets.ts'
import { clearWay, findServer, startServer, stopServer } from './postgres/server.ts'
import type { Durability } from './postgres/settings.ts'
import { untilAccepting } from './postgres/until-accepting.ts'
import { whileLocked } from './host/start-lock.ts'

export interface Login {
  readonly user: string
  readonly password: string
  /** With the database, for any PostgreSQL client. */
  readonly url: string
}

/** A PostgreSQL server of our own that answers on this machine only. */
export interface Engine {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly superuser: Login
  /** Owns the tables; runs the migrations. */
  readonly owner: Login
  readonly app: Login
  readonly queue: Login
  readonly dataDir: string
  /** PostgreSQL's own folder; not always inside `dataDir`. */
  readonly clusterDir: string
  /** The last process that closes stops the server. Closing twice is harmless. */
  close(): Promise<void>
}

interface EngineOptions {
  /** Made when it is not there. */
  readonly dataDir: string
  readonly durability?: Durability
  readonly log?: (message: string) => void
}

interface Context extends Required<EngineOptions> {
  readonly cluster: Cluster
}

/** Joins the server that runs on the data folder or starts it; at first use it makes the cluster, roles and database. */
export async function openEngine({ dataDir, durability = 'full', log = () => {} }: EngineOptions): Promise<Engine> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o711 })
    const folder = await realpath(dataDir)
    const lock = join(folder, 'engine.lock')
    return await whileLocked(lock, async () => {
      const { place, user } = await placeOf(folder)
      const binaries = await usableBinaries(await findBinaries(), join(place, 'engine'), user)
      const cluster: Cluster = { folder: join(place, 'postgres'), log: join(place, 'postgres.log'), binaries, user }

      const context: Context = { cluster, dataDir: folder, durability, log }
      const secrets = await prepare(context)
      const port = await bringUp(context, secrets)
      await untilAccepting(urlOf('postgres', secrets.superuserPassword, port), cluster.log)
      const lease = await takeLease(join(folder, 'leases'))
      const keeper = keepUp(port, log, () => whileLocked(lock, () => bringUp(context, secrets)))
      return describe({ dataDir: folder, cluster, port, secrets, close: closing(cluster, lock, lease, keeper, log) })
    })
  } catch (error) {
    throw explain(error, dataDir)
  }
}

/** There is a cluster that these binaries can open, and that knows our passwords. */
async function prepare({ cluster, dataDir, durability, log }: Context): Promise<Secrets> {
  const secrets = await readSecrets(dataDir)
  if (!(await hasCluster(cluster.folder))) {
    log(`making the database in ${cluster.folder}`)
    await createCluster(cluster, secrets, durability === 'full')
  }
  await checkCluster(cluster)
  return secrets
}

/** Answers the port. */
async function bringUp({ cluster, dataDir, durability, log }: Context, secrets: Secrets): Promise<number> {
  const running = await findServer(cluster)
  const fits = await knowsPasswords(cluster, secrets)
  if (running !== undefined) {
    if (!fits) throw secretsLost(dataDir)
    log(`joined the database on port ${running}`)
    return running
  }
  await clearWay(cluster)
  await removeOtherCopies(join(cluster.folder, '..', 'engine'), cluster.binaries.version)
  if (!fits) await setPasswords(cluster, secrets)
  const file = join(dataDir, 'engine.json')
  const port = await startServer(cluster, await keptPort(file), durability)
  await writeFile(`${file}.part`, `${JSON.stringify({ port })}\n`)
  await rename(`${file}.part`, file)
  log(`started the database on port ${port}`)
  return port
}

function secretsLost(dataDir: string): EngineError {
  return new EngineError(
    'secrets-missing',
    `The running database does not know the passwords in ${join(dataDir, 'secrets.json')}: the file was lost or exchanged.`,
    'Put the file back, or end every process that uses this data folder and start again.',
  )
}

async function keptPort(file: string): Promise<number | undefined> {
  try {
    return (JSON.parse(await readFile(file, 'utf8')) as { port?: number }).port
  } catch {
    return undefined // not started yet, or cut short: any port will do
  }
}

function closing(
  cluster: Cluster,
  lock: string,
  lease: Lease,
  keeper: Keeper,
  log: (message: string) => void,
): () => Promise<void> {
  let closed: Promise<void> | undefined
  return () => {
    closed ??= keeper.leave().then(() =>
      whileLocked(lock, async () => {
        if (!(await lease.giveBack())) return
        await stopServer(cluster)
        log('stopped the database')
      }),
    )
    return closed
  }
}

function urlOf(user: string, password: string, port: number): string {
  return `postgres://${user}:${password}@${host}:${port}/${databaseName}`
}

interface Parts extends Pick<Engine, 'dataDir' | 'port' | 'close'> {
  readonly cluster: Cluster
  readonly secrets: Secrets
}

function describe({ dataDir, cluster, port, secrets, close }: Parts): Engine {
  const login = (user: string, password: string): Login => ({
    user,
    password,
    url: urlOf(user, password, port),
  })
  return {
    host,
    port,
    database: databaseName,
    superuser: login('postgres', secrets.superuserPassword),
    owner: login('rangkul_owner', secrets.ownerPassword),
    app: login('rangkul_app', secrets.appPassword),
    queue: login('rangkul_queue', secrets.queuePassword),
    dataDir,
    clusterDir: cluster.folder,
    close,
  }
}
