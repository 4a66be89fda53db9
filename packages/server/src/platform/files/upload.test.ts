import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Problem } from '#domain/platform/problem.ts'
import { type FileStore, openFileStore } from './file-store.ts'
import { holdUpload } from './upload.ts'

describe('a file that comes with a request', () => {
  let folder: string
  let store: FileStore

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rangkul-uploads-'))
    store = openFileStore(folder)
  })
  afterEach(() => rm(folder, { recursive: true }))

  const incoming = () => ({ name: 'foto.png', content: Readable.from(['abc']), largest: 10 })
  const left = async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())

  test('stays when the command keeps it', async () => {
    const id = await holdUpload(store, incoming(), async (upload) => {
      upload.kept = true
      return upload.id
    })
    expect((await left()).map(({ name }) => name)).toEqual([id])
  })

  test('goes when the command only read it', async () => {
    expect(await holdUpload(store, incoming(), ({ size }) => Promise.resolve(size))).toBe(3)
    expect(await left()).toEqual([])
  })

  test('goes when the command is refused after it kept it', async () => {
    const refused = holdUpload(store, incoming(), (upload) => {
      upload.kept = true
      throw new Problem('batch-not-ready')
    })
    await expect(refused).rejects.toThrow(Problem)
    expect(await left()).toEqual([])
  })

  test('stays when nobody can tell whether the command was committed: the answer to its commit was lost', async () => {
    const lost = holdUpload(store, incoming(), (upload) => {
      upload.kept = true
      throw new Error('Connection terminated unexpectedly')
    })
    await expect(lost).rejects.toThrow('terminated')
    expect(await left()).toHaveLength(1)
  })
})
