import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, openEngine } from './engine.ts'
import type { Durability } from './postgres/settings.ts'

const isRoot = process.getuid?.() === 0

describe('the built-in database', () => {
  let dataDir: string
  const others: ChildProcess[] = []
  const engines: Engine[] = []

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'rangkul-engine-')) // mode 0700, as root a folder that PostgreSQL could not enter
  })
  afterEach(async () => {
    for (const other of others.splice(0)) other.kill('SIGKILL')
    for (const engine of engines.splice(0)) await engine.close()
  })
  afterAll(() => rm(dataDir, { recursive: true }))

  test('two processes that start at once on an empty folder share one database', async () => {
    const [engine, other] = await Promise.all([open(), anotherProcess()])

    expect(other.port).toBe(engine.port)
    expect(await rows(engine.app.url, 'select current_user as who')).toEqual([{ who: 'rangkul_app' }])
    await engine.close()
    expect(await isServing(engine)).toBe(true)
    await other.close()
    expect(await isServing(engine)).toBe(false)
    expect(await readdir(join(dataDir, 'leases'))).toEqual([])
  })

  test('its roles are neither superusers nor free of row-level security, and only the owner creates', async () => {
    const engine = await open()
    const roles = `select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty,
      has_database_privilege(rolname, current_database(), 'create') as creates
      from pg_roles where rolname like 'rangkul%' order by rolname`
    expect(await rows(engine.owner.url, roles)).toEqual([
      { name: 'rangkul_app', mighty: false, creates: false },
      { name: 'rangkul_owner', mighty: false, creates: true },
      { name: 'rangkul_queue', mighty: false, creates: false },
    ])
    const wrong = engine.app.url.replace(engine.app.password, 'wrong')
    await expect(rows(wrong, 'select 1')).rejects.toThrow('password authentication failed')
    await engine.close()
  })

  test('no row is lost when the server is killed, and the next start recovers', async () => {
    const engine = await open('full')
    await rows(engine.owner.url, 'create table keep as select generate_series(1, 1000) as n')
    process.kill(await serverPid(), 'SIGKILL')

    const again = await open()
    expect(await rows(again.owner.url, 'select count(*)::int as kept from keep')).toEqual([{ kept: 1000 }])
    await again.close()
    await engine.close()
  })

  test('a server that is killed comes up again by itself, on its port, while somebody uses it', async () => {
    const engine = await open()
    const killed = await serverPid()
    process.kill(killed, 'SIGKILL')
    await expect.poll(() => serverPid().catch(() => killed), { timeout: 30_000 }).not.toBe(killed)
    await expect.poll(() => rows(engine.app.url, 'select 1 as one').catch(() => []), { timeout: 30_000 }).toEqual([{ one: 1 }])
    await engine.close()
    expect(await isServing(engine)).toBe(false)
  })

  test('who joins while the server recovers from the death of a connection waits for it', async () => {
    const engine = await open()
    for (let times = 0; times < 5; times++) {
      const client = new Client(engine.app.url)
      client.on('error', () => undefined)
      await client.connect()
      const { rows: found } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      process.kill(found[0]?.pid ?? 0, 'SIGKILL')
      expect(await joinAndAsk()).toEqual([{ one: 1 }])
    }
    await engine.close()
  })

  /** What a server says, or does, that noticed the death only after it had let us in. */
  const noticing = new Set(['57P01', '57P02', '57P03', 'ECONNRESET'])

  /** Asks through an engine of its own; once more where the server was only noticing. */
  async function joinAndAsk(): Promise<unknown[]> {
    const joined = await open()
    try {
      return await rows(joined.app.url, 'select 1 as one')
    } catch (thrown) {
      const { code = '', message } = thrown as Error & { code?: string }
      if (!noticing.has(code) && message !== 'Connection terminated unexpectedly') throw thrown
      return await joinAndAsk()
    } finally {
      await joined.close()
    }
  }

  test('a server that outlived its process is joined, and stops with the next one', async () => {
    const killed = await anotherProcess()
    killed.process.kill('SIGKILL')
    await once(killed.process, 'exit')

    const engine = await open()
    expect(engine.port).toBe(killed.port)
    await engine.close()
    expect(await isServing(engine)).toBe(false)
  })

  test('it keeps its port, and takes another when that one is taken', async () => {
    const first = await open()
    await first.close()
    const second = await open()
    await second.close()
    expect(second.port).toBe(first.port)

    const squatter = createServer().listen(first.port, '127.0.0.1')
    await once(squatter, 'listening')
    const third = await open()
    expect(third.port).not.toBe(first.port)
    expect(await rows(third.app.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await third.close()
    squatter.close()
  })

  test('a postmaster.pid whose number now belongs to another program does not hinder it', async () => {
    const stale = [process.pid, 'x', '0', '5432', '', '127.0.0.1', '0 0', 'ready', ''].join('\n')
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), stale, { mode: 0o600 })
    const engine = await open()
    expect(await rows(engine.app.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await engine.close()
  })

  test('what a process left that died while starting does not hinder it', async () => {
    await writeFile(join(dataDir, 'engine.lock'), '999999999 1 of-another-boot')
    await writeFile(join(dataDir, 'leases', '999999999-x'), '999999999 1 of-another-boot')
    const engine = await open()
    await engine.close()
    expect(await isServing(engine)).toBe(false)
  })

  test('a lost secrets file is made anew, readable by its owner only, and opens the database', async () => {
    await rm(join(dataDir, 'secrets.json'))
    const engine = await open()
    expect(await rows(engine.queue.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect((await stat(join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600)
    await engine.close()
  })

  test('its log keeps no value of anybody', async () => {
    const engine = await open()
    await expect(rows(engine.app.url, "select 'nama-rahasia'::int")).rejects.toThrow('nama-rahasia')
    await engine.close()
    const log = await readFile(join(engine.clusterDir, '..', 'postgres.log'), 'utf8')
    expect(log).toContain('ready to accept connections')
    expect(log).not.toContain('nama-rahasia')
  })

  test('what hinders the start is told with the words of PostgreSQL', async () => {
    const settings = join(dataDir, 'postgres', 'local.conf')
    await writeFile(settings, "shared_buffers = 'much'")
    await expect(open()).rejects.toThrow(/invalid value for parameter "shared_buffers"/)
    await writeFile(settings, '')
  })

  test('a cluster of another PostgreSQL is refused', async () => {
    const version = join(dataDir, 'postgres', 'PG_VERSION')
    await writeFile(version, '17\n')
    await expect(open()).rejects.toMatchObject({ code: 'other-version' })
    await writeFile(version, '18\n')
  })

  test.skipIf(!isRoot)('a private folder is opened for passing through only', async () => {
    expect((await stat(dataDir)).mode & 0o777).toBe(0o710)
  })

  async function open(durability: Durability = 'none'): Promise<Engine> {
    const engine = await openEngine({ dataDir, durability })
    engines.push(engine)
    return engine
  }

  async function anotherProcess() {
    const source = `
      import { openEngine } from ${JSON.stringify(new URL('engine.ts', import.meta.url).href)}
      const engine = await openEngine({ dataDir: process.argv[1], durability: 'none' })
      console.log(engine.port)
      process.stdin.once('data', () => engine.close().then(() => process.exit()))`
    const other = spawn(process.execPath, ['--input-type=module', '-e', source, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] })
    others.push(other)
    const [port] = (await once(createInterface(other.stdout), 'line')) as [string]
    return {
      process: other,
      port: Number(port),
      async close() {
        other.stdin.write('close\n')
        await once(other, 'exit')
      },
    }
  }

  async function serverPid(): Promise<number> {
    return Number.parseInt(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)
  }
})

describe('a data folder that cannot be used', () => {
  test('a folder that holds something else is left alone', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'rangkul-engine-'))
    await mkdir(join(dataDir, 'postgres'))
    await writeFile(join(dataDir, 'postgres', 'letter.txt'), 'dear')
    await expect(openEngine({ dataDir })).rejects.toMatchObject({ code: 'not-a-data-folder' })
    expect(await readdir(join(dataDir, 'postgres'))).toEqual(['letter.txt'])
    await rm(dataDir, { recursive: true })
  })

  test('a file in its place is told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rangkul-engine-'))
    await writeFile(join(folder, 'file'), '')
    await expect(openEngine({ dataDir: join(folder, 'file') })).rejects.toMatchObject({ code: 'not-a-data-folder' })
    await rm(folder, { recursive: true })
  })

  test.skipIf(isRoot)('a folder that this user may not write is told', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'rangkul-engine-'))
    await chmod(dataDir, 0o500)
    await expect(openEngine({ dataDir })).rejects.toMatchObject({ code: 'not-writable' })
    await rm(dataDir, { recursive: true })
  })
})

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url)
  client.on('error', () => {}) // the server is killed under it
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

async function isServing(engine: Engine): Promise<boolean> {
  return await rows(engine.app.url, 'select 1').then(
    () => true,
    () => false,
  )
}
