import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { programOf } from './binaries.ts'
import { type Cluster, give, writeOwn } from './cluster.ts'
import { diskFull, EngineError } from '../engine-error.ts'
import { answersAsPostgres, freePort } from '../host/ports.ts'
import { isRunning, isTaken } from '../host/process-identity.ts'
import { run } from '../host/run.ts'
import { type Durability, settingsFile } from './settings.ts'

/** Recovery after a crash replays up to 4 GB of log; what lasts longer is stuck. In milliseconds. */
const patience = 15 * 60_000

/** The port of the server that runs on the cluster, once it is ready; undefined when none runs. */
export async function findServer(cluster: Cluster): Promise<number | undefined> {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(50)) {
    const [pid, , , port, , , , state] = await readPidFile(cluster)
    if (pid === undefined || !(await isOurs(processOf(pid), cluster))) return undefined
    if (state === 'ready' && (await answersAsPostgres(Number(port)))) return Number(port)
    // else it is starting (perhaps recovering), stopping or dying
  }
  throw new EngineError('did-not-start', 'The database is neither up nor down for 15 minutes now.', `See ${cluster.log}.`)
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

/**
 * Once findServer found none: removes a left postmaster.pid whose number now belongs to a process that has nothing to do
 * with the cluster. One whose process is dead stays: PostgreSQL uses it to see whether children of the dead one still write.
 */
export async function clearWay(cluster: Cluster): Promise<void> {
  const [pid] = await readPidFile(cluster)
  if (pid !== undefined && isTaken(processOf(pid))) await rm(join(cluster.folder, 'postmaster.pid'), { force: true })
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

/** A server in single-user mode writes its number with a minus. */
function processOf(pid: string): number {
  return Math.abs(Number(pid))
}

/** After a restart the number in postmaster.pid may be anybody's. In doubt it is ours: two servers on one cluster ruin it. */
async function isOurs(pid: number, { folder }: Cluster): Promise<boolean> {
  if (!isRunning(pid)) return false
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  if (command === '') return isRunning(pid) // not Linux, or it has just ended
  const [program = '', ...args] = command.split('\0')
  if (!basename(program).startsWith('postgres')) return false
  const given = args[args.indexOf('-D') + 1]
  return given === undefined || !args.includes('-D') || (await realpath(given).catch(() => folder)) === (await realpath(folder))
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
