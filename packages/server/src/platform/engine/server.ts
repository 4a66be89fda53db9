import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { programOf } from './binaries.ts'
import { type Cluster, give, writeOwn } from './cluster.ts'
import { diskFull, EngineError } from './engine-error.ts'
import { isRunning } from './process-identity.ts'
import { run } from './run.ts'
import { type Durability, settingsFile } from './settings.ts'

/** The port of the server that runs on the cluster, once it is ready; undefined when none runs. */
export async function findServer(cluster: Cluster): Promise<number | undefined> {
  for (;;) {
    const [pid, , , port, , , , state] = await readPidFile(cluster)
    if (pid === undefined || !(await isOurServer(Number(pid), cluster))) return undefined
    if (state === 'ready') return Number(port)
    await sleep(50) // it is starting (perhaps recovering) or stopping
  }
}

/** Starts the server on `wanted` or, when that is taken, on another free port, and answers the port. */
export async function startServer(cluster: Cluster, wanted: number | undefined, durability: Durability): Promise<number> {
  await turnLog(cluster)
  let port = await freePort(wanted)
  for (let attempt = 1; ; attempt += 1) {
    await writeOwn(cluster, 'rangkul.conf', settingsFile(port, durability))
    const failure = await tryToStart(cluster)
    if (failure === undefined) return port
    if (attempt === 20 || !/Address already in use|pre-existing shared memory block/.test(failure)) throw whyNot(cluster, failure)
    if (failure.includes('Address already in use')) port = await freePort()
    await sleep(attempt * 50) // the children of a killed server need a moment to notice
  }
}

/** Once findServer found none: what a killed server left must not stop the next, nor the number that is somebody else's now. */
export async function clearWay({ folder }: Cluster): Promise<void> {
  await rm(join(folder, 'postmaster.pid'), { force: true })
}

export async function stopServer(cluster: Cluster): Promise<void> {
  if ((await findServer(cluster)) === undefined) return
  const args = ['stop', '-D', cluster.folder, '-m', 'fast', '-w', '-t', '300', '-s']
  const { code, output } = await run(programOf(cluster.binaries, 'pg_ctl'), args, { as: cluster.user })
  if (code !== 0 && (await findServer(cluster)) !== undefined) {
    throw new EngineError('did-not-stop', `The database did not stop:\n${output}`, `See ${cluster.log}.`)
  }
}

/** Its lines: pid, cluster, start time, port, socket folder, address, shared memory, state. */
async function readPidFile({ folder }: Cluster): Promise<string[]> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text === '' ? [] : text.split('\n').map((line) => line.trim())
}

/** After a restart the number in postmaster.pid may be anybody's; Linux can tell. */
async function isOurServer(pid: number, { folder }: Cluster): Promise<boolean> {
  if (!isRunning(pid)) return false
  if (process.platform !== 'linux') return true
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.split('\0').includes(folder)
}

/** Undefined when the server runs, else what it wrote to its log. */
async function tryToStart(cluster: Cluster): Promise<string | undefined> {
  const before = await stat(cluster.log)
  const args = ['start', '-D', cluster.folder, '-l', cluster.log, '-w', '-t', '900', '-s']
  const { code, output } = await run(programOf(cluster.binaries, 'pg_ctl'), args, { as: cluster.user })
  if (code === 0) return undefined
  const written = await readFile(cluster.log)
  return `${written.subarray(before.size).toString('utf8')}${output}`
}

function whyNot(cluster: Cluster, failure: string): EngineError {
  if (/No space left on device|Disk quota exceeded/.test(failure)) return diskFull(cluster.folder)
  const lastLines = failure.trim().split('\n').slice(-20).join('\n')
  return new EngineError('did-not-start', `The database did not start:\n${lastLines}`, `The whole log is ${cluster.log}.`)
}

async function freePort(wanted?: number): Promise<number> {
  return (wanted !== undefined && (await tryPort(wanted))) || (await tryPort(0)) || 0
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.on('error', () => resolve(undefined))
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}

/** The log file is there and the server's own; past 20 MB it is put aside. */
async function turnLog({ log, user }: Cluster): Promise<void> {
  const size = await stat(log).then(
    (facts) => facts.size,
    () => 0,
  )
  if (size > 20 * 1024 ** 2) await rename(log, `${log}.1`)
  await writeFile(log, '', { flag: 'a', mode: 0o600 })
  await give(log, user)
}
