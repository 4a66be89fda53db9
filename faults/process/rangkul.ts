import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export interface Served {
  readonly process: ChildProcess
  readonly port: number
}

/** Runs a command of Rangkul to its end; what it says goes into the answer. */
export function runRangkul(options: readonly string[], dataDir: string): Promise<{ code: number; said: string }> {
  const child = start(options, dataDir)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? 1, said })))
}

/** Starts `serve` on a free port, or `wanted`; resolves when it listens. The log of the process is added to `log`. */
export async function startServer(options: readonly string[], dataDir: string, log: string, wanted = 0): Promise<Served> {
  const child = start(['serve', ...options], dataDir, wanted)
  keepLog(child, log)
  let said = ''
  const port = await new Promise<number>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/localhost:(\d+)/.exec(said)?.[1]
      if (address !== undefined) resolve(Number(address))
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}\n${said.slice(-2000)}`)))
  })
  return { process: child, port }
}

/** Starts `work`; it is at work a moment later. */
export function startWorker(dataDir: string, log: string): ChildProcess {
  const child = start(['work'], dataDir)
  keepLog(child, log)
  return child
}

/** Ends a process that we started and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}

function start(options: readonly string[], dataDir: string, port = 0): ChildProcess {
  const { DATABASE_URL: _, ...env } = process.env
  return spawn(process.execPath, [join(root, 'packages/server/src/main.ts'), ...options], {
    env: { ...env, RANGKUL_DATA: dataDir, PORT: String(port), LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

const lastWords = new WeakMap<ChildProcess, string>()

/** Whether a process that ended said that it won't start on a full disk: what it is to say then, not a fault. */
export function refusedFullDisk(child: ChildProcess): boolean {
  return child.exitCode === 1 && /The disk that holds .+ is full\./.test(lastWords.get(child) ?? '')
}

function keepLog(child: ChildProcess, log: string): void {
  const file = createWriteStream(log, { flags: 'a' })
  child.stderr?.on('data', (chunk: Buffer) => {
    lastWords.set(child, ((lastWords.get(child) ?? '') + chunk.toString()).slice(-2000))
  })
  child.stdout?.pipe(file, { end: false })
  child.stderr?.pipe(file, { end: false })
}
