import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server of all journeys answers. */
    address: string
  }
}

const root = join(import.meta.dirname, '..')
const people = 2_000

/** A whole Rangkul on a data folder of its own, made and served by the commands that an agency uses. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rangkul-journeys-'))
  const env = { ...process.env, PORT: '0', RANGKUL_DATA: dataDir, LOG_LEVEL: 'error' }
  await ended(rangkul(['seed', '--demo', '--people', String(people)], env))

  const server = rangkul(['serve'], env)
  project.provide('address', await addressOf(server))
  return async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await gone
    await rm(dataDir, { recursive: true, force: true })
  }
}

function rangkul(options: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [join(root, 'packages/server/src/main.ts'), ...options], {
    env,
    stdio: ['ignore', 'inherit', 'pipe'],
  })
}

function ended(child: ChildProcess): Promise<void> {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`seeding ended with ${code}\n${said}`))))
  })
}

/** The server says its address when it listens. */
function addressOf(server: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    })
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}\n${said}`)))
  })
}
