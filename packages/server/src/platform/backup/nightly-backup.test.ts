import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLog } from '../log.ts'
import { aWorld } from '../testing/world.ts'
import { nameOfBackup, timeOfBackup } from './backup-name.ts'
import { findLastBackups } from './backup-runs.sql.ts'
import { readIdentities, recipientFor } from './keys.ts'
import { nightlyBackup, removeOld } from './nightly-backup.ts'

const world = aWorld()
let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rangkul-nightly-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

describe('the backup of each night', () => {
  const keep = { daily: 7, weekly: 5 }
  const chore = (folder: string, recipient?: string) =>
    nightlyBackup({ dataDir: root, version: 'test', embedded: null }, { folder, recipient, keep })
  const parts = () => ({ transact: world.app.transact, log: openLog('silent'), now: world.clock.now })

  test('is noted with its size, and the journal tells of it', async () => {
    const folder = join(root, 'backups')
    await chore(folder).run(parts())

    const { made, failed } = await findLastBackups(world.app.db)
    const [name = ''] = await readdir(folder)
    expect(name).toBe(nameOfBackup(world.clock.now))
    expect(made?.bytes).toBe((await stat(join(folder, name))).size)
    expect(failed).toBeNull()
    expect(await world.query("select facts ->> 'file' as file from journal where event = 'backup.made'")).toEqual([
      { file: name },
    ])
  })

  test('that fails is noted with the reason, and tried again by the queue', async () => {
    await writeFile(join(root, 'a-file'), '')
    await expect(chore(join(root, 'a-file', 'backups')).run(parts())).rejects.toMatchObject({ code: 'folder-unusable' })
    await expect(chore(join(root, 'not-mounted', 'backups')).run(parts())).rejects.toThrow('is not there')
    await expect(chore(join(root, 'backups'), 'age1').run(parts())).rejects.toMatchObject({ code: 'recipient-invalid' })

    expect((await findLastBackups(world.app.db)).failed?.problem).toBe('folder-unusable')
    expect(await world.query("select facts from journal where event = 'backup.failed'")).toEqual([
      { facts: { problem: 'folder-unusable' } },
      { facts: { problem: 'folder-unusable' } },
    ])
  })

  test('lets the old ones go, and nothing else that lies in the folder', async () => {
    const days = Array.from({ length: 20 }, (_, at) => nameOfBackup(new Date(Date.UTC(2026, 10, at + 1, 18))))
    await mkdir(join(root, 'backups'))
    for (const name of [...days, 'letter.txt', 'rangkul-old.tar']) await writeFile(join(root, 'backups', name), '')

    expect(await removeOld(join(root, 'backups'), { daily: 2, weekly: 0 })).toBe(18)
    expect((await readdir(join(root, 'backups'))).sort()).toEqual(['letter.txt', ...days.slice(-2), 'rangkul-old.tar'])
  })

  test('carries its time in its name', () => {
    const at = new Date('2026-11-21T18:00:00.123Z')
    expect(nameOfBackup(at)).toBe('rangkul-20261121T180000123Z.tar.zst.age')
    expect(timeOfBackup(nameOfBackup(at))).toEqual(at)
    expect(timeOfBackup(`${nameOfBackup(at)}.part`)).toBeUndefined()
  })
})

describe('the keys of backups', () => {
  test('without one of the agency a key is made once, readable by its owner only, and told until it is moved away', async () => {
    const first = await recipientFor(root, undefined)
    expect(first.identityHere).toBe(join(root, 'backup-identity.txt'))
    expect((await stat(join(root, 'backup-identity.txt'))).mode & 0o777).toBe(0o600)
    expect(await readIdentities(join(root, 'backup-identity.txt'))).toEqual([expect.stringMatching(/^AGE-SECRET-KEY-1/)])
    expect(await recipientFor(root, undefined)).toEqual(first)

    await rename(join(root, 'backup-identity.txt'), join(root, 'moved.txt'))
    expect(await recipientFor(root, undefined)).toEqual({ key: first.key, identityHere: null })
  })

  test('a key of the agency is taken as it is, and no other one is made', async () => {
    const { key } = await recipientFor(join(root), undefined)
    await rm(join(root, 'backup-identity.txt'))
    expect(await recipientFor(root, ` ${key}\n`)).toEqual({ key, identityHere: null })
    await expect(recipientFor(root, 'AGE-SECRET-KEY-1')).rejects.toMatchObject({ code: 'recipient-invalid' })
  })

  test('a file without a key is told', async () => {
    await writeFile(join(root, 'empty.txt'), '# nothing\n')
    await expect(readIdentities(join(root, 'empty.txt'))).rejects.toMatchObject({ code: 'identity-invalid' })
    await expect(readIdentities(join(root, 'gone.txt'))).rejects.toThrow('is not there')
  })
})
