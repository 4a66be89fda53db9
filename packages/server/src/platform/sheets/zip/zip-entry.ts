import { type FileHandle, open } from 'node:fs/promises'
import { type Readable, pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { unreadable } from '../unreadable.ts'
import { type ZipEntry, bytesAt } from './zip-directory.ts'

/**
 * The unpacked bytes of one part. Never gives more than the directory declared, so whoever checked the declared size
 * has bounded the work. `onPacked` is told the packed bytes taken from the file so far.
 */
export async function* readEntry(path: string, entry: ZipEntry, onPacked?: (bytes: number) => void): AsyncGenerator<Buffer> {
  if (entry.isEncrypted) throw unreadable('password')
  if (entry.method !== 0 && entry.method !== 8) throw unreadable('damaged')
  const file = await open(path)
  const packed = await packedBytes(file, entry)
  const unpacked = entry.method === 0 ? packed : inflated(packed)
  let size = 0
  let check = 0
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > entry.size) throw unreadable('damaged')
      check = crc32(chunk, check)
      onPacked?.((packed as Readable & { bytesRead: number }).bytesRead)
      yield chunk
    }
  } catch (error) {
    throw isZlibError(error) ? unreadable('damaged') : error
  } finally {
    unpacked.destroy()
    packed.destroy()
    await file.close()
  }
  if (size !== entry.size || check !== entry.crc32) throw unreadable('damaged')
}

/** The name and extra field before the bytes may have other lengths than in the directory. */
async function packedBytes(file: FileHandle, entry: ZipEntry): Promise<Readable> {
  const header = await bytesAt(file, entry.headerOffset, 30)
  if (header.readUInt32LE(0) !== 0x04034b50) throw unreadable('damaged')
  const start = entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const end = start + Math.max(0, entry.packedSize - 1)
  return file.createReadStream({ start, end, autoClose: false, highWaterMark: 2 ** 17 })
}

function inflated(packed: Readable): Readable {
  return pipeline(packed, createInflateRaw({ chunkSize: 2 ** 18 }), () => {
    // A failure reaches whoever reads the unpacked bytes.
  })
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
