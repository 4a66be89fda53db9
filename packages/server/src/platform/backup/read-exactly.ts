import { type FileHandle, open } from 'node:fs/promises'

const chunkSize = 256 * 1024

export interface Opened {
  readonly size: number
  readonly content: AsyncGenerator<Buffer>
}

/** Opens a file at the size that it has now; undefined when it is gone. */
export async function openAsIs(path: string): Promise<Opened | undefined> {
  const file = await open(path).catch(unlessGone(undefined))
  if (!file) return undefined
  const { size } = await file.stat()
  return { size, content: chunks(file, size) }
}

/** The first bytes of a file, and noughts where it ends before. */
export async function* readExactly(path: string, size: number): AsyncGenerator<Buffer> {
  yield* chunks(await open(path), size)
}

export function* noughts(size: number): Generator<Buffer> {
  const block = Buffer.alloc(chunkSize)
  for (let left = size; left > 0; left -= chunkSize) yield block.subarray(0, Math.min(chunkSize, left))
}

export function unlessGone<T>(instead: T) {
  return (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return instead
    throw error
  }
}

/**
 * So many bytes of a file that others may be writing to: what is added meanwhile is left out, what is cut off reads as
 * noughts. PostgreSQL mends both from its log when the copy starts.
 */
async function* chunks(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  try {
    let left = size
    while (left > 0) {
      const wanted = Math.min(chunkSize, left)
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted)
      if (bytesRead === 0) break
      left -= bytesRead
      yield buffer.subarray(0, bytesRead)
    }
    yield* noughts(left)
  } finally {
    await file.close()
  }
}
