import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { v7 } from 'uuid'
import { Problem } from '#domain/platform/problem.ts'
import { flushFolder } from './flush-folder.ts'

/** Keeps what people send, under ids of our own: no name given by people becomes a path. */
export interface FileStore {
  /** Keeps it whole or not at all; more than `limit` bytes throws `too-large`. */
  put(content: Readable, limit: number): Promise<StoredContent>
  open(id: string): Readable
  /** Where it lies on this machine's disk. */
  pathOf(id: string): string
  /** Removing what is gone already is no fault. */
  remove(id: string): Promise<void>
  /** What lies there since before `until`, some hundreds to thousands at a time. */
  listOlder(until: Date): AsyncIterable<string[]>
  /** Lets go of what was being received before `until` when its process died. */
  dropBroken(until: Date): Promise<void>
}

export interface StoredContent {
  readonly id: string
  /** Bytes. */
  readonly size: number
  /** Hexadecimal. */
  readonly sha256: string
  readonly path: string
}

/** A store in a folder, which it makes, closed to other users of the machine. */
export function openFileStore(folder: string): FileStore {
  return {
    pathOf: (id) => placeOf(folder, id),
    open: (id) => createReadStream(placeOf(folder, id)),
    async put(content, limit) {
      const id = v7()
      const path = placeOf(folder, id)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const unfinished = `${path}${part}`
      try {
        const written = await writeAll(content, unfinished, limit)
        await rename(unfinished, path)
        await flushFolder(dirname(path))
        return { id, path, ...written }
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
    },
    async remove(id) {
      await rm(placeOf(folder, id), { force: true })
    },
    async *listOlder(until) {
      for await (const files of older(folder, until)) yield files.map(({ name }) => name).filter((name) => uuid.test(name))
    },
    async dropBroken(until) {
      for await (const files of older(folder, until))
        for (const { name, path } of files) if (name.endsWith(part)) await rm(path, { force: true })
    },
  }
}

/** Ends the name of what is still being received. */
const part = '.part'
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Spread over 256 folders by the id's random end: its start is the time. */
function placeOf(folder: string, id: string): string {
  if (!uuid.test(id)) throw new Problem('not-found')
  return join(folder, id.slice(-12, -10), id)
}

/** The files that lie in the store since before `until`, one of its 256 folders at a time. */
async function* older(folder: string, until: Date): AsyncGenerator<{ name: string; path: string }[]> {
  for (const inner of await readdir(folder).catch(() => [])) {
    const files: { name: string; path: string }[] = []
    for (const name of await readdir(join(folder, inner))) {
      const path = join(folder, inner, name)
      const known = await stat(path).catch(() => undefined)
      if (known && known.mtime < until) files.push({ name, path })
    }
    yield files
  }
}

async function writeAll(content: Readable, path: string, limit: number): Promise<Pick<StoredContent, 'size' | 'sha256'>> {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    // Not destroyed when it is too large: a request still has to be answered.
    for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer | string>) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      size += bytes.length
      if (size > limit) throw new Problem('too-large', { limit })
      hash.update(bytes)
      await file.writeFile(bytes)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { size, sha256: hash.digest('hex') }
}
