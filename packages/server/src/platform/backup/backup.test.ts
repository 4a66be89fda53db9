import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { ensureOperator } from '../../access/index.ts'
import { loadRegions } from '../../regions/index.ts'
import { nobody } from '../actor.ts'
import { systemClock } from '../clock.ts'
import { type Db, openDatabase, openPool, parseConnection } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { reachOver } from '../db/reach.ts'
import { type Transactor, transactor } from '../db/transact.ts'
import { withClient } from '../db/with-client.ts'
import { openEngine } from '../engine/engine.ts'
import { type FileStore, openFileStore } from '../files/file-store.ts'
import { noteHead, headsFileIn } from '../journal/heads-file.ts'
import { sealJournal } from '../journal/seal-journal.ts'
import { findHead } from '../journal/seals.sql.ts'
import { openStore, type Store } from '../store.ts'
import { isSound } from './compare-restored.ts'
import { type BackupSource, type MadeBackup, makeBackup } from './make-backup.ts'
import { restoreBackup } from './restore-backup.ts'

const country = 'ID' as RegionCode

describe('a backup of the embedded database', () => {
  let root: string
  let folder: string
  let store: Store
  let db: Db
  let transact: Transactor['transact']
  let files: FileStore
  let source: BackupSource
  let identity: string
  let recipient: string
  let operator: string | null
  let made: MadeBackup
  const children: ChildProcess[] = []

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'rangkul-backup-'))
    folder = join(root, 'backups')
    const dataDir = join(root, 'data')
    store = await openStore({ dataDir, durability: 'none' })
    if (!store.owner) throw new Error('the embedded database has an owner')
    await migrate(store.owner, store.queue)
    await withClient(store.owner, loadRegions)
    db = openDatabase(openPool(store.app))
    transact = transactor(db, systemClock).transact
    operator = (await ensureOperator({ transact })).accountId
    files = openFileStore(join(dataDir, 'files'))
    source = { dataDir, version: 'test', embedded: store.embedded }
    identity = await generateIdentity()
    recipient = await identityToRecipient(identity)
    await withClient(store.owner, (client) =>
      client.query(`create table filler as select n, md5(n::text) as text from generate_series(1, 200000) as n`),
    )
    for (let at = 0; at < 5; at++) await storeFile(`letter ${at}`)
    await happen(20)
  })

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    await db.destroy()
    await store.close()
    await rm(root, { recursive: true, force: true })
  })

  test('is restored with every table as of one moment, although many write while it is made', async () => {
    let isOver = false
    let written = 0
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      while (!isOver) {
        await happen(1 + (writer % 3))
        if (writer === 0) await storeFile(`written while copying ${written}`)
        if (writer === 1) await sealJournal(db, systemClock)
        written += 1
        await sleep(writer * 3)
      }
    })
    made = await makeBackup(source, { folder, recipient, now: new Date() })
    isOver = true
    await Promise.all(writers)
    expect(written).toBeGreaterThan(20)
    expect(made.manifest.moment?.exact).toBe(true)
    expect(made.manifest.rows['public.journal']).toBeGreaterThan(20)
    expect(made.manifest.rows['public.filler']).toBe(200_000)

    const { comparison, manifest } = await restore(made.file, 'while-writing')
    expect(comparison).toMatchObject({ differing: [], files: { missing: 0, altered: 0 }, journal: { faults: [] } })
    expect(comparison.files.named).toBeGreaterThan(5)
    expect(isSound(comparison, manifest)).toBe(true)
  })

  test('holds what was committed before it and nothing that was not, and starts with the same secrets', async () => {
    await happen(3, 'before')
    const { file } = await makeBackup(source, { folder, recipient, now: new Date() })
    await happen(3, 'after')

    await restore(file, 'moment')
    const restored = await openEngine({ dataDir: join(root, 'moment'), durability: 'none' })
    const found = await withClient(parseConnection(restored.superuser.url), (client) =>
      client.query(
        "select subject_id as what, count(*)::int as entries from journal where subject_id in ('before', 'after') or event = 'backup.restored' group by 1 order by 1",
      ),
    )
    await restored.close()
    expect(found.rows).toEqual([
      { what: 'before', entries: 3 },
      { what: null, entries: 1 },
    ])
    expect(await readFile(join(root, 'moment', 'secrets.json'), 'utf8')).toBe(
      await readFile(join(source.dataDir, 'secrets.json'), 'utf8'),
    )
  })

  test('is encrypted, and for its owner only', async () => {
    const { file } = made
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const bytes = await readFile(file)
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
    const { sessionSecret } = JSON.parse(await readFile(join(source.dataDir, 'secrets.json'), 'utf8')) as Record<string, string>
    expect(bytes.includes(sessionSecret ?? '?')).toBe(false)
    expect(bytes.includes('letter 1')).toBe(false)
  })

  test('is not opened by another key, and nothing is left', async () => {
    const { file } = made
    const other = await generateIdentity()
    await expect(restoreBackup({ file, identities: [other], into: join(root, 'other-key') })).rejects.toMatchObject({
      code: 'wrong-identity',
    })
    expect(await leftOf('other-key')).toEqual([])
  })

  test('that was altered by one bit anywhere, or cut short, is refused, and nothing is left', async () => {
    const { file, bytes } = made
    const broken = join(folder, 'broken.age')
    for (const place of [10, 150, 1_000, Math.trunc(bytes / 2), bytes - 5]) {
      await copyFile(file, broken)
      const handle = await open(broken, 'r+')
      const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, place)
      await handle.write(Buffer.from([(buffer[0] ?? 0) ^ 1]), 0, 1, place)
      await handle.close()
      await refused(broken)
    }
    for (const length of [0, 100, 70_000, Math.trunc(bytes / 2), bytes - 1]) {
      await copyFile(file, broken)
      await truncate(broken, length)
      await refused(broken)
    }
    expect(await leftOf('broken')).toEqual([])

    async function refused(path: string) {
      const restoring = restoreBackup({ file: path, identities: [identity], into: join(root, 'broken') })
      await expect(restoring).rejects.toMatchObject({ name: 'BackupError' })
    }
  })

  test('never goes into a folder that holds something', async () => {
    const { file } = made
    const into = join(root, 'full')
    await mkdir(into)
    await writeFile(join(into, 'letter.txt'), 'dear')
    await expect(restoreBackup({ file, identities: [identity], into })).rejects.toMatchObject({ code: 'not-empty' })
    expect(await readdir(into)).toEqual(['letter.txt'])
  })

  test('of a journal that was changed since it was sealed is restored, and the change is told', async () => {
    await happen(5)
    await sealJournal(db, systemClock)
    const head = await findHead(db)
    if (!head || !store.embedded) throw new Error('nothing is sealed')
    await noteHead(headsFileIn(source.dataDir), head)
    await withClient(store.embedded.superuser, async (client) => {
      await client.query("set session_replication_role = 'replica'")
      await client.query(
        "update journal set subject_id = 'changed' where journal_id = (select ids[1] from journal_seal order by number desc limit 1)",
      )
    })
    const { file } = await makeBackup(source, { folder, recipient, now: new Date() })
    const { comparison, manifest } = await restore(file, 'changed')
    expect(comparison.journal?.faults).toMatchObject([{ rule: 'entry', kind: 'altered' }])
    expect(isSound(comparison, manifest)).toBe(false)
  })

  test('that a power cut ends in the middle leaves nothing that looks whole, and the next one clears it away', async () => {
    const cut = join(root, 'cut')
    const child = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `
        import { makeBackup } from ${JSON.stringify(new URL('make-backup.ts', import.meta.url).href)}
        await makeBackup(${JSON.stringify(source)}, { folder: ${JSON.stringify(cut)}, recipient: ${JSON.stringify(recipient)}, now: new Date() })`,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
    children.push(child)
    await untilGrown(cut, 500_000)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect((await readdir(cut)).map((name) => name.endsWith('.part'))).toEqual([true])

    const whole = await madeWhenFree(cut)
    expect(await readdir(cut)).toEqual([whole.slice(cut.length + 1)])
    expect((await restore(whole, 'after-cut')).comparison.differing).toEqual([])
  })

  /** The lock of the one that was killed goes when the server notices. */
  async function madeWhenFree(to: string): Promise<string> {
    for (;;) {
      try {
        return (await makeBackup(source, { folder: to, recipient, now: new Date() })).file
      } catch (thrown) {
        if ((thrown as { code?: string }).code !== 'busy') throw thrown
        await sleep(100)
      }
    }
  }

  async function untilGrown(at: string, size: number): Promise<void> {
    for (;;) {
      const [name] = await readdir(at).catch(() => [])
      if (name !== undefined && (await stat(join(at, name))).size > size) return
      await sleep(20)
    }
  }

  const restore = (file: string, name: string) =>
    restoreBackup({ file, identities: [identity], into: join(root, name), durability: 'none' })

  async function leftOf(name: string): Promise<string[]> {
    return (await readdir(root)).filter((found) => found.startsWith(name))
  }

  function happen(entries: number, subject = 'something'): Promise<void> {
    return transact({ mode: 'write', actor: nobody, reach: reachOver([country]), requestId: 'test' }, async (work) => {
      for (let at = 0; at < entries; at++)
        await work.journal({ event: 'targets.set', subjectType: 'region', subjectId: subject, region: country, facts: { at } })
    })
  }

  async function storeFile(content: string): Promise<void> {
    const { id, size, sha256 } = await files.put(Readable.from([content]), 1_000)
    await withClient(store.owner ?? store.app, async (client) => {
      await client.query(
        `insert into stored_file (file_id, region_code, name, media_type, size, sha256, stored_by, stored_at)
         values ($1, '64', 'surat', 'text/plain', $2, $3, $4, now())`,
        [id, size, sha256, operator],
      )
    })
  }
})
