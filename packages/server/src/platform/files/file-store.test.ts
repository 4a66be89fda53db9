import { createHash } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FileStore, openFileStore } from './file-store.ts'

describe('the file store', () => {
  let folder: string
  let store: FileStore

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'rangkul-files-')), 'files')
    store = openFileStore(folder)
  })
  afterEach(() => rm(join(folder, '..'), { recursive: true }))

  test('what was sent can be read again, and its size and fingerprint are known', async () => {
    const content = Buffer.from('Berita acara musyawarah desa\n'.repeat(50_000))
    const { id, size, sha256, path } = await store.put(Readable.from([content.subarray(0, 7), content.subarray(7)]), 2 ** 21)

    expect(size).toBe(content.length)
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'))
    expect((await buffer(store.open(id))).equals(content)).toBe(true)
    expect(path).toBe(store.pathOf(id))
    expect((await readFile(path)).equals(content)).toBe(true)
  })

  test('other users of the machine can neither list nor read', async () => {
    const { path } = await store.put(Readable.from(['x']), 1)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(join(path, '..'))).mode & 0o777).toBe(0o700)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
  })

  test('a file over the limit is refused, and nothing of it stays', async () => {
    const sent = store.put(Readable.from([Buffer.alloc(60), Buffer.alloc(60)]), 100)
    await expect(sent).rejects.toMatchObject({ code: 'too-large', facts: { limit: 100 } })
    expect(await filesIn(folder)).toEqual([])
    expect((await store.put(Readable.from([Buffer.alloc(100)]), 100)).size).toBe(100)
  })

  test('a sender who goes away in the middle leaves nothing', async () => {
    async function* broken() {
      yield Buffer.alloc(1000)
      throw new Error('connection lost')
    }
    await expect(store.put(Readable.from(broken()), 2000)).rejects.toThrow('connection lost')
    expect(await filesIn(folder)).toEqual([])
  })

  test('a removed file is gone; removing it twice is no fault', async () => {
    const { id } = await store.put(Readable.from(['x']), 1)
    await store.remove(id)
    await store.remove(id)
    expect(await filesIn(folder)).toEqual([])
    await expect(buffer(store.open(id))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('what is not an id of ours never becomes a path', async () => {
    for (const name of ['../../etc/passwd', 'persons.xlsx', '', '0192f0c1-0000-7000-8000-00000000000/']) {
      expect(() => store.pathOf(name)).toThrow(expect.objectContaining({ code: 'not-found' }))
      expect(() => store.open(name)).toThrow(expect.objectContaining({ code: 'not-found' }))
      await expect(store.remove(name)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('tells what lies there since before a day, and lets go of what broke off then', async () => {
    const { id, path } = await store.put(Readable.from(['x']), 1)
    await writeFile(`${path}.part`, 'half')
    const at = (ms: number) => new Date(Date.now() + ms)
    const listed = async (until: Date) => (await Array.fromAsync(store.listOlder(until))).flat()

    expect(await listed(at(-60_000))).toEqual([])
    expect(await listed(at(60_000))).toEqual([id])
    await store.dropBroken(at(-60_000))
    expect(await readdir(join(path, '..'))).toHaveLength(2)
    await store.dropBroken(at(60_000))
    expect(await readdir(join(path, '..'))).toEqual([id])
  })
})

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map(({ name }) => name)
}
